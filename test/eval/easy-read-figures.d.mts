import type { PictureChoice } from '../../pipeline/model/easy-read-proof.ts';
import type { Figures } from './figures.mjs';

/** Words of the text, or `[start, end]` in UTF-16 units. */
export type LabelledSpan = string | readonly [number, number];

export type EasyReadRow =
	| {
			readonly kind: 'symbols';
			readonly id: string;
			readonly text: string;
			readonly must?: readonly { readonly span: LabelledSpan; readonly accept: readonly string[] }[];
			readonly never?: readonly { readonly span: LabelledSpan; readonly not_concept?: string }[];
			readonly optional?: readonly { readonly span: LabelledSpan; readonly accept: readonly string[] }[];
			readonly names?: readonly string[];
	  }
	| { readonly kind: 'sense'; readonly id: string; readonly text: string; readonly target: LabelledSpan; readonly expect: string | null }
	| {
			readonly kind: 'rules';
			readonly id: string;
			readonly text: string;
			readonly breaks: readonly string[];
			readonly optional?: readonly string[];
	  };

export interface EasyReadFigures {
	readonly rows: number;
	readonly symbols: {
		readonly rows: number;
		readonly must: number;
		readonly met: number;
		readonly neverHit: number;
		readonly optionalWrong: number;
		readonly wrongOnMust: number;
		readonly unsure: number;
		readonly negated: number;
		readonly negatedRight: number;
		readonly wholeRight: number;
		readonly recall: number;
		readonly precision: number;
		readonly misses: readonly object[];
		readonly wrong: readonly object[];
	};
	readonly sense: {
		readonly rows: number;
		readonly right: number;
		readonly flagged: number;
		readonly silent: number;
		readonly withoutPicture: number;
		readonly rightOrFlagged: number;
		readonly faults: readonly object[];
	};
	readonly rules: Figures;
}

export function easyReadFigures(
	rows: readonly EasyReadRow[],
	program: {
		match(text: string, names?: readonly string[]): readonly PictureChoice[];
		conceptsOf(name: string): ReadonlySet<string>;
		rulesOf(text: string): readonly string[];
	},
): EasyReadFigures;
