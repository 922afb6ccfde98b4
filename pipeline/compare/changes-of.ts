import type { PlanDocument } from '../model/document.ts';
import type { Ground, PlanChange } from '../model/plan-changes.ts';
import { spanInLine } from '../model/plan-text-line.ts';
import type { Span } from '../model/span.ts';
import type { TextPart } from '../model/text-part.ts';
import { type LineOfPart, wholeText } from './edit.ts';
import type { Grounding } from './grounding.ts';
import { inCommon } from './in-common.ts';
import { isAgreed, isPromised, type ListedWords } from './listed-words.ts';
import { speaksOfDraft } from './rests-on-itself.ts';
import type { MadeWord, Rewording } from './rewording.ts';
import { isSpelling } from './spelling.ts';
import type { UsedWords } from './used-words.ts';
import { differingRuns, readableRuns } from './word-runs.ts';
import type { Word } from './words.ts';

/** What changed, as people are told of it: one for each stretch of words that differs, and one for each part that came, went or moved. */
export function changesOf(grounding: Grounding, document: PlanDocument, used: UsedWords): readonly PlanChange[] {
	const { edit, rewording } = grounding;
	if (edit.kind === 'words' && rewording) return wordChanges(edit, grounding, rewording, document, used);
	if (edit.kind === 'words') return [];
	if (edit.kind === 'added') return changeOfWhole(edit.newer, 'added', edit.newer.span, grounding, document, used);
	if (edit.kind === 'removed') return changeOfWhole(edit.older, 'removed', edit.near, grounding, document, used);
	const [older, newer] = [edit.older[0], edit.newer[0]];
	if (!older || !newer) return [];
	const placeBefore = older.number === newer.number || older.number === undefined ? older.place : older.number;
	const place = edit.kind === 'renumbered' && newer.number !== undefined ? newer.number : newer.place;
	return [
		{
			kind: edit.kind,
			section: newer.section,
			place,
			...(placeBefore !== place && { placeBefore }),
			before: '',
			after: '',
			wholeBefore: edit.older.map(wholeText).join('\n'),
			wholeAfter: edit.newer.map(wholeText).join('\n'),
			span: solid(newer.span, document),
			ground: { kind: 'same-words' },
		},
	];
}

/** A part that came or went. One without words of its own, such as a quotation, is told by what stands in it. */
function changeOfWhole(
	part: TextPart,
	kind: 'added' | 'removed',
	span: Span,
	{ own, row }: Grounding,
	document: PlanDocument,
	used: UsedWords,
): readonly PlanChange[] {
	const words = wholeText(part);
	if (words === '' && part.kind !== 'window') return [];
	const [before, after] = kind === 'added' ? ['', words] : [words, ''];
	const ground = own ?? groundOf(row, used);
	const { section, place } = part;
	return [{ kind, section, place, before, after, wholeBefore: before, wholeAfter: after, span: solid(span, document), ground }];
}

interface Stretch {
	readonly from: number;
	readonly older: readonly Word[] | string;
	readonly newer: readonly [number, number];
	readonly given?: string;
	readonly ground: Ground;
}

function wordChanges(
	{ older, newer }: { readonly older: LineOfPart; readonly newer: LineOfPart },
	{ own, row }: Grounding,
	rewording: Rewording,
	document: PlanDocument,
	used: UsedWords,
): readonly PlanChange[] {
	const stretches = [...madeStretches(rewording, used), ...leftStretches(older, newer, rewording, row && groundOf(row, used))];
	return stretches
		.sort((one, other) => one.from - other.from)
		.map(({ older: words, newer: [start, end], given, ground }): PlanChange => {
			const before = typeof words === 'string' ? words : textOf(older.line.text, words);
			const after = given ?? textOf(newer.line.text, rewording.newer.slice(start, end));
			const [first, last] = [rewording.newer[start], rewording.newer[end - 1]];
			const isThere = first && last && end > start;
			const span = isThere ? spanInLine(newer.line, first.start, last.end, document.source) : newer.line.span;
			const [place, placeBefore] = [newer.line.place, older.line.place];
			return {
				kind: before === '' ? 'added' : after === '' ? 'removed' : 'reworded',
				section: newer.part.section,
				place,
				...(placeBefore !== place && { placeBefore }),
				before,
				after,
				wholeBefore: older.line.text.trim(),
				wholeAfter: newer.line.text.trim(),
				span: solid(span.start.offset < span.end.offset ? span : newer.part.span, document),
				ground: own ?? ground,
			};
		});
}

