import { type BidiClass, bidiClassOf, pairedBracket } from './bidi-class.ts';

/** Stretch of a text with a direction of its own, such as words in Arabic: `from` up to, not including, `to`. */
export interface Isolate {
	readonly from: number;
	readonly to: number;
	readonly base: 0 | 1;
}

/** The direction of a paragraph: that of its first letter. 0 from the left, 1 from the right. */
export function baseOf(text: string): 0 | 1 {
	for (const character of text) {
		const kind = bidiClassOf(character);
		if (kind === 'L') return 0;
		if (kind === 'R' || kind === 'AL') return 1;
	}
	return 0;
}

/**
 * The embedding level of each UTF-16 unit of a text: odd ones are read from the right.
 * The implicit rules of UAX #9 (W1-W7, N0-N2, I1-I2); `isolates` stand in order and do not overlap.
 */
export function levelsOf(text: string, base: number, isolates: readonly Isolate[] = []): readonly number[] {
	const levels = new Array<number>(text.length).fill(base);
	const marks: Mark[] = [];
	let index = 0;
	for (const isolate of isolates) {
		addMarks(text, index, isolate.from, marks);
		marks.push({ at: isolate.from, length: isolate.to - isolate.from, character: '\ufffc', kind: 'ON' });
		index = isolate.to;
	}
	addMarks(text, index, text.length, marks);
	resolve(marks, base);
	for (const { at, length, level = base } of marks) levels.fill(level, at, at + length);
	for (const { from, to, base: inner } of isolates) {
		const own = levelsOf(text.slice(from, to), base + (base % 2 === inner ? 2 : 1));
		for (const [offset, level] of own.entries()) levels[from + offset] = level;
	}
	return levels;
}

/** Rule L2: the places of items, given in reading order, from left to right. */
export function visualOrder(levels: readonly number[]): readonly number[] {
	const order = levels.map((_, index) => index);
	for (let level = Math.max(0, ...levels); level > 0; level--) {
		for (let start = 0; start < order.length; start++) {
			if ((levels[order[start] ?? 0] ?? 0) < level) continue;
			let end = start;
			while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end++;
			order.splice(start, end - start, ...order.slice(start, end).reverse());
			start = end;
		}
	}
	return order;
}

interface Mark {
	readonly at: number;
	readonly length: number;
	readonly character: string;
	kind: BidiClass;
	level?: number;
}

function addMarks(text: string, from: number, to: number, marks: Mark[]): void {
	let at = from;
	for (const character of text.slice(from, to)) {
		marks.push({ at, length: character.length, character, kind: bidiClassOf(character) });
		at += character.length;
	}
}

function resolve(marks: readonly Mark[], base: number): void {
	const edge: BidiClass = base % 2 === 1 ? 'R' : 'L';
	resolveWeak(marks, edge);
	resolveBrackets(marks, edge);
	resolveNeutral(marks, edge);
	for (const mark of marks) {
		if (base % 2 === 1) mark.level = mark.kind === 'R' ? base : base + 1;
		else mark.level = base + (mark.kind === 'L' ? 0 : mark.kind === 'R' ? 1 : 2);
	}
}

function resolveWeak(marks: readonly Mark[], edge: BidiClass): void {
	let previous: BidiClass = edge;
	let strong: BidiClass = edge;
	for (const mark of marks) {
		if (mark.kind === 'NSM') mark.kind = previous;
		if (mark.kind === 'L' || mark.kind === 'R' || mark.kind === 'AL') strong = mark.kind;
		else if (mark.kind === 'EN' && strong === 'AL') mark.kind = 'AN';
		previous = mark.kind;
	}
	for (const mark of marks) if (mark.kind === 'AL') mark.kind = 'R';
	for (const [index, mark] of marks.entries()) {
		const [before, after] = [marks[index - 1]?.kind, marks[index + 1]?.kind];
		if (mark.kind === 'ES' && before === 'EN' && after === 'EN') mark.kind = 'EN';
		else if (mark.kind === 'CS' && before === after && (before === 'EN' || before === 'AN')) mark.kind = before;
	}
	for (let index = 0; index < marks.length; index++) {
		if (marks[index]?.kind !== 'ET') continue;
		let end = index;
		while (marks[end]?.kind === 'ET') end++;
		const isNumber = marks[index - 1]?.kind === 'EN' || marks[end]?.kind === 'EN';
		for (const mark of marks.slice(index, end)) mark.kind = isNumber ? 'EN' : 'ON';
		index = end - 1;
	}
	strong = edge;
	for (const mark of marks) {
		if (mark.kind === 'ES' || mark.kind === 'CS') mark.kind = 'ON';
		if (mark.kind === 'L' || mark.kind === 'R') strong = mark.kind;
		else if (mark.kind === 'EN' && strong === 'L') mark.kind = 'L';
	}
}

/** Rule N0: the two brackets of a pair face the same way. */
function resolveBrackets(marks: readonly Mark[], edge: BidiClass): void {
	const open: { readonly closing: string; readonly index: number }[] = [];
	const pairs: (readonly [number, number])[] = [];
	for (const [index, { kind, character }] of marks.entries()) {
		if (kind !== 'ON') continue;
		const bracket = pairedBracket(character);
		if (bracket?.opens) open.push({ closing: bracket.other, index });
		else if (bracket) {
			const place = open.findLastIndex(({ closing }) => closing === character);
			const start = open[place];
			if (!start) continue;
			pairs.push([start.index, index]);
			open.length = place;
		}
	}
	pairs.sort(([a], [b]) => a - b);
	for (const [start, end] of pairs) {
		const inside = marks.slice(start + 1, end).map(({ kind }) => direction(kind));
		let facing: BidiClass | undefined = inside.some((kind) => kind === edge) ? edge : undefined;
		if (!facing && inside.some((kind) => kind !== undefined)) {
			const before = marks.slice(0, start).findLast(({ kind }) => direction(kind) !== undefined);
			facing = (before && direction(before.kind)) ?? edge;
		}
		if (!facing) continue;
		for (const index of [start, end]) {
			const mark = marks[index];
			if (mark) mark.kind = facing;
		}
	}
}

function resolveNeutral(marks: readonly Mark[], edge: BidiClass): void {
	for (let index = 0; index < marks.length; index++) {
		if (direction(marks[index]?.kind) !== undefined) continue;
		let end = index;
		while (end < marks.length && direction(marks[end]?.kind) === undefined) end++;
		const before = direction(marks[index - 1]?.kind) ?? edge;
		const after = direction(marks[end]?.kind) ?? edge;
		for (const mark of marks.slice(index, end)) mark.kind = before === after ? before : edge;
		index = end - 1;
	}
}

/** Numbers count as letters from the right here (N1). */
function direction(kind: BidiClass | undefined): 'L' | 'R' | undefined {
	if (kind === 'L') return 'L';
	return kind === 'R' || kind === 'EN' || kind === 'AN' ? 'R' : undefined;
}
