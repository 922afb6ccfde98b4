import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../pipeline/build/apply-fixes.ts';
import { fixDocuments, fixFiles } from '../../pipeline/build/fix-documents.ts';
import type { Finding, TextEdit } from '../../pipeline/model/finding.ts';
import { blocksOfKind } from '../../pipeline/model/plan-parts.ts';
import { sliceOf, spanBetween } from '../../pipeline/model/span.ts';
import { exampleDocument } from '../check/example-document.ts';
import { parse } from '../parse/settings.ts';
import { writing } from '../parse/writings.ts';
import { hostOver } from './host-over.ts';
import { runOver } from './run-over.ts';

/** A document after the fixes of a rule that would write `use` for every `utilise`, whatever stands round it. */
function fixedText(text: string, saw = 'utilise'): string {
	const { value: document } = parse(text);
	const findings = [...document.source.text.matchAll(/utilise/g)].map((found): Finding => {
		const span = spanBetween(document.source, found.index, found.index + found[0].length);
		const finding = { ruleId: 'lang/test', level: 'warning', message: 'M.', why: 'W.', mend: 'M.', span } as const;
		return { ...finding, fixes: [{ span, text: 'use', was: saw }] };
	});
	return applyFixes(findings, document).text;
}

const front = '---\ndocument: ehc-plan\npeople:\n  mum: Ann, mum\n---\n\n# Plan\n\n';

describe('a fix is made', () => {
	it.each([
		['in a sentence', 'We utilise it.', 'We use it.'],
		['in bold', 'We **utilise** it.', 'We **use** it.'],
		['after an entity', 'R&amp;D, we utilise it.', 'R&amp;D, we use it.'],
		['in a cell', '| What |\n|---|\n| We utilise it |', '| What |\n|---|\n| We use it |'],
		['in an item', '- We utilise it.', '- We use it.'],
	])('%s', (_, text, after) => {
		expect(fixedText(front + text)).toBe(front + after);
	});

	it.each([
		["in the child's own words", ':::view[mum]\nWe utilise it.\n:::'],
		['in a hope', ':::hope[Work]\nTo utilise it.\n:::'],
		['in an answer to a draft', ':::reply[mum]\nWe utilise it.\n:::'],
		['in a quotation', '> We utilise it.'],
		['in quotation marks', 'Ann said, "We utilise it."'],
		['in single quotation marks', 'Ann said, ‘We utilise it.’'],
		['in another language', ':lang[utilise]{is="fr"}'],
		['in code', '`utilise`'],
		['in a box of code', '```\nutilise\n```'],
		['in words that are kept', ':keep[utilise]{rule="lang/plain-word" reason="It is the name of a club."}'],
	])('but never %s', (_, text) => {
		expect(fixedText(front + text)).toBe(front + text);
	});

	it('only where the source reads as the rule saw it', () => {
		const text = `${front}We utilise it.`;
		expect(fixedText(text, 'ill uti')).toBe(text);
	});

	it('only where the rule says what it saw', () => {
		const { value: document } = parse(`${front}We utilise it.`);
		const span = spanBetween(document.source, front.length, front.length + 2);
		const finding = { ruleId: 'lang/test', level: 'warning', message: 'M.', why: 'W.', mend: 'M.', span } as const;
		expect(applyFixes([{ ...finding, fixes: [{ span, text: 'They' }] }], document).applied).toEqual([]);
	});

	it('whole or not at all, and never two in one place', () => {
		const { value: document } = parse(`${front}We utilise it.`);
		const at = (start: number, end: number, text: string): TextEdit => {
			const span = spanBetween(document.source, front.length + start, front.length + end);
			return { span, text, was: sliceOf(document.source, span) };
		};
		const finding = { ruleId: 'lang/test', level: 'warning', message: 'M.', why: 'W.', mend: 'M.', span: document.meta.top } as const;
		const made = (...fixes: readonly (readonly TextEdit[])[]) =>
			applyFixes(
				fixes.map((one) => ({ ...finding, fixes: one })),
				document,
			).text.slice(front.length);
		expect(made([at(0, 2, 'They'), { ...at(3, 10, 'use'), was: 'no' }])).toBe('We utilise it.');
		expect(made([at(0, 10, 'They use')], [at(3, 10, 'use')])).toBe('They use it.');
		expect(made([at(0, 2, 'They'), at(3, 10, 'use')])).toBe('They use it.');
	});
});

const twice = exampleDocument('\n## Section J: Personal budget\n\nNobody has has asked for one.\n\n::no-easy-read[Nothing here changes.]');
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The bytes of a plan after `check --fix`, and what was done. */
async function fixed(bytes: Uint8Array) {
	const { fixed: done, changed } = await fixFiles(runOver({ '/office/plan.md': bytes }), ['/office/plan.md']);
	const after = changed[0]?.bytes ?? bytes;
	return { done, bytes: after, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(after) };
}

describe('a file', () => {
	it('is written with its safe fixes, and says what they were', async () => {
		const { text, done } = await fixed(bytesOf(twice));
		expect(text).toBe(twice.replace('has has', 'has'));
		expect(done.map(({ file, applied }) => [file, applied.map(({ ruleId }) => ruleId)])).toEqual([
			['/office/plan.md', ['lang/repeated-word']],
		]);
	});

	it('has nothing to fix the second time', async () => {
		const { bytes } = await fixed(bytesOf(twice));
		expect((await fixed(bytes)).done).toEqual([]);
	});

	it('stays as it is in a dry run, which says the same', async () => {
		const host = hostOver({ '/office/plan.md': twice });
		const tools = { host, home: '.' };
		const text = () => new TextDecoder().decode(host.files.get('/office/plan.md'));
		const dry = await fixDocuments(tools, ['/office'], { isDry: true });
		expect(text()).toBe(twice);
		expect(await fixDocuments(tools, ['/office'], { isDry: false })).toEqual(dry);
		expect(text()).toBe(twice.replace('has has', 'has'));
	});

	it('keeps its byte-order mark and its line endings', async () => {
		const typed = `\uFEFF${twice.replace(/\n/g, '\r\n')}`;
		expect((await fixed(bytesOf(typed))).text).toBe(typed.replace('has has', 'has'));
	});

	it('is left alone where its bytes are no text', async () => {
		const bytes = new Uint8Array([0xff, 0xfe, 0x41]);
		expect(await fixed(bytes)).toMatchObject({ done: [], bytes });
	});
});

describe('any document', () => {
	const views = (text: string) => {
		const { value: document } = parse(text);
		return (['view', 'hope', 'quotation', 'reply'] as const).flatMap((kind) =>
			blocksOfKind(document, kind).map(({ span }) => sliceOf(document.source, span)),
		);
	};

	it('keeps its views, hopes and quotations letter for letter, and is done after one call', async () => {
		const spoilt = writing.map((text) => `${front}${text.replace(/([a-z]{2,}) /g, '$1 $1 ')}\n`);
		let changed = 0;
		await fc.assert(
			fc.asyncProperty(spoilt, async (text) => {
				const once = await fixed(bytesOf(text));
				if (once.done.some(({ applied }) => applied.length > 0)) changed += 1;
				expect(views(once.text)).toEqual(views(text));
				const again = await fixed(once.bytes);
				expect(again.text).toBe(once.text);
			}),
			{ numRuns: 100 },
		);
		expect(changed).toBeGreaterThan(0);
	});
});
