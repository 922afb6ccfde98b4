import type { SentencePlace } from '../../pipeline/model/rule-note.ts';

export interface LabelledRow {
	readonly id: string;
	readonly text: string;
	readonly context: SentencePlace;
	readonly expected: readonly string[];
	readonly optional?: readonly string[];
}
export interface Ratios {
	readonly hit: number;
	readonly missed: number;
	readonly wrong: number;
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}
export interface Miss {
	readonly id: string;
	readonly rule: string;
	readonly context: string;
	readonly text: string;
}
export interface Figures {
	readonly rows: number;
	readonly micro: Ratios;
	readonly rules: readonly (Ratios & { readonly rule: string })[];
	readonly clean: number;
	readonly cleanWithAlarm: number;
	readonly alarmShare: number;
	readonly misses: readonly Miss[];
	readonly falseAlarms: readonly Miss[];
}
export function figuresOf(rows: readonly LabelledRow[], findIn: (row: LabelledRow) => readonly string[]): Figures;
