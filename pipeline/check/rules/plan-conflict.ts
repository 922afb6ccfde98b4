import type { Unit } from '../../language/unit.ts';
import type { OutcomeBlock } from '../../model/block.ts';
import { readCalendarDate } from '../../model/calendar-date.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind, cellOf, statementOf, tablesOf } from '../../model/plan-parts.ts';
import type { Rule, RuleContext, RuleFinding } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';
import { linesOf, plainText } from '../../model/walk.ts';
import { planningStage } from '../sources.ts';
import { lieInside } from '../span-within.ts';
import { amountsDiffer, type HelpAmount, helpAmountOf, helpNamedIn } from '../text/conflict-amounts.ts';
import { writersSentencesIn } from '../text/sentences-in.ts';
import { shortNamesIn } from '../text/short-names.ts';

/** A plan that gives two amounts of one help holds nobody to either. */
export const planConflict: Rule = {
	id: 'plan/conflict',
	meta: {
		title: 'A plan gives one amount for each kind of help, and one day for each outcome.',
		why: 'Where two amounts stand for the same help, nobody can tell which one the child has a right to.',
		mend: 'Keep the right amount, and write it the same way everywhere.',
		source: planningStage('what parents said: consistent plan quality, conflicting advice'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				inProse('Ned gets 15 hours of one-to-one support a week.', 'He has 20 hours of 1:1 support each week.'),
				inProse('Ned has physiotherapy weekly.', 'Physiotherapy is given monthly.'),
				inProse('The nurse visits Ned twice a week.', 'The nurse visits every day.'),
				inRows(
					'| Reading practice | Class teacher | Every day | 10 minutes |',
					'| Reading practice | Class teacher | Every day | 20 minutes |',
				),
				inRows('| Speech therapy | Therapist | Once a week | 30 minutes |', '| Speech therapy | Therapist | Once a month | 30 minutes |'),
				dueBy('July 2028', 'By May 2027, Ned will read a page aloud.'),
			],
			good: [
				inProse('Ned gets 15 hours of one-to-one support a week.', 'He has 20 minutes of music therapy each week.'),
				inProse('Ned has 15 to 20 hours of one-to-one support a week.', 'He gets 15 hours of one-to-one support a week.'),
				inProse('Ned had physiotherapy monthly last year.', 'Ned has physiotherapy weekly.'),
				inProse('Ned has 2 hours of swimming a week.', 'Ned has 120 minutes of swimming a week.'),
				inRows('| Reading practice | Class teacher | Every day | 10 minutes |', '| Reading practice | Mum | Once a week | 20 minutes |'),
				dueBy('May 2027', 'By May 2027, Ned will read a page aloud.'),
			],
		},
	},
	*check(document, context) {
		yield* differingAmounts(amountsOf(document, context));
		for (const outcome of blocksOfKind(document, 'outcome')) yield* twoDays(outcome);
	},
};

function inProse(one: string, other: string): string {
	return `\nchild: Ned\n\n## Section F: Special educational provision\n\n${one}\n\n${other}`;
}

function inRows(one: string, other: string): string {
	return `\nchild: Ned\n\n## Section F: Special educational provision\n\n| What | Who | How often | How long |\n|---|---|---|---|\n${one}\n${other}`;
}

function dueBy(by: string, statement: string): string {
	return `## Section E: What Ned will be able to do\n\n:::outcome[Reading]{for="Reading" by="${by}"}\n${statement}\n:::`;
}

/** One help with its amount, and where it stands. */
interface StatedHelp {
	readonly help: string;
	/** Who gives it, where a table says so. */
	readonly doer?: string;
	readonly amount: HelpAmount;
	readonly words: string;
	readonly span: Span;
}

/** Sections that tell of other papers, of money and of the past. */
const apart = new Set(['A', 'I', 'J', 'K']);
const judged = new Set<Unit['role']>(['provision', 'text', 'need', 'outcome-more']);

function amountsOf(document: PlanDocument, context: RuleContext): readonly StatedHelp[] {
	const names = new Set([...shortNamesIn(document)].map((name) => name.toLowerCase()));
	const outside = [...blocksOfKind(document, 'differs'), ...blocksOfKind(document, 'review')].map(({ span }) => span);
	const inTables = blocksOfKind(document, 'table').map(({ span }) => span);
	const prose = writersSentencesIn(document, context)
		.filter((unit) => judged.has(unit.role) && !apart.has(unit.section.id) && !lieInside([...outside, ...inTables], unit.spanOf()))
		.flatMap((unit) => stated(unit.text, unit.text, names, unit.spanOf()));
	const rows = tablesOf(document, 'provision').flatMap(({ table }) =>
		table.rows.flatMap((row) => {
			const textOf = (column: string) => plainText(cellOf(table, row, column)?.children ?? []);
			const what = textOf('what');
			const amount = [textOf('how-often'), textOf('how-long')].join(', ');
			return stated(what, amount, names, row.span).map((help) => ({ ...help, doer: textOf('who').toLowerCase() }));
		}),
	);
	return [...prose, ...rows].sort((one, other) => one.span.start.offset - other.span.start.offset);
}

function stated(what: string, text: string, names: ReadonlySet<string>, span: Span): readonly StatedHelp[] {
	const amount = helpAmountOf(text);
	const help = amount && helpNamedIn(what, names);
	return amount && help
		? [
				{
					help,
					amount,
					words: text
						.trim()
						.replace(/\s+/g, ' ')
						.replace(/^, |(?:, |\.)$/g, ''),
					span,
				},
			]
		: [];
}

function* differingAmounts(all: readonly StatedHelp[]): Generator<RuleFinding> {
	const first = new Map<string, StatedHelp[]>();
	for (const here of all) {
		const before = first.get(here.help) ?? [];
		first.set(here.help, [...before, here]);
		const there = before.find(
			(one) => (one.doer === undefined || here.doer === undefined || one.doer === here.doer) && amountsDiffer(one.amount, here.amount),
		);
		if (!there) continue;
		yield {
			message: `Line ${there.span.start.line} gives another amount of the same help: "${there.words}".`,
			mend: 'Keep the right amount in both places. If these are two kinds of help, say how they differ.',
			span: here.span,
		};
	}
}

const month = 'January|February|March|April|May|June|July|August|September|October|November|December';
const dayInText = new RegExp(`\\b[Bb]y (?:the end of )?((?:\\d{1,2} )?(?:${month}) \\d{4})\\b`);

/** `by="July 2028"` beside "By May 2027". */
function* twoDays(outcome: OutcomeBlock): Generator<RuleFinding> {
	const statement = statementOf(outcome);
	const typed = monthOf(outcome.by?.name.replace(/^(?:by )?(?:the )?(?:end of )?/i, ''));
	if (!statement || typed === undefined || !outcome.by) return;
	const text = linesOf(statement)
		.map((line) => plainText(line))
		.join(' ');
	const said = dayInText.exec(text)?.[1];
	const other = monthOf(said);
	if (other === undefined || other === typed) return;
	yield {
		message: `The outcome says "${said}", and the line above it says "${outcome.by.name}".`,
		mend: 'Keep the right day. It is enough to write it once.',
		span: outcome.by.span,
	};
}

/** The month of a day or of a month, such as `2027-05`. */
function monthOf(text: string | undefined): string | undefined {
	if (text === undefined) return undefined;
	return (readCalendarDate(text) ?? readCalendarDate(`1 ${text}`))?.slice(0, 7);
}
