import type { Notice, NoticeBlock, NoticeRun } from '../../../model/notice.ts';
import { rule } from '../drawings.ts';
import { framedLayout } from '../layouts.ts';
import { textNode } from '../nodes.ts';
import { wordRuns } from '../runs.ts';
import type { Style } from '../style.ts';
import type { InlineNode, PdfNode } from '../tagged/node.ts';

/** The blocks of a notice as pages. A button becomes a line that names the address, since paper cannot be pressed. */
export function letterBody({ blocks }: Notice, style: Style): readonly PdfNode[] {
	// A council may leave the heading of its wording out: what is headed first then comes first, so that no level is skipped.
	const hasTitle = blocks.some((block) => block.kind === 'heading' && block.level === 1);
	const first = hasTitle ? undefined : blocks.find(({ kind }) => kind === 'heading' || kind === 'date-box');
	const print = (some: readonly NoticeBlock[]) => some.flatMap((block) => blockNodes(block, style, block === first ? 'H1' : 'H2'));
	const end = endOf(blocks);
	return [...print(blocks.slice(0, end)), ...(end < blocks.length ? [{ stack: print(blocks.slice(end)), unbreakable: true }] : [])];
}

/** Where the last part begins, with its heading: the small print is never alone on a page. */
function endOf(blocks: readonly NoticeBlock[]): number {
	if (blocks.at(-1)?.kind !== 'small-print') return blocks.length;
	const above = blocks.slice(0, -1);
	const heading = above.findLastIndex(({ kind }) => kind === 'heading');
	const from = heading < 0 ? above.length - 1 : heading;
	const lines = above.slice(from).reduce((count, block) => count + (block.kind === 'list' ? block.items.length : 1), 0);
	if (lines <= mostTogether) return from;
	return above.at(-1)?.kind === 'paragraph' ? above.length - 1 : above.length;
}

/** A heading and a short list; more would leave much of the page before empty. */
const mostTogether = 6;

/** `below`: the level of a heading that is not the title. */
function blockNodes(block: NoticeBlock, style: Style, below: 'H1' | 'H2'): readonly PdfNode[] {
	switch (block.kind) {
		case 'heading':
			return [headingNode(block, style, below)];
		case 'paragraph':
			return [{ ...textNode(runsOf(block.runs, style), 'body', style), ...narrow(style, style.space.snug) }];
		case 'date-box':
			return [dateBox(block, style, below)];
		case 'button': {
			const words = runsOf(
				[
					{ text: `${block.text}: `, strong: true },
					{ text: shown(block.url), url: block.url },
				],
				style,
			);
			return [{ ...textNode(words, 'body', style), ...narrow(style, style.space.snug) }];
		}
		case 'list': {
			const items = block.items.map((item) => ({
				...textNode(runsOf(item, style), 'body', style),
				margin: [0, 0, 0, style.space.tight] as const,
			}));
			return [{ ul: items, markerColor: style.colour('pine'), ...narrow(style, style.space.tight) }];
		}
		case 'small-print': {
			const lines = block.lines.map((line) => ({
				...textNode(runsOf(line, style), 'table', style, { colour: 'soft' }),
				margin: [0, 0, 0, style.space.tight] as const,
			}));
			const line = rule(style.inner, style.theme.line.row, style.colour('rule'));
			return [
				{ stack: [{ ...line, margin: [0, 0, 0, style.space.snug] }, ...lines], unbreakable: true, margin: [0, style.space.block, 0, 0] },
			];
		}
	}
}

/** Lines of about 80 letters, the most that WCAG 1.4.8 allows. */
function narrow(style: Style, after: number): { readonly margin: readonly [number, number, number, number] } {
	return { margin: [0, 0, style.indent / 2, after] };
}

function headingNode({ level, runs }: Extract<NoticeBlock, { kind: 'heading' }>, style: Style, below: 'H1' | 'H2'): PdfNode {
	const words = runs.map(({ text }) => text).join('');
	return level === 1
		? textNode(words, 'part', style, { bold: true, colour: 'pine', mark: { role: 'H1' }, margin: [0, 0, 0, style.space.block] })
		: textNode(words, 'block', style, { bold: true, mark: { role: below }, margin: [0, style.space.block, 0, style.space.tight] });
}

/** The last day, found at a glance: border, dark head, the date alone on its line. */
function dateBox({ title, date, runs }: Extract<NoticeBlock, { kind: 'date-box' }>, style: Style, below: 'H1' | 'H2'): PdfNode {
	const width = style.theme.line.box;
	const head = {
		...textNode(title, 'block', style, { bold: true, colour: 'on-pine', mark: { role: below } }),
		fillColor: style.colour('pine'),
		margin: [style.space.wide, style.space.small, style.space.wide, style.space.small] as const,
	};
	const body = {
		stack: [textNode(wordRuns(date), 'section', style, { bold: true }), textNode(runsOf(runs, style), 'body', style)],
		margin: [style.space.wide, style.space.block, style.space.wide, style.space.block] as const,
	};
	return {
		table: { widths: ['*'], body: [[head], [body]], dontBreakRows: true },
		layout: framedLayout([width, width, width, width], style.colour('pine')),
		ua: { role: 'Presentation' },
		unbreakable: true,
		margin: [0, style.space.snug, 0, style.space.wide],
	};
}

function runsOf(runs: readonly NoticeRun[], style: Style): readonly InlineNode[] {
	const colour = style.colour('pine');
	return runs.flatMap(({ text, strong, url }) => {
		const look = strong ? { bold: true } : {};
		if (url === undefined) return wordRuns(text, look);
		const mark = { role: 'Link' as const, href: url, contents: text };
		const link = { ...look, color: colour, decoration: 'underline' as const, decorationColor: colour, mark };
		const words = wordRuns(text, link);
		return text === shown(url) ? words : [...words, ...wordRuns(` (${shown(url)})`, { ...look, mark, color: colour })];
	});
}

/** An address as it is read and typed: without `https://`, `mailto:` or `tel:`. */
function shown(url: string): string {
	return url.replace(/^(https:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');
}
