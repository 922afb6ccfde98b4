import type { OutcomeBlock, Row, Table } from '../../model/block.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { printDate, readCalendarDate } from '../../model/calendar-date.ts';
import type { Facts } from '../../model/facts.ts';
import { blocksOfKind, cellOf, tablesOf } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { saysSomething, spanOfCell, wordsIn } from '../rows.ts';
import { scotland } from '../sources.ts';
import { outcomeWith } from '../wellbeing/a-childs-plan.ts';
import { quoted } from '../wording.ts';

/** In the last weeks of a school year nobody starts a target for it: then those of the next year count. */
const tooLate = 56 * 86_400_000;
/** An outcome up to so long after the plan needs no targets below it. */
const aYear = 366 * 86_400_000;

/** An outcome that takes longer than a year is broken into targets that end inside the school year. */
export const outcomeSchoolYearTargets: Rule = {
	id: 'outcome/school-year-targets',
	meta: {
		title: 'An outcome that takes longer than a year has targets inside the school year.',
		why: 'Everyone can see whether a target of this year came true, and go on from there.',
		mend: 'Add a table inside the outcome: target for this school year, by when, how we will know.',
		source: scotland('targets that take longer than a year'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				outcomeWith('', 'for="Reading" by="June 2028"'),
				outcomeWith('', 'for="Reading" by="June 2030"'),
				outcomeWith('', 'for="Reading"'),
				outcomeWith(targets('| Read 10 words | 3 September 2027 | A list |'), 'for="Reading" by="June 2028"'),
				outcomeWith(targets('| Read 10 words | soon | A list |'), 'for="Reading" by="June 2028"'),
				outcomeWith(targets('| Read 10 words |  | A list |'), 'for="Reading" by="June 2028"'),
			],
			good: [
				outcomeWith('', 'for="Reading" by="June 2027"'),
				outcomeWith('', 'for="Reading" by="1 February 2028"'),
				outcomeWith(targets('| Read 10 words | 25 June 2027 | A list |'), 'for="Reading" by="June 2028"'),
				outcomeWith(
					targets('| Read 10 words | 26 March 2027 | A list |\n| Read 20 words | 30 June 2027 | A list |'),
					'for="Reading" by="June 2030"',
				),
				outcomeWith(targets('| Read 10 words | 25 June 2027 | A list |'), 'for="Reading"'),
			],
		},
	},
	*check(document, { type, facts }) {
		const { referenceDate } = facts;
		const lastDay = lastDayFor(facts);
		if (lastDay === undefined || !type.tables.some(({ id }) => id === 'targets')) return;
		const tables = tablesOf(document, 'targets');
		for (const outcome of blocksOfKind(document, 'outcome')) {
			const due = facts.outcomeDue.get(outcome.number)?.date;
			const rows = tables
				.filter(({ outcome: holder }) => holder === outcome)
				.flatMap(({ table }) => table.rows.filter(saysSomething).map((row) => ({ table, row })));
			if (rows.length === 0 && due !== undefined && later(due, referenceDate) > aYear) yield noTargets(outcome, lastDay);
			for (const { table, row } of rows) yield* lateTarget(table, row, lastDay);
		}
	},
};

/** The last day of this school year, or of the next one where only a few weeks are left. */
function lastDayFor({ referenceDate, schoolYearEnds }: Facts): CalendarDate | undefined {
	if (schoolYearEnds === undefined || later(schoolYearEnds, referenceDate) >= tooLate) return schoolYearEnds;
	return `${Number(schoolYearEnds.slice(0, 4)) + 1}${schoolYearEnds.slice(4)}`;
}

function later(day: CalendarDate, than: CalendarDate): number {
	return new Date(day).getTime() - new Date(than).getTime();
}

function noTargets({ label }: OutcomeBlock, lastDay: CalendarDate): RuleFinding {
	return {
		message: `The outcome ${quoted(label.name)} takes longer than a year, and has no target for this school year.`,
		mend: `Add a table of targets inside it. Each has a day up to ${printDate(lastDay)}.`,
		span: label.span,
	};
}

function* lateTarget(table: Table, row: Row, lastDay: CalendarDate): Generator<RuleFinding> {
	const typed = wordsIn(table, row, 'by-when');
	const span = spanOfCell(row, cellOf(table, row, 'by-when'));
	const day = readCalendarDate(typed);
	if (day === undefined) yield { message: 'This target has no day.', mend: `Write a day such as "${printDate(lastDay)}".`, span };
	else if (day > lastDay) {
		yield {
			message: `This target ends after the school year, on ${printDate(day)}.`,
			mend: `Choose a day up to ${printDate(lastDay)}, or make the target smaller.`,
			span,
		};
	}
}

function targets(rows: string): string {
	return `| Target for this school year | By when | How we will know |\n|---|---|---|\n${rows}`;
}
