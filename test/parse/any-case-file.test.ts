import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../pipeline/model/document.ts';
import type { Reported } from '../../pipeline/model/finding.ts';
import type { SourceText, Span } from '../../pipeline/model/span.ts';
import { caseFileAddress } from '../../pipeline/parse/case-file-address.ts';
import { parsePlan } from '../../pipeline/parse/parse-plan.ts';
import { lineStartsOf } from '../../pipeline/parse/places.ts';
import { lostWords, wordsOf } from './lost-words.ts';
import { types } from './settings.ts';
import { plan, scribble, writing } from './writings.ts';

/** The same files on every run. */
const seed = 417;

const lines = [
	'case: @',
	'child: @',
	'born: 14 March 2017',
	'born: @',
	'authority: "@: @"',
	'authority: >\n  @\n  @',
	'school-now: @ # @',
	'# @ @',
	'people:\n  mum: @, @, @@example.org\n  dad: { name: @, post: "@, @", format: [@, @] }',
	'people: @',
	'people:\n- @',
	'send-to: mum, @',
	'send-school:\n  - mum\n  - @',
	'siblings: *@',
	'siblings: &@ @',
	'contact-care: !@ @',
	'!@ contact-health: @',
	'stage: @',
	'case-file: @',
	'@: @',
	'@ @: @',
	'terms:\n  @: @ @\n  @ @: "@"\n  @: @: @',
	'terms:\n  @:\n  @: [@]',
	'terms: @',
	'terms: &@ {@: @}',
	'served:\n  - {document: draft 1, person: mum, how: email, on: 23 November 2026}',
	'served:\n  - {document: draft @, person: @, how: @, on: @, at: @, bounced: @}\n  - @',
	'served:\n  - document: draft 1\n    person: mum\n    @: @\n    on: @ @',
	'served: {document: @}',
	'served: [@, {person: @}]',
	'served:\n  - - @',
	'extensions:\n  - document: draft 1\n    person: @\n    to: @\n    on: 4 December 2026\n    who: @\n    why: @ @: @.',
	'extensions:\n  - @',
	'agreed-early:\n  - {document: draft 1, person: mum, on: @, how: @}',
	'agreed-early: @',
	'- @',
	'"@',
	'[@',
	'? @',
	'%@',
	'---',
	'...',
	'\t@: @',
	'  @',
	'@',
	'😀: 👩‍👧 @',
	'<<: {@: @}',
] as const;

/** Case files of lawful and broken lines. Each `@` is a word of its own. */
const caseLines: fc.Arbitrary<string> = fc
	.array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom('\n', '\n', '\r\n', '\n\n', '\r')), { maxLength: 9 })
	.map((parts) => {
		let count = 0;
		return parts
			.flat()
			.join('')
			.replaceAll('@', () => `c${(++count).toString(36)}k`);
	});

const anyCaseFile = fc.oneof(caseLines, caseLines, plan, scribble);

function read(text: string, caseText: string): Reported<PlanDocument> {
	return parsePlan({ file: 'plan.md', text }, types, { caseFile: { file: 'sam.yml', text: caseText } });
}

const ehc = '---\ndocument: ehc-plan\ncase-file: sam.yml\n---\n\n# Plan\n';

describe('any text as a case file', () => {
	it('loses no word of the document', () => {
		fc.assert(
			fc.property(fc.oneof(plan, writing), anyCaseFile, (text, caseText) => {
				const { value, findings } = read(text, caseText);
				const own = { value: { ...value, ...withoutCase(value) }, findings: findings.filter(({ span }) => span.file === 'plan.md') };
				expect(lostWords(text, own)).toEqual([]);
			}),
			{ numRuns: 250, seed },
		);
	});

	it('loses no word of its own: each stands in the model or under a caret, or in a row with a caret', () => {
		fc.assert(
			fc.property(caseLines, (caseText) => {
				expect(lostOfCase(read(ehc, caseText), caseText)).toEqual([]);
			}),
			{ numRuns: 700, seed },
		);
	});

	it('has every place in the one file or the other', () => {
		fc.assert(
			fc.property(plan, anyCaseFile, (text, caseText) => {
				const { value, findings } = read(text, caseText);
				const sources = [value.source, ...(value.caseFile ? [value.caseFile.source] : [])];
				const wrong = [...spansOf(value), ...spansOf(findings)].filter((span) => !sources.some((source) => liesIn(span, source)));
				expect(wrong).toEqual([]);
			}),
			{ numRuns: 200, seed },
		);
	});

	it('reads the same twice', () => {
		fc.assert(
			fc.property(plan, anyCaseFile, (text, caseText) => {
				expect(read(text, caseText)).toEqual(read(text, caseText));
			}),
			{ numRuns: 60, seed },
		);
	});
});

