import type { Pack, PackEntry, PackExpression } from '../../model/pack.ts';
import { entriesOf } from './pack-words.ts';

/** An expression of a pack in a text, in UTF-16 units. */
export interface ExpressionHit {
	readonly entry: PackEntry;
	readonly start: number;
	readonly end: number;
	/** What its first group holds, where it has one. */
	readonly group?: string;
}

/** The regular expressions of one pack, looked for as one: only where that finds something is it asked which it was. */
export class PackExpressions {
	private readonly each: readonly { readonly entry: PackEntry; readonly expression: RegExp }[];
	private readonly all: readonly RegExp[];

	constructor({ search }: Pick<Pack, 'search'>) {
		const typed = entriesOf(search).flatMap((entry) => (typeof entry.find === 'string' ? [] : [{ entry, find: entry.find }]));
		this.each = typed.map(({ entry, find }) => ({ entry, expression: expressionOf(find, 'y') }));
		this.all = [true, false].flatMap((ignoreCase) => {
			const sources = typed.filter(({ find }) => find.ignoreCase === ignoreCase).map(({ find }) => find.expression);
			const [alone, together] = [sources.filter(pointsBack), sources.filter((source) => !pointsBack(source))];
			const joined = together.map((source) => `(?:${withoutNames(source)})`).join('|');
			return [...alone, ...(joined === '' ? [] : [joined])].map((expression) => expressionOf({ expression, ignoreCase }, 'g'));
		});
	}

	/** What stands in a text, leftmost first, none inside another. What stands after the first 1,000 letters of a sentence is not read. */
	in(text: string): readonly ExpressionHit[] {
		const read = text.slice(0, 1000);
		const starts = [...new Set(this.all.flatMap((expression) => [...read.matchAll(expression)].map(({ index }) => index)))];
		const hits: ExpressionHit[] = [];
		for (const start of starts.sort((one, other) => one - other)) {
			if (start < (hits.at(-1)?.end ?? 0)) continue;
			const hit = this.at(read, start);
			if (hit) hits.push(hit);
		}
		return hits;
	}

	/** The longest at a place. */
	private at(text: string, start: number): ExpressionHit | undefined {
		let longest: ExpressionHit | undefined;
		for (const { entry, expression } of this.each) {
			expression.lastIndex = start;
			const match = expression.exec(text);
			if (!match || match[0] === '' || start + match[0].length <= (longest?.end ?? 0)) continue;
			const group = match.slice(1).find((held) => held !== undefined);
			longest = { entry, start, end: start + match[0].length, ...(group !== undefined && { group }) };
		}
		return longest;
	}
}

export function expressionOf({ expression, ignoreCase }: PackExpression, flags: string): RegExp {
	return new RegExp(expression, `${flags}${ignoreCase ? 'i' : ''}${expression.includes('\\p{') ? 'u' : ''}`);
}

/** `\1` counts the groups of its own expression, so that it cannot be joined with others. */
function pointsBack(source: string): boolean {
	return /\\[1-9k]/.test(source);
}

/** Two expressions may name their groups alike, which one expression may not. */
function withoutNames(source: string): string {
	return source.replace(/\(\?<[A-Za-z]\w*>/g, '(');
}
