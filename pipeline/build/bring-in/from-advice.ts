import { dateIn } from '../../check/date-in.ts';
import type { Row, Table } from '../../model/block.ts';
import { printDate } from '../../model/calendar-date.ts';
import type { PlanDocument } from '../../model/document.ts';
import { UserError } from '../../model/errors.ts';
import { blocksOfKind, cellOf, nameKey, personOf, tablesOf } from '../../model/plan-parts.ts';
import { sliceOf } from '../../model/span.ts';
import type { DocumentType } from '../../model/template.ts';
import { plainText } from '../../model/walk.ts';
import type { BroughtGroup, Collected, Insertion, Piece } from './brought.ts';
import { partOfLife } from './part-of-life.ts';
import { hasWordsOf, helpColumns, needsSection, partPlace, sectionPlace } from './places-in-plan.ts';
import { shortName } from './short-name.ts';

/** The part of life that a person named for a row, by the row's number from 1. */
export type NamedParts = ReadonlyMap<number, string>;

interface FourCells {
	readonly number: number;
	readonly need: string;
	readonly effect: string;
	readonly outcome: string;
	readonly how: string;
}

/**
 * Folds the four columns of an advice into a plan. What a need does to daily life becomes context under its part of life, with who says so;
 * the need becomes a need there; outcome and help become an outcome of the plan with one row of help. Every word of a row is kept.
 */
export function fromAdvice(advice: PlanDocument, plan: PlanDocument, type: DocumentType, named: NamedParts): Collected {
	const needs = needsSection(plan, type);
	const outcomes = sectionPlace(plan, type.sections.find(({ role }) => role === 'outcome')?.id ?? '');
	if (needs === undefined || outcomes === undefined)
		throw new UserError('usage/bring-in', 'The plan has no parts of life, or no part for outcomes.');
	const taken = new Set([...blocksOfKind(plan, 'need'), ...blocksOfKind(plan, 'outcome')].map(({ label }) => nameKey(label.name)));
	const groups: BroughtGroup[] = [];
	const insertions: Insertion[] = [];
	const saidBy = whoSays(advice);
	for (const row of rowsOf(advice)) {
		const typed = named.get(row.number);
		const parts = needs.template.headings;
		const part =
			typed === undefined
				? partOfLife(parts, row.need, row.effect)
				: parts.find((one) => [one.heading, ...one.aliases].some((name) => nameKey(name) === nameKey(typed)));
		if (typed !== undefined && part === undefined)
			throw new UserError(
				'usage/bring-in',
				`The plan has no part "${typed}".`,
				`The parts are: ${parts.map(({ heading }) => heading).join('; ')}.`,
			);
		const place = part && partPlace(plan, needs.section, part);
		const isThere = (words: string) => words !== '' && hasWordsOf(plan.source.text, words);
		const hasAll = [row.need, row.effect, row.outcome, row.how].filter((words) => words !== '').every(isThere);
		const [need, outcome] = [nameFor(row.need, advice, taken), nameFor(row.outcome, advice, taken)];
		groups.push(groupOf(row, { part: place?.name ?? '', outcomes: outcomes.name, need, outcome, hasAll, isUnsure: place === undefined }));
		if (place === undefined || hasAll) continue;
		insertions.push({ at: place.at, text: needText(row, need, saidBy, place.heading) });
		insertions.push({ at: outcomes.at, text: outcomeText(row, need, outcome, helpColumns(plan, type)) });
	}
	if (groups.length === 0)
		throw new UserError('usage/bring-in', 'The four columns of this advice are empty.', 'Ask its writer to fill them in.');
	const left = advice.sections
		.filter(({ id, heading }) => heading && id !== 'analysis' && id !== 'form')
		.map(({ heading }) => plainText(heading?.children ?? []));
	return { groups, insertions, left, people: [] };
}

function rowsOf(advice: PlanDocument): readonly FourCells[] {
	return tablesOf(advice, 'analysis')
		.flatMap(({ table }) => table.rows.map((row) => ({ table, row })))
		.map(({ table, row }, index) => {
			const cell = (column: string) => cellWords(advice, table, row, column);
			return { number: index + 1, need: cell('need'), effect: cell('effect'), outcome: cell('outcome'), how: cell('how') };
		})
		.filter(({ need, effect, outcome, how }) => `${need}${effect}${outcome}${how}` !== '');
}

/** The words of a cell as typed. */
function cellWords({ source }: PlanDocument, table: Table, row: Row, column: string): string {
	const cell = cellOf(table, row, column);
	if (cell === undefined || plainText(cell.children).trim() === '') return '';
	const [first, last] = [cell.children[0], cell.children.at(-1)];
	return first && last ? sliceOf(source, { ...first.span, end: last.span.end }).trim() : '';
}

function nameFor(words: string, { meta }: PlanDocument, taken: Set<string>): string {
	const name = shortName(words, meta.child, taken);
	taken.add(nameKey(name));
	return name;
}

/** `Grace, speech and language therapist, 13 May 2027`. */
function whoSays(advice: PlanDocument): string {
	const { writtenBy, written, sendTo } = advice.meta;
	const key = writtenBy?.name ?? sendTo[0]?.name;
	const person = key === undefined ? undefined : personOf(advice, key);
	return [person?.name, person?.role, written && printDate(written)].filter((part) => part !== undefined).join(', ');
}

interface Placed {
	readonly part: string;
	readonly outcomes: string;
	readonly need: string;
	readonly outcome: string;
	readonly hasAll: boolean;
	readonly isUnsure: boolean;
}

function groupOf({ number, ...row }: FourCells, { part, outcomes, need, outcome, hasAll, isUnsure }: Placed): BroughtGroup {
	const pieces: readonly Piece[] = [
		{ what: 'Need', words: row.need, to: part, name: need, isThere: hasAll },
		{ what: 'Daily life', words: row.effect, to: part, isThere: hasAll },
		{ what: 'Outcome', words: row.outcome, to: outcomes, name: outcome, isThere: hasAll },
		{ what: 'How to help', words: row.how, to: outcomes, name: outcome, isThere: hasAll },
	];
	return { title: `Row ${number}`, pieces: pieces.filter(({ words }) => words !== ''), isUnsure };
}

function needText({ need, effect }: FourCells, name: string, saidBy: string, heading: string | undefined): string {
	const context = effect === '' ? [] : [saidBy === '' ? asParagraph(effect) : `${asParagraph(effect)} (${saidBy})`];
	return [...(heading === undefined ? [] : [`### ${heading}`]), ...context, `:::need[${name}]\n${asParagraph(need)}\n:::`].join('\n\n');
}

function outcomeText({ outcome, how }: FourCells, need: string, name: string, columns: ReturnType<typeof helpColumns>): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const help = columns.map(({ id }) => (id === 'what' ? how : ''));
	const table = [line(columns.map(({ heading }) => heading)), line(columns.map(() => '---')), line(help)].join('\n');
	const due = dateIn(outcome);
	const by = due === undefined ? '' : ` by="${printDate(due)}"`;
	return `:::outcome[${name}]{for="${need}"${by}}\n${asParagraph(outcome)}${how === '' ? '' : `\n\n${table}`}\n:::`;
}

/** Words of a cell as a paragraph of their own: nothing at their start may turn them into a list, a heading or a directive. */
function asParagraph(words: string): string {
	return words.replace(/^(\d{1,9})([.)] )/, '$1\\$2').replace(/^([-+*>#:])/, '\\$1');
}
