import { nameKey } from '../../../model/plan-parts.ts';
import { type ThreadName, type ThreadOptions, type ThreadRow, threadDrawing, threadParts } from '../../shared/thread-drawing.ts';
import { typographicQuotes } from '../../shared/typographic-quotes.ts';
import { listWords } from '../fill-words.ts';
import { flow, type Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import type { Scope } from '../scope.ts';
import { type MadeCell, madeTablePieces } from './made-table.ts';
import { listTitle, pictureTitle, roomFor } from './picture-titles.ts';

/** Room above and below the words of a row, so that drawing and table may fit one page. */
const rowPadding = 1;

/** From hopes to help as boxes and lines, and after it a table that says the same. */
export function threadPieces(scope: Scope): readonly Piece[] {
	const { context, width } = scope;
	const { words, style } = context;
	const rows = rowsOf(context);
	if (rows.length === 0) return [];
	const options: ThreadOptions = {
		widthPt: width,
		words: {
			hope: words('hope'),
			need: words('need'),
			outcome: words('outcome'),
			help: words('help'),
			noOutcome: words('threadGapOutcome'),
			noHelp: words('threadGapHelp'),
			to: (numbers) => words('threadTo', { numbers: listWords(numbers, words) }),
		},
	};
	const parts = threadParts(rows, style.theme, { ...options, heightPt: roomFor(context) });
	const drawings = parts.map((part, index): Piece => {
		const count = String(part.filter(({ outcome }) => outcome !== undefined).length);
		const fills = { count, part: String(index + 1), parts: String(parts.length) };
		return {
			node: {
				svg: threadDrawing(part, style.theme, options),
				width,
				ua: { role: 'Figure', alt: words(parts.length === 1 ? 'threadAlt' : 'threadPartAlt', fills) },
			},
			before: index === 0 ? style.space.small : style.space.block,
			after: style.space.block,
		};
	});
	const list = flow([listTitle('sameAsList', scope), ...tableOf(rows, scope)]);
	return [
		...pictureTitle('thread', 'threadTitle', scope),
		...drawings,
		{ node: { stack: list, unbreakable: true, mayLeave: style.mostLeft }, before: 0, after: style.space.wide },
	];
}

/** A row for each outcome, and one for each need that no outcome serves. */
function rowsOf({ thread }: PrintContext): readonly ThreadRow[] {
	const named = ({ number, label }: { readonly number: string; readonly label: { readonly name: string } }): ThreadName => ({
		number,
		name: typographicQuotes(label.name),
	});
	const outcomes = thread.outcomes.map((outcome): ThreadRow => {
		const rows = new Set(thread.needsOf(outcome).flatMap((need) => thread.helpFor(need)));
		const help = thread.help.filter((row) => rows.has(row) && (row.outcome === undefined || row.outcome === outcome));
		return {
			hopes: thread.hopesOf(outcome).map(named),
			needs: thread.needsOf(outcome).map(named),
			outcome: named(outcome),
			help: [...new Set(help.flatMap(({ row }) => row.number ?? []))],
		};
	});
	const served = new Set(thread.outcomes.flatMap((outcome) => outcome.for.map(({ name }) => nameKey(name))));
	const gaps = thread.needs
		.filter(({ label }) => !served.has(nameKey(label.name)))
		.map(
			(need): ThreadRow => ({
				hopes: [],
				needs: [named(need)],
				help: [...new Set(thread.helpFor(need).flatMap(({ row }) => row.number ?? []))],
			}),
		);
	return [...outcomes, ...gaps];
}

function tableOf(rows: readonly ThreadRow[], scope: Scope): readonly Piece[] {
	const { words } = scope.context;
	const none = words('threadNone');
	const columns = [
		['outcome', words('outcome')],
		['hope', words('hope')],
		['need', words('need')],
		['help', words('help')],
	] as const;
	const cells = rows.map(({ hopes, needs, outcome, help }): readonly MadeCell[] => [
		outcome === undefined ? words('threadGapOutcome') : numbered(outcome),
		hopes.length === 0 ? none : hopes.map(numbered),
		needs.length === 0 ? none : needs.map(numbered),
		help.length === 0 ? words('threadGapHelp') : help.join(', '),
	]);
	return madeTablePieces('thread', columns, cells, scope, rowPadding);
}

function numbered({ number, name }: ThreadName): string {
	return `${number}\u00a0${name}`;
}
