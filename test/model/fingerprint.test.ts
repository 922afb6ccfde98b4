import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../pipeline/model/fingerprint.ts';
import { spanBetween } from '../../pipeline/model/span.ts';
import { booklet, parse } from '../parse/settings.ts';

/** The fingerprints of a rule's findings at each `echoic` of a text below a title. */
function prints(text: string, ruleId = 'lang/jargon'): readonly string[] {
	const { value: document } = parse(`${booklet}# Title\n\n## Help\n\n${text}\n`);
	return [...document.source.text.matchAll(/echoic/g)].map(({ index }) =>
		fingerprintOf({ ruleId, span: spanBetween(document.source, index, index + 6) }, document),
	);
}

describe('a fingerprint', () => {
	const [one] = prints('He has echoic speech.');

	it('is 16 hexadecimal digits', () => {
		expect(one).toMatch(/^[0-9a-f]{16}$/);
	});

	it.each([
		['other sentences round it', 'We met. He has echoic speech. He sings.'],
		['paragraphs above it', 'We met.\n\nHe has echoic speech.'],
		['a line break', 'He has\nechoic speech.'],
		['other marks', 'He has **echoic** speech!'],
		['capital letters', 'He has echoic SPEECH.'],
		['a place in a list', '- He sings.\n- He has echoic speech.'],
		['a place in a table', '| What | Who |\n|---|---|\n| He has echoic speech. | Tom |'],
	])('stays the same with %s', (_, text) => {
		expect(prints(text)).toEqual([one]);
	});

	it.each([
		['in other words', 'She has echoic speech.'],
		['under another heading', '### Speech\n\nHe has echoic speech.'],
		['in a block with a name', ':::note[Speech]\nHe has echoic speech.\n:::'],
	])('differs %s', (_, text) => {
		expect(prints(text)).not.toEqual([one]);
	});

	it('differs for another rule', () => {
		expect(prints('He has echoic speech.', 'lang/plain-word')).not.toEqual([one]);
	});

	it('is shared by two findings of one sentence, and not by two sentences', () => {
		const [first, second, third] = prints('His echoic, echoic speech is kind. It is echoic.');
		expect(first).toBe(second);
		expect(third).not.toBe(first);
	});

	it('is made for thousands in one sentence', () => {
		expect(new Set(prints(`${'echoic speech and '.repeat(5000)}more.`)).size).toBe(1);
	});
});
