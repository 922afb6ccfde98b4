import { printDate } from '../model/calendar-date.ts';
import type { PlanDocument } from '../model/document.ts';
import type { ChecklistItem } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import { blocksOfKind, nameKey, tablesOf } from '../model/plan-parts.ts';
import type { RuleContext } from '../model/rule.ts';
import type { Span } from '../model/span.ts';
import { admireAnswer, agreedAnswer, findingsAnswer, frontAnswer, viewsAnswer } from './checklist/asks.ts';

import { saysSomething } from './rows.ts';
import { lieInside } from './span-within.ts';
import { capitalised, countInWords } from './wording.ts';

type Verdict = Pick<ChecklistItem, 'result' | 'reason'>;

/**
 * The seven items of a One Plan's checklist, worked out from the document and the findings of `checkPlan`.
 * Source of the items: Essex County Council, One Planning, One Planning checklist.
 */
export function checklistOf(document: PlanDocument, context: RuleContext, findings: readonly Finding[]): readonly ChecklistItem[] {
	const yearIsKnown = context.facts.schoolYear !== undefined || document.meta.year !== undefined;
	const items: readonly (readonly [part: string, verdict: Verdict])[] = [
		['Front', verdictOf(frontAnswer(document, yearIsKnown))],
		['What we want', verdictOf(viewsAnswer(document, context.type))],
		['What we like and admire', verdictOf(admireAnswer(document))],
		['What we know', knowVerdict(document, context, findings)],
		['Outcomes', outcomesVerdict(document, findings)],
		['Plan', planVerdict(document, findings)],
		['Review', reviewVerdict(document, findings)],
	];
	return items.map(([part, verdict], index) => ({ number: index + 1, part, ...verdict }));
}

function verdictOf({ met, reason }: { readonly met: boolean; readonly reason: string }): Verdict {
	return { result: met ? 'met' : 'not-met', reason };
}

function knowVerdict(document: PlanDocument, { type }: RuleContext, findings: readonly Finding[]): Verdict {
	const answer = findingsAnswer(document);
	if (!answer.met) return verdictOf(answer);
	const gaps = findings.filter(({ ruleId }) => ruleId === 'plan/areas').length;
	if (gaps > 0)
		return { result: 'not-met', reason: `${capitalised(countInWords(gaps))} of ${countInWords(type.areas.length)} areas to mend` };
	return { result: 'met', reason: `${answer.reason}, and all ${countInWords(type.areas.length)} areas covered` };
}

function outcomesVerdict(document: PlanDocument, findings: readonly Finding[]): Verdict {
	const outcomes = blocksOfKind(document, 'outcome');
	if (outcomes.length === 0) return { result: 'not-met', reason: 'There is no outcome' };
	const faults = findings.filter(({ ruleId, level }) => level !== 'advice' && ruleId.startsWith('outcome/'));
	const failing = outcomes.filter(({ span }) => faults.some((fault) => lieInside([span], fault.span))).length;
	if (failing > 0) return { result: 'not-met', reason: `${countOf(failing, outcomes.length, 'outcome')} to mend` };
	const agreed = agreedAnswer(document);
	if (!agreed.met) return verdictOf(agreed);
	const { date } = document.meta.agreed ?? {};
	const all = outcomes.length === 1 ? 'It passes' : `${bothOrAll(outcomes.length)} pass`;
	return { result: 'met', reason: date ? `${all}. Agreed on ${printDate(date)}` : all };
}

function planVerdict(document: PlanDocument, findings: readonly Finding[]): Verdict {
	const tables = tablesOf(document, 'help').map(({ table }) => table);
	const rows = tables.flatMap((table) => table.rows.filter(saysSomething));
	if (rows.length === 0) return { result: 'not-met', reason: 'There is no row of help' };
	const spans = tables.map((table) => table.span);
	const faulty = rowsWithFaults(
		rows,
		findings.filter(({ ruleId, span }) => ruleId.startsWith('provision/') && lieInside(spans, span)),
	);
	if (faulty > 0) return { result: 'not-met', reason: `${countOf(faulty, rows.length, 'row')} to mend` };
	const bare = blocksOfKind(document, 'outcome').filter((outcome) => !spans.some((span) => lieInside([outcome.span], span))).length;
	if (bare > 0)
		return { result: 'not-met', reason: `${capitalised(countInWords(bare))} ${bare === 1 ? 'outcome has' : 'outcomes have'} no help` };
	return { result: 'met', reason: 'Every row says who, how often and how long' };
}

/** A fault of a whole column counts once. */
function rowsWithFaults(rows: readonly { readonly span: Span }[], faults: readonly Finding[]): number {
	const inRows = rows.filter(({ span }) => faults.some((fault) => lieInside([span], fault.span))).length;
	return inRows === 0 && faults.length > 0 ? 1 : inRows;
}

function reviewVerdict(document: PlanDocument, findings: readonly Finding[]): Verdict {
	const outcomes = blocksOfKind(document, 'outcome');
	const reviewed = new Set(blocksOfKind(document, 'review').map(({ label }) => nameKey(label.name)));
	const open = outcomes.filter(({ label }) => !reviewed.has(nameKey(label.name))).length;
	const { cycle } = document.meta;
	if (reviewed.size === 0) {
		return cycle
			? { result: 'not-yet-due', reason: `Review due by ${printDate(cycle.to)}` }
			: { result: 'not-met', reason: 'There is no review, and no date for one' };
	}
	if (open > 0) return { result: 'not-met', reason: `${countOf(open, outcomes.length, 'outcome')} without a review` };
	const faults = findings.filter(({ ruleId }) => ruleId === 'review/outcome-status').length;
	if (faults > 0) return { result: 'not-met', reason: 'A review does not say everything yet' };
	return {
		result: 'met',
		reason: outcomes.length === 1 ? 'The outcome has a review' : `${bothOrAll(outcomes.length)} outcomes have a review`,
	};
}

function bothOrAll(count: number): string {
	return count === 2 ? 'Both' : `All ${countInWords(count)}`;
}

/** `One of two outcomes`. */
function countOf(some: number, all: number, noun: string): string {
	return `${capitalised(countInWords(some))} of ${countInWords(all)} ${noun}${all === 1 ? '' : 's'}`;
}