/** The listed changes that were made, without the words that they have before and after. */
function madeStretches({ older, newerKeys, words, made }: Rewording, used: UsedWords): readonly Stretch[] {
	const newerOf = new Map(
		inCommon(
			words.map(({ key }) => key),
			newerKeys,
		),
	);
	return made.map(({ row, from: [start, end] }) => {
		const given = words.flatMap((word, index) => (word.row === row ? [newerOf.get(index)] : []));
		const [before, after] = [row.beforeKeys, row.afterKeys];
		let head = 0;
		while (head < before.length && head < after.length && before[head] === after[head]) head++;
		let tail = 0;
		while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
		const places = given.slice(head, given.length - tail);
		const [first, last] = [places[0], places.at(-1)];
		const isWhole = first !== undefined && last !== undefined && last - first + 1 === places.length;
		const near = given.find((place) => place !== undefined) ?? 0;
		return {
			from: first ?? near,
			older: older.slice(start + head, end - tail),
			newer: isWhole ? [first, last + 1] : [near, near],
			...(!isWhole && places.length > 0 && { given: after.slice(head, after.length - tail).join(' ') }),
			ground: groundOf(row, used),
		};
	});
}

/** What still differs after every listed change. */
function leftStretches(
	older: LineOfPart,
	newer: LineOfPart,
	{ older: words, newerKeys, words: made }: Rewording,
	ground: Ground | undefined,
): readonly Stretch[] {
	const keys = made.map(({ key }) => key);
	return readableRuns(differingRuns(keys, newerKeys), keys, newerKeys).map(({ older: [start, end], newer: [from, to] }) => {
		const gone = made.slice(start, end);
		const isDraftOnly = from === to && newer.part.section === 'intro' && speaksOfDraft(older.line.text) && areSentences(made, start, end);
		return {
			from,
			older: gone.every(({ at }) => at !== undefined)
				? gone.flatMap(({ at }) => words[at ?? -1] ?? [])
				: gone.map(({ key }) => key).join(' '),
			newer: [from, to],
			ground: ground ?? (isDraftOnly ? { kind: 'draft-only' } : { kind: 'none' }),
		};
	});
}

function areSentences(words: readonly MadeWord[], start: number, end: number): boolean {
	const ends = (word: MadeWord | undefined): boolean => /^[.!?]$/.test(word?.key ?? '');
	return (start === 0 || ends(words[start - 1])) && ends(words[end - 1]);
}

/** What a listed change gives a difference to rest on. */
function groundOf(row: ListedWords | undefined, used: UsedWords): Ground {
	if (!row) return { kind: 'none' };
	const { request, noGround } = row;
	if (request && isAgreed(row)) return { kind: 'request', request };
	if (request) return { kind: 'none', request, ...(noGround && isPromised(row) && { because: noGround }) };
	if (row.why === '' || !isSpelling(row.beforeKeys, row.afterKeys, used)) return { kind: 'none', correction: true };
	return { kind: 'correction', reason: row.why };
}

function textOf(text: string, words: readonly Word[]): string {
	const [first, last] = [words[0], words.at(-1)];
	return first && last ? text.slice(first.start, last.end).replace(/\s+/g, ' ') : '';
}

/** A place with something in it: a finding must point at words. */
function solid(span: Span, { title, meta, source }: PlanDocument): Span {
	const found = [span, title?.span, meta.top].find((candidate) => candidate !== undefined && candidate.start.offset < candidate.end.offset);
	return found ?? { ...meta.top, end: { line: 1, column: 2, offset: Math.min(1, source.text.length) } };
}
