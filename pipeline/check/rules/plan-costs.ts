import type { Row, Table } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { ownNames } from '../../model/own-values.ts';
import { cellOf, nameKey, personOf, tablesOf } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { dateIn } from '../date-in.ts';
import { type ColumnAsk, emptyCells, saysSomething, spanOfCell, wordsIn } from '../rows.ts';
import { gloucestershire } from '../sources.ts';

const asks: readonly ColumnAsk[] = [
	{ column: 'what', says: 'what there is', mend: 'Write the help, the person or the thing.' },
	{ column: 'from', says: 'who pays', mend: 'Write whose money it is, such as "Little Acorns" or "the health service".' },
	{ column: 'cost', says: 'what it costs', mend: 'Write the sum, or "no extra cost".' },
];

/** Every row of costs is whole, and a sum of money is signed off by the budget holder, with the day. */
export const planCosts: Rule = {
	id: 'plan/costs',
	meta: {
		title: 'Each row of costs says who pays and how much. The budget holder has signed off each sum.',
		why: 'Nobody can count on help that nobody has agreed to pay for.',
		mend: 'Ask the budget holder. Write their name and the day under "Who signed it off, and when".',
		source: gloucestershire('How do we ensure quality assurance of My Plan and My Plan+?, budget or resource manager'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				costs('| A picture board | Little Acorns | £40 | |'),
				costs('| A picture board | Little Acorns | £40 | Ruth |'),
				costs('| A picture board | Little Acorns | £40 | Fay, 1 May 2027 |'),
				costs('| A picture board | Little Acorns |  | Ruth, 1 May 2027 |'),
				costs('| A picture board |  | £40 | Ruth, 1 May 2027 |'),
				costs('| A picture board | Little Acorns | £40 | Ruth, 11 May 2027 |'),
			],
			good: [
				costs('| A picture board | Little Acorns | £40 | Ruth, 1 May 2027 |'),
				costs('| Fay, 1 hour a week | Little Acorns | No extra cost | |'),
				costs('| A picture board | Little Acorns | £40 | :person[boss], 10 May 2027 |'),
				costs('| A picture board | Little Acorns | £40 | Signed by Ruth on 1 May 2027 |'),
				costs('| Therapy | The health service | Free | Nobody needs to sign |'),
			],
		},
	},
	*check(document) {
		for (const { table } of tablesOf(document, 'costs')) {
			for (const ask of asks) yield* emptyCells(table, ask);
			for (const row of table.rows.filter(saysSomething)) yield* signOff(document, table, row);
		}
	},
};

function* signOff(document: PlanDocument, table: Table, row: Row): Generator<RuleFinding> {
	if (!/£\s?\d/.test(wordsIn(table, row, 'cost'))) return;
	const [holder] = ownNames(document, 'budget-holder');
	const name = (holder && personOf(document, holder.name)?.name) ?? 'the budget holder';
	const signed = wordsIn(table, row, 'signed');
	const day = dateIn(signed);
	const span = spanOfCell(row, cellOf(table, row, 'signed'));
	const isHolder = [name, holder?.name ?? ''].some((known) => known !== '' && nameKey(signed).includes(nameKey(known)));
	if (!isHolder) {
		yield { message: `${name} has not signed off this sum.`, mend: 'Write the name of the budget holder and the day.', span };
	} else if (day === undefined) {
		yield { message: 'The sign-off has no day.', mend: 'Write the day in full, such as 10 May 2027.', span };
	} else if (document.meta.issued !== undefined && day > document.meta.issued) {
		yield { message: 'This sign-off came after the day of the plan.', mend: 'Check this day and the date after "issued".', span };
	}
}

function costs(row: string): string {
	return `document: my-plan-plus
issued: 2027-05-10
budget-holder: boss
people:
  boss: Ruth, budget manager, ruth@northmoor.example
  fay: Fay, key person, fay@littleacorns.example

## What it costs and who pays

| What | Who pays | What it costs | Who signed it off, and when |
|---|---|---|---|
${row}`;
}
