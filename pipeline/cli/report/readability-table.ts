import { readabilityOfChecked } from '../../build/readability-of.ts';
import { fewestWordsToMeasure, type HardSentence, type SectionReadability } from '../../model/readability.ts';
import type { Stream } from '../session.ts';
import { displayWidth } from './display-width.ts';
import type { Outcome } from './outcome.ts';
import { type Paint, paintWith } from './paint.ts';
import { printable } from './printable.ts';
import { wrap } from './wrap.ts';

/** How hard each part of each document is to read, and the sentences that cost the most. Information, never a verdict. */
export function readabilityTable(outcomes: readonly Outcome[], { colour, width }: Pick<Stream, 'colour' | 'width'>): string {
	const paint = paintWith(colour);
	const documents = outcomes
		.filter(({ error }) => error === undefined)
		.map(({ checked }) => documentPart(checked.file, readabilityOfChecked(checked), width, paint));
	return documents.join('');
}

function documentPart(file: string, parts: readonly SectionReadability[], width: number, paint: Paint): string {
	const head = paint('bold', printable(file));
	if (parts.length === 0) return `${head}\n  No part has ${fewestWordsToMeasure} words or more, so there is nothing to measure.\n\n`;
	const names = parts.map(nameOf);
	const column = Math.min(Math.max(...names.map(displayWidth), 4), Math.max(20, width - 40));
	const lines = parts.flatMap((part, index) => [row(names[index] ?? '', part, column), ...hardest(part.hardest, width, paint)]);
	return `${[head, paint('dim', `  ${'Part'.padEnd(column)}  Words  Words a sentence  Reading age`), ...lines].join('\n')}\n\n`;
}

function nameOf({ id, heading }: SectionReadability): string {
	return printable(heading ?? (id === 'easy-read' ? 'Easy read' : 'Before the first heading'));
}

function row(name: string, { level: { words, sentences, age } }: SectionReadability, column: number): string {
	const [first = '', ...rest] = wrap(name, column);
	const space = ' '.repeat(Math.max(0, column - displayWidth(first)));
	const figures = `${String(words).padStart(5)}  ${(words / sentences).toFixed(1).padStart(16)}  ${String(age).padStart(11)}`;
	return [`  ${first}${space}  ${figures}`, ...rest.map((line) => `  ${line}`)].join('\n');
}

function hardest(sentences: readonly HardSentence[], width: number, paint: Paint): readonly string[] {
	return sentences.flatMap(({ text, span, longWords }) => {
		const long = longWords.length === 0 ? '' : ` [${longWords.join(', ')}]`;
		return wrap(printable(`Line ${span.start.line}: ${shortened(text)}${long}`), width - 6).map((line, index) =>
			paint('dim', `    ${index === 0 ? '- ' : '  '}${line}`),
		);
	});
}

/** More letters than a long sentence has: a paragraph without a full stop is not printed whole. */
const mostLetters = 300;

function shortened(text: string): string {
	return text.length <= mostLetters ? text : `${text.slice(0, mostLetters)}…`;
}
