import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind, cellOf, nameKey, namesIn, tablesOf } from '../../model/plan-parts.ts';
import type { Rule, RuleContext, RuleFinding } from '../../model/rule.ts';
import { plainText } from '../../model/walk.ts';
import { anAnnualReview, followedBy, wentWell } from '../review/an-annual-review.ts';
import { type Answer, answersIn } from '../review/answers.ts';
import { mentions } from '../review/outcome-words.ts';
import { saysSomething, spanOfCell } from '../rows.ts';
import { gateshead } from '../sources.ts';
import { spanOfWords } from '../span-within.ts';
import { lostName } from '../suggest-name.ts';
import { quoted } from '../wording.ts';

/** Where the help was wrong, the review asks the council to change it: only the council can. */
export const reviewCouncilRequest: Rule = {
	id: 'review/council-request',
	meta: {
		title: 'Where the help was wrong, the review asks the council to change it.',
		why: 'The council decides what help a plan gives. If nobody asks it, the wrong help goes on for another year.',
		mend: 'Add a row to the table of help that should change, with the name of the outcome or the need.',
		source: gateshead('Figure 3, and changes to provision'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				asking(undefined),
				asking('| More lessons | Going to lunch | One a day is too few. | May 2027 |'),
				asking('|  |  |  |  |'),
				asking('| More lessons | Reading to a freind | One a day is too few. | May 2027 |'),
				asking('| More lessons | Reading to a friend | One a day is too few. | May 2027 |', 'decision: keep'),
			],
			good: [
				asking('| More lessons | Reading to a friend | One a day is too few. | May 2027 |'),
				asking('| More lessons | Reading | One a day is too few. | May 2027 |'),
				asking('| More lessons | reading to a Friend; Reading | One a day is too few. | May 2027 |', 'decision: change'),
				anAnnualReview([], wentWell('Reading to a friend]{achieved="no" because="circumstances"}')),
				anAnnualReview(['decision: keep'], wentWell('Reading to a friend]{achieved="yes"}')),
			],
		},
	},
	*check(document, context) {
		const { decision, places, top } = document.meta;
		const wrong = answersIn(document, context).filter(({ row }) => row?.demands.includes('council'));
		const asked = asksIn(document);
		const known = namesKnown(document, context);
		const slips = asked.flatMap((ask) => lostInRow(ask, known, document));
		yield* slips;
		for (const answer of wrong) {
			const { label } = answer.review;
			if (decision === 'keep') {
				yield {
					message: `The meeting asks to keep the plan as it is, but the help for ${quoted(label.name)} must change.`,
					mend: 'Write "decision: change".',
					span: places.get('decision') ?? top,
				};
			}
			if (slips.length > 0 || namesOf(answer).some((name) => asked.some(({ words }) => mentions(words, name)))) continue;
			yield {
				message: `The help for ${quoted(label.name)} was wrong, and nobody asks the council to change it.`,
				mend: `Add a row with ${quoted(label.name)} to the table of help that should change.`,
				span: label.span,
				...(answer.row && { why: answer.row.why }),
			};
		}
	},
};

interface Ask {
	/** All words of the row. */
	readonly words: string;
	/** The names of outcomes and needs that it is for. */
	readonly for: readonly string[];
	readonly span: RuleFinding['span'];
}

function asksIn(document: PlanDocument): readonly Ask[] {
	return tablesOf(document, 'asks').flatMap(({ table }) =>
		table.rows.filter(saysSomething).map((row) => {
			const cell = cellOf(table, row, 'for');
			return {
				words: row.cells.map(({ children }) => plainText(children)).join(' | '),
				for: cell ? namesIn(cell) : [],
				span: spanOfCell(row, cell),
			};
		}),
	);
}

function namesOf({ review, planned, next }: Answer): readonly string[] {
	const outcomes = [...(planned ? [planned] : []), ...next];
	return [review.label, ...outcomes.map(({ label }) => label), ...outcomes.flatMap((outcome) => outcome.for)].map(({ name }) => name);
}

/** Every name of an outcome or a need that a row can be for. */
function namesKnown(document: PlanDocument, { beside }: RuleContext): readonly string[] {
	const documents = [document, ...(beside?.plan ? [beside.plan.document] : [])];
	const labels = documents.flatMap((one) => [
		...blocksOfKind(one, 'outcome').flatMap(({ label, for: needs }) => [label, ...(beside?.plan ? [] : needs)]),
		...blocksOfKind(one, 'need').map(({ label }) => label),
	]);
	return [...new Set([...blocksOfKind(document, 'review').map(({ label }) => label), ...labels].map(({ name }) => name))];
}

function lostInRow(ask: Ask, known: readonly string[], { source }: PlanDocument): readonly RuleFinding[] {
	const keys = new Set(known.map(nameKey));
	return ask.for
		.filter((name) => !keys.has(nameKey(name)))
		.map((name) => {
			const span = spanOfWords(source, ask.span, name) ?? ask.span;
			return lostName({
				name,
				span,
				kind: 'outcome or need',
				known,
				otherwise: 'Write the name of the outcome or the need just as it stands.',
			});
		});
}

function asking(row: string | undefined, ...front: readonly string[]): string {
	const table = `## Help that should change\n\n| What we ask for | For which outcome or need | Why | From when |\n|---|---|---|---|\n${row}`;
	return anAnnualReview(
		front,
		wentWell('Reading to a friend]{achieved="no" because="support" next="Reading to a friend"}'),
		followedBy('Reading to a friend'),
		...(row === undefined ? [] : [table]),
	);
}
