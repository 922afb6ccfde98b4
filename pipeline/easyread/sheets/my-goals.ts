import type { OutcomeBlock } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { EasyReadRow } from '../../model/easy-read.ts';
import { blocksOfKind, cellOf, statementOf } from '../../model/plan-parts.ts';
import type { SheetGoal, SheetPart } from '../../model/sheets.ts';
import { blocksOf, plainText } from '../../model/walk.ts';
import { easyEnough } from './easy-enough.ts';
import { goalRows } from './goal-rows.ts';
import { optionOf } from './options.ts';
import type { SheetContext } from './sheet-context.ts';

/** Each outcome in the words of its line of easy read, with a small step, and answers to tick. */
export function myGoals(document: PlanDocument, context: SheetContext): readonly SheetPart[] {
	const outcomes = blocksOfKind(document, 'outcome');
	if (outcomes.length === 0) return [];
	const { goals: labels, answers } = context.words;
	const rows = rowsBeside(document, context);
	const matches = goalRows(outcomes.map(everyWord), rows.map(wordsOfRow));
	return [
		{
			kind: 'goals',
			goals: outcomes.map((outcome, index) => {
				const row = rows[matches[index] ?? -1];
				return {
					number: outcome.number,
					...pictured(row),
					goal: row === undefined ? sentence(outcome.label.name) : wordsOfRow(row),
					...smallStep(outcome, document.meta.child),
				};
			}),
			labels,
			answers: answers.scale.map((one) => optionOf(one, context)),
		},
	];
}

/** The easy read of the sections that hold outcomes; all of it where those have none. */
function rowsBeside(document: PlanDocument, { easyRead }: SheetContext): readonly EasyReadRow[] {
	const places = [...blocksOf(document)];
	const sections = new Set(places.filter(({ block }) => block.kind === 'outcome').map(({ section }) => section));
	const spans = new Set(
		places.flatMap(({ block, section }) => (block.kind === 'easy-read' && sections.has(section) ? [block.span.start.offset] : [])),
	);
	const beside = easyRead.parts.filter(({ span }) => span !== undefined && spans.has(span.start.offset));
	return (beside.length > 0 ? beside : easyRead.parts).flatMap(({ rows }) => rows);
}

/** Its picture, or the first over its words; none where a red cross says that it is not so. */
function pictured(row: EasyReadRow | undefined): Pick<SheetGoal, 'picture'> {
	const shown = row?.picture === undefined ? row?.symbols?.flat().find(({ crossed }) => !crossed)?.picture : row.picture;
	return shown === undefined || row?.crossed === true ? {} : { picture: shown };
}

function wordsOfRow({ sentences }: EasyReadRow): string {
	return plainText(sentences[0] ?? []).trim();
}

function everyWord(outcome: OutcomeBlock): string {
	const cells = outcome.children.flatMap((child) =>
		child.kind === 'table' ? child.rows.flatMap((row) => row.cells.map((cell) => plainText(cell.children))) : [],
	);
	return [outcome.label.name, plainText(statementOf(outcome)?.children ?? []), ...cells].join('. ');
}

/** The first row of steps or help that is easy enough to read; what is not is left to write together. */
function smallStep(outcome: OutcomeBlock, child: string | undefined): Pick<SheetGoal, 'step' | 'who' | 'know'> {
	const table = outcome.children.find((block) => block.kind === 'table' && (block.meaning === 'steps' || block.meaning === 'help'));
	if (table?.kind !== 'table') return {};
	const steps = table.rows.map((row) => {
		const said = (column: string) => {
			const cell = cellOf(table, row, column);
			return cell && easyEnough(plainText(cell.children), child);
		};
		return { step: said(table.meaning === 'help' ? 'what' : 'step'), who: said('who'), know: said('how-we-know') };
	});
	const { step, who, know } = steps.find((one) => one.step !== undefined) ?? steps[0] ?? {};
	return { ...(step && { step }), ...(who && { who }), ...(know && { know }) };
}

function sentence(words: string): string {
	return /[.!?]$/.test(words) ? words : `${words}.`;
}
