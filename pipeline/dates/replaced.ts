import type { CalendarDate } from '../model/calendar-date.ts';
import { printFullDate } from '../model/calendar-date.ts';
import type { CaseFile } from '../model/case-file.ts';
import type { PlanDocument } from '../model/document.ts';
import { nameKey } from '../model/plan-parts.ts';
import type { Step } from './step.ts';

interface Round {
	readonly caseFile: CaseFile | undefined;
	/** The day of the review that the draft follows. */
	readonly held: CalendarDate | undefined;
	/** The last day for the final plan. */
	readonly finalBy: CalendarDate | undefined;
	/** The days of the final plans before it that are known. */
	readonly earlier: readonly CalendarDate[];
	/** It changes a final plan without a review. */
	readonly isAmendment: boolean;
}

/**
 * What a new draft does to the window of the one before it (Code of Practice, paragraph 9.125 and then 9.77 again): the
 * earlier window is closed, and the new one is whole. A draft replaces none of another round: one that stands before a
 * final plan or a review that came between. Of a later draft that was sent after the final plan was due nothing is said.
 */
export function replacedSteps({ meta }: PlanDocument, { caseFile, held, finalBy, earlier, isAmendment }: Round): readonly Step[] {
	const { version = 1, review } = meta;
	const rows = (caseFile?.served ?? []).map(({ document, on }) => ({ ...stageAndNumber(document), on }));
	const sentOn = (number: number) => firstOf(rows.filter((row) => row.stage === 'draft' && row.number === number));
	const finals = [...rows.filter(({ stage }) => stage === 'final').map(({ on }) => on), ...earlier];
	const isOneRound = (from: string, to: string) => !finals.some((on) => from <= on && on <= to);
	const own = sentOn(version) ?? meta.issued ?? '';
	const steps: Step[] = [];

	const before = sentOn(version - 1);
	const sameRound =
		review !== undefined
			? before !== undefined && held !== undefined && before >= held
			: version > 1 &&
				(before === undefined ? finals.length === 0 && !isAmendment : isOneRound(before, own) && !(isAmendment && finals.length === 0));
	if (sameRound) {
		steps.push({
			words: `This draft replaced draft ${version - 1}, whose window is closed. Its days began anew.`,
			law: { publisher: 'Department for Education', title: 'SEND Code of Practice 2015', place: 'paragraph 9.125' },
		});
	}

	const after = sentOn(version + 1);
	if (after !== undefined && finalBy !== undefined && after <= finalBy && isOneRound(own, after)) {
		steps.push({ words: `Draft ${version + 1} replaced this draft on ${printFullDate(after)}, so this window is closed.` });
	}
	return steps;
}

function stageAndNumber(name: string): { readonly stage: string; readonly number: number } {
	const [stage = '', number = ''] = nameKey(name).split(' ');
	return { stage, number: Number(number) };
}

function firstOf(rows: readonly { readonly on: string }[]): string | undefined {
	return rows.map(({ on }) => on).sort()[0];
}