describe('the address of a case file', () => {
	it('is the one that the document is read with', () => {
		fc.assert(
			fc.property(fc.oneof(plan, writing, scribble), fc.constantFrom('', '---\ncase-file: x.yml\n---\n'), (text, before) => {
				const file = { file: 'plan.md', text: before + text };
				const { meta } = parsePlan(file, types).value;
				if (types.has(parsePlan(file, types).value.type) || meta.caseFile !== undefined) {
					expect(caseFileAddress(file)?.name).toBe(meta.caseFile);
				} else expect(() => caseFileAddress(file)).not.toThrow();
			}),
			{ numRuns: 250, seed },
		);
	});
});

/** What a document says without its case file: its words are counted against its own text. */
function withoutCase({ meta }: PlanDocument): Partial<PlanDocument> {
	const places = new Map([...meta.places].filter(([, span]) => span.file === 'plan.md'));
	return { meta: { ...meta, places, people: meta.people.filter(({ span }) => span.file === 'plan.md') } };
}

function lostOfCase({ value, findings }: Reported<PlanDocument>, text: string): readonly string[] {
	const { meta, caseFile } = value;
	if (!caseFile) return ['no case file'];
	const rows = [...caseFile.served, ...caseFile.extensions, ...caseFile.agreedEarly];
	const spans = [...meta.places.values(), ...[...meta.people, ...rows, ...findings].map(({ span }) => span)];
	const said = spans.filter(({ file }) => file === 'sam.yml').map(({ start, end }) => caseFile.source.text.slice(start.offset, end.offset));
	const faulty = rowsOf(caseFile.source.text).filter(({ start, end }) =>
		findings.some(({ span }) => span.file === 'sam.yml' && span.start.offset >= start && span.end.offset <= end),
	);
	said.push(...faulty.map(({ start, end }) => caseFile.source.text.slice(start, end)));
	const kept = new Set([...said, ...[...caseFile.terms].flat()].flatMap(wordsOf));
	const typed = text
		.replace(/^[ \t]*#.*$/gm, '')
		.replace(/^[ \t]*(?:- )?\{?[a-z-]+:/gm, ' ')
		.split(/[\s,{}[\]]/);
	return typed.flatMap(wordsOf).filter((word) => /^c\w+k$/.test(word) && !kept.has(word));
}

/** Where each row of a list stands. A row with a fault is left out wholly, and the fault is shown in it. */
function rowsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
	return [...text.matchAll(/^ *- .*(?:(?:\r\n|\r|\n) {4}.*)*/gm)].map((row) => ({ start: row.index, end: row.index + row[0].length }));
}

function* spansOf(value: unknown): Generator<Span> {
	if (typeof value !== 'object' || value === null) return;
	if ('file' in value && 'start' in value && 'end' in value) yield value as Span;
	else for (const inner of value instanceof Map ? value.values() : Object.values(value)) yield* spansOf(inner);
}

function liesIn({ file, start, end }: Span, source: SourceText): boolean {
	const starts = lineStartsOf(source.text);
	const isRight = (point: Span['start']) =>
		point.offset >= 0 && point.offset <= source.text.length && starts[point.line - 1] === point.offset - point.column + 1;
	return file === source.file && start.offset <= end.offset && isRight(start) && isRight(end);
}
