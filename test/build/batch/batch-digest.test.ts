import { describe, expect, it } from 'vitest';
import { answersDigest, batchDigest, typedDigest } from '../../../pipeline/build/batch/batch-digest.ts';
import { readText } from '../../../pipeline/host/host.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import type { BatchMessage } from '../../../pipeline/model/delivery.ts';
import { parsePlan } from '../../../pipeline/parse/parse-plan.ts';
import { attachment, letter, message } from '../../deliver/holds/a-batch.ts';
import { settings } from '../run-over.ts';

const digest = (...messages: readonly BatchMessage[]) => batchDigest(messages, 'source');

describe('the digest of a batch', () => {
	it.each<[string, Partial<BatchMessage>]>([
		['its bytes', { sha256: 'c'.repeat(64) }],
		['its reader', { person: { key: 'mum', name: 'Lena', role: "Sam's mum" } }],
		['its address', { address: 'leila@example.com' }],
		['its way', { route: 'hand' }],
		['its last day', { printsLastDay: '2026-12-11' }],
		['the day from which it goes', { notBefore: '2026-11-24' }],
		['the day on which it grows too old', { staleAfter: '2026-11-25' }],
		['a file that goes with it', { attachments: [attachment(), attachment({ fileName: 'easy-read.pdf' })] }],
		['whether it waits', { waitsForWindows: true }],
	])('is another where a message differs in %s', (_, change) => {
		expect(digest(message(change), letter())).not.toBe(digest(message(), letter()));
	});

	it('is another where a message is missing or the text is another', () => {
		expect(digest(message())).not.toBe(digest(message(), letter()));
		expect(batchDigest([message()], 'other')).not.toBe(batchDigest([message()], 'source'));
	});

	it('is the same before and after the plan is frozen, which alone gives the document its digest', () => {
		expect(digest(message({ documentDigest: '1'.repeat(64) }))).toBe(digest(message({ documentDigest: '2'.repeat(64) })));
	});
});

describe('the digest of a document that is not frozen', async () => {
	const text = await readText(nodeHost, 'templates/types/one-plan/starter.md');
	const of = (typed: string, caseFile?: string) =>
		typedDigest(
			parsePlan(
				{ file: 'a.md', text: typed },
				settings.types,
				caseFile === undefined ? {} : { caseFile: { file: 'c.yml', text: caseFile } },
			).value,
		);

	it('is another for other words, the same for the same', () => {
		expect(of(text)).toBe(of(text));
		expect(of(`${text}\nMore.`)).not.toBe(of(text));
	});

	it('stays when the case file notes who got it, or a new address', () => {
		const named = text.replace('case: EXAMPLE', 'case: EXAMPLE\ncase-file: c.yml');
		const served = 'served:\n  - { document: one-plan, person: mum, how: email, on: 12 October 2026 }\n';
		expect(of(named, served)).toBe(of(named, 'terms: {}\n'));
		expect(of(named, 'people:\n  aunt: Fay, aunt, fay@example.org\n')).toBe(of(named, 'people:\n  aunt: Fay, aunt, fay@example.com\n'));
	});
});

describe('the digest of what one person answered', async () => {
	const record = await readText(nodeHost, 'templates/types/replies/starter.md');
	const digests = (typed: string) => {
		const document = parsePlan({ file: 'a.md', text: typed }, settings.types).value;
		return document.meta.people.map((person) => answersDigest(document, person));
	};

	it('is another once they say more, and the same when somebody else does', () => {
		const [mum, ...others] = digests(record);
		const more = `${record}\n\n:::reply[mum]{on="2026-10-20" how="phone"}\nShe rang again.\n:::\n`;
		const [mumLater, ...othersLater] = digests(more);
		expect(mumLater).not.toBe(mum);
		expect(othersLater).toEqual(others);
	});
});
