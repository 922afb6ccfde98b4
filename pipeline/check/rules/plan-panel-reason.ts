import { tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { type ColumnAsk, emptyCells } from '../rows.ts';
import { planningStage } from '../sources.ts';

const asks: readonly ColumnAsk[] = [
	{ column: 'date', says: 'when the panel met', mend: 'Write the day in full, such as 5 October 2026.' },
	{ column: 'panel', says: 'which panel it was', mend: 'Write the name of the panel.' },
	{ column: 'decision', says: 'what the panel decided', mend: 'Write the decision in one plain sentence.' },
	{ column: 'why', says: 'why the panel decided this', mend: 'Write the reason in one or two plain sentences.' },
];

/** Each decision of a panel stands in the plan with its reason. */
export const planPanelReason: Rule = {
	id: 'plan/panel-reason',
	meta: {
		title: 'Every decision of a panel has its date and its reason.',
		why: 'Some decisions took parents by surprise, because nobody had talked with them. They can answer a reason.',
		mend: 'Fill in the row: the date, the panel, the decision and the reason.',
		source: planningStage('what parents said: agreed placement specified'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				panel('| 4 May 2027 | Placement panel | Elm Park School |  |'),
				panel('| 4 May 2027 | Placement panel |  | It is near. |'),
				panel('|  | Placement panel | Elm Park School | It is near. |'),
				panel('| 4 May 2027 |  | Elm Park School | It is near. |'),
				panel('| 4 May 2027 | Placement panel | Elm Park School | n/a |'),
				panel('| 4 May 2027 | Placement panel | Elm Park School | - |'),
				`
stage: final

## Section K: Advice and information

### How this plan was decided

| Date | Panel | What it decided |
|---|---|---|
| 4 May 2027 | Placement panel | Elm Park School |`,
			],
			good: [
				panel('| 4 May 2027 | Placement panel | Elm Park School | It can give all the help in section F. |'),
				panel('| 4 May 2027 | Money panel | No personal budget | Nobody asked for one. |'),
				panel('|  |  |  |  |'),
				'stage: final\n\n## Section I: Placement\n\n::placement[Elm Park School]{type="primary school"}',
				'stage: draft',
			],
		},
	},
	*check(document) {
		for (const { table } of tablesOf(document, 'panel')) for (const ask of asks) yield* emptyCells(table, ask);
	},
};

function panel(row: string): string {
	return `
stage: final

## Section K: Advice and information

### How this plan was decided

| Date | Panel | What it decided | Why |
|---|---|---|---|
${row}`;
}
