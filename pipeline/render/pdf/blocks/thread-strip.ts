import type { OutcomeBlock } from '../../../model/block.ts';
import type { HelpRow } from '../../../model/plan-parts.ts';
import { arrow, type DrawingName, drawing } from '../drawings.ts';
import { bareLayout } from '../layouts.ts';
import { sideBySide, textNode } from '../nodes.ts';
import { numberRuns, patternRuns } from '../number-runs.ts';
import type { Placed } from '../places.ts';
import type { PrintContext } from '../print-context.ts';
import { placeRun, wordRuns } from '../runs.ts';
import type { InlineNode, PdfNode, TableCell } from '../tagged/node.ts';

const arrowLength = 22;
const arrowRoom = 28;

interface Bead {
	readonly shape: DrawingName;
	readonly label: string;
	readonly lines: readonly (readonly InlineNode[])[];
	/** Share of the room. */
	readonly weight: number;
}

/** Hope, need, outcome and help of one outcome, joined by arrows: four shapes, the same everywhere. */
export function threadStrip(outcome: OutcomeBlock, room: number, context: PrintContext): PdfNode {
	const { style } = context;
	const beads = beadsOf(outcome, context).filter(({ lines }) => lines.length > 0);
	if (style.records) return { stack: beads.map((bead) => beadRow(bead, context)) };
	const arrows = beads.length - 1;
	const weights = beads.reduce((sum, { weight }) => sum + weight, 0);
	const free = room - arrows * arrowRoom;
	const widths = beads.flatMap(({ weight }, index) => [...(index === 0 ? [] : [arrowRoom]), (free * weight) / weights]);
	const cells = beads.flatMap((bead, index): readonly TableCell[] => [
		...(index === 0 ? [] : [{ ...arrow(arrowLength, style), margin: [2, 1, 0, 0] as const }]),
		beadNode(bead, context, (free * bead.weight) / weights),
	]);
	return { table: { widths, body: [cells] }, layout: bareLayout, ua: { role: 'Presentation' } };
}

/** The short strip of a One Plan: hopes and needs side by side. */
export function shortStrip(outcome: OutcomeBlock, room: number, context: PrintContext): PdfNode {
	const { thread, words, style } = context;
	const hopes = thread.hopesOf(outcome).map((hope) => shortBead('hope', words('hope'), hope, hope.number, hope.label.name, context));
	const needs = thread.needsOf(outcome).map((need) => shortBead('need', words('need'), need, need.number, need.label.name, context));
	const half = room / 2;
	if (style.records) return { stack: [...hopes, ...needs] };
	return sideBySide([half, half], [{ stack: hopes }, { stack: needs }]);
}

function shortBead(shape: DrawingName, label: string, thing: Placed, number: string, name: string, context: PrintContext): PdfNode {
	const { style } = context;
	const { sizePt } = style.theme.type.table;
	const runs = [
		{ text: `${label} ` },
		placeRun(number, context.places.of(thing), context, `${number} ${name}`),
		{ text: ' ' },
		...wordRuns(name, { bold: true }),
	];
	return sideBySide(
		[sizePt + 10, '*'],
		[
			{ ...drawing(shape, sizePt + 2, style), margin: [0, 1, 0, 0] },
			textNode(runs, 'table', style, { margin: [0, 0, style.space.snug, 0] }),
		],
	);
}

function beadsOf(outcome: OutcomeBlock, context: PrintContext): readonly Bead[] {
	const { thread, words, places } = context;
	const line = (number: string, thing: Placed, name: string) => [
		placeRun(number, places.of(thing), context, `${number} ${name}`),
		{ text: ' ' },
		...wordRuns(name),
	];
	const rows = thread.needsOf(outcome).flatMap((need) => thread.helpFor(need));
	return [
		{
			shape: 'hope',
			label: words('hope'),
			weight: 1.22,
			lines: thread.hopesOf(outcome).map((hope) => line(hope.number, hope, hope.label.name)),
		},
		{
			shape: 'need',
			label: words('need'),
			weight: 1.08,
			lines: thread.needsOf(outcome).map((need) => line(need.number, need, need.label.name)),
		},
		{ shape: 'outcome', label: words('outcome'), weight: 1, lines: [line(outcome.number, outcome, outcome.label.name)] },
		{ shape: 'help', label: words('help'), weight: 0.9, lines: helpLines(rows, context) },
	];
}

/** `F1, F2, F3` and the page they stand on, section by section. */
function helpLines(rows: readonly HelpRow[], context: PrintContext): readonly (readonly InlineNode[])[] {
	const numbered = rows.filter(({ row }) => row.number !== undefined);
	const sections = [...new Set(numbered.map(({ section }) => section))];
	return sections.flatMap((section) => {
		const inSection = numbered.filter((row) => row.section === section);
		const numbers = numberRuns(
			inSection.map(({ row }) => ({ number: row.number ?? '', thing: row })),
			context,
			', ',
		);
		const place = inSection[0] && context.places.of(inSection[0].row);
		if (place === undefined || !context.paged) return [numbers];
		const page = patternRuns(context.words('helpPage'), { page: [{ pageReference: place }] });
		return inSection.length === 1 ? [[...numbers, { text: ', ' }, ...page]] : [numbers, page];
	});
}

/** A bead as one line, for large print. */
function beadRow({ shape, label, lines }: Bead, { style }: PrintContext): PdfNode {
	const side = style.theme.type.table.sizePt;
	const runs = lines.flatMap((line, index) => [{ text: index === 0 ? ' ' : ', ' }, ...line]);
	const words = textNode([{ text: label, bold: true, color: style.colour('soft') }, ...runs], 'table', style);
	return sideBySide([side + 12, '*'], [{ ...drawing(shape, side, style), margin: [0, 4, 0, 0] }, words]);
}

function beadNode(bead: Bead, context: PrintContext, width: number): PdfNode {
	const { style } = context;
	const { sizePt } = style.theme.type.table;
	const side = sizePt + 3;
	const label = textNode(bead.label, 'table', style, { bold: true, colour: 'soft' });
	return {
		width,
		stack: [
			sideBySide([side + 6, '*'], [{ ...drawing(bead.shape, side, style), margin: [0, 0.5, 0, 0] }, label], { margin: [0, 0, 0, 1] }),
			...bead.lines.map((runs) => textNode(runs, 'table', style)),
		],
	};
}
