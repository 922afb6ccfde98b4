import { createHash } from 'node:crypto';
import type { Block } from './block.ts';
import type { PlanDocument, PlanSection } from './document.ts';
import type { Finding } from './finding.ts';
import type { Span } from './span.ts';
import { blocksOf, plainText } from './walk.ts';

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/**
 * What stays the same about a finding while the lines round it change: its rule, the headings and named blocks it stands under, and the words
 * of its sentence. 16 hexadecimal digits. Two findings may share one, such as two of one rule in one sentence: count them.
 */
export function fingerprintOf({ ruleId, span }: Pick<Finding, 'ruleId' | 'span'>, document: PlanDocument): string {
	const place = span.file === document.source.file ? placeOf(document, span) : [span.file];
	return createHash('sha256')
		.update(JSON.stringify([ruleId, ...place]))
		.digest('hex')
		.slice(0, 16);
}

/** The section, the heading below it, the named blocks around, and the words of the sentence. */
function placeOf(document: PlanDocument, span: Span): readonly string[] {
	const section = document.sections.find((one) => holds(one.span, span));
	let heading = '';
	let words: Span | undefined;
	const within: string[] = [];
	for (const block of (section && knownOf(document).blocks.get(section)) ?? []) {
		if (block.span.start.offset > span.start.offset) break;
		const isAround = holds(block.span, span);
		if (block.kind === 'heading') heading = normal(plainText(block.children));
		else if (isAround && 'label' in block && block.label) within.push(`${block.kind} ${normal(block.label.name)}`);
		if (isAround) words = wordsSpan(block, span);
	}
	return [section ? nameOf(section) : '', heading, ...within, sentenceAt(document, span, words)];
}

/** What is worked out once a document. */
interface Known {
	readonly blocks: ReadonlyMap<PlanSection, readonly Block[]>;
	/** The sentences of a run of words, by the offset at which it starts. */
	readonly sentences: Map<number, readonly Sentence[]>;
}

interface Sentence {
	/** Where it ends, from the start of its run of words. */
	readonly end: number;
	readonly words: string;
}

const known = new WeakMap<PlanDocument, Known>();

function knownOf(document: PlanDocument): Known {
	const made = known.get(document);
	if (made) return made;
	const blocks = new Map<PlanSection, Block[]>(document.sections.map((section) => [section, []]));
	for (const { block, section } of blocksOf(document)) blocks.get(section)?.push(block);
	const fresh: Known = { blocks, sentences: new Map() };
	known.set(document, fresh);
	return fresh;
}

function nameOf({ id, heading }: PlanSection): string {
	return id === '' && heading ? normal(plainText(heading.children)) : id;
}

/** The run of words in a block that holds a place: a paragraph, a heading, a cell or an item; `undefined` where it stands in none. */
function wordsSpan(block: Block, span: Span): Span | undefined {
	switch (block.kind) {
		case 'paragraph':
		case 'heading':
			return block.span;
		case 'table':
			return [block.columns, ...block.rows.map(({ cells }) => cells)].flat().find((cell) => holds(cell.span, span))?.span;
		case 'easy-read':
			return block.items.find((item) => holds(item.span, span))?.span;
		default:
			return undefined;
	}
}

/** The words of the sentence in which a place starts; where it stands in no run of words, of its line in the source. */
function sentenceAt(document: PlanDocument, { start }: Span, words: Span | undefined): string {
	const { text } = document.source;
	const from = words?.start.offset ?? text.lastIndexOf('\n', start.offset - 1) + 1;
	const lineEnd = text.indexOf('\n', start.offset);
	const to = words?.end.offset ?? (lineEnd < 0 ? text.length : lineEnd);
	const { sentences } = knownOf(document);
	const inside = sentences.get(from) ?? sentencesOf(text.slice(from, to));
	sentences.set(from, inside);
	return inside.find(({ end }) => start.offset - from < end)?.words ?? '';
}

function sentencesOf(text: string): readonly Sentence[] {
	const parts = [...segmenter.segment(text.replace(/[\r\n]/g, ' '))];
	return parts.map(({ index, segment }) => ({ end: index + segment.length, words: normal(segment) }));
}

/** Words only, in small letters: marks, spaces and line endings do not count. */
function normal(text: string): string {
	return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

function holds(outer: Span, inner: Span): boolean {
	return outer.file === inner.file && outer.start.offset <= inner.start.offset && inner.start.offset < outer.end.offset;
}
