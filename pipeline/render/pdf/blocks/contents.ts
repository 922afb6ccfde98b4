import { plainText } from '../../../model/walk.ts';
import { canAnswer } from '../answering.ts';
import { framedLayout } from '../layouts.ts';
import { textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import type { Scope } from '../scope.ts';
import type { StructureRole, TableCell } from '../tagged/node.ts';
import { headingRole } from './heading.ts';

interface Entry {
	readonly letter: string;
	readonly title: string;
	readonly place: string;
}

/** The contents list, under a heading or, in the middle of a section, under a plain line: letter, title and page of each section and of the pages that the template adds. */
export function contentsPieces(scope: Scope, role: StructureRole = headingRole(2)): readonly Piece[] {
	const { context, width } = scope;
	const { style, words } = context;
	const entries = entriesOf(context);
	if (entries.length === 0) return [];
	const lettered = entries.some(({ letter }) => letter !== '');
	const { row } = style.theme.line;
	const letters = style.theme.type.body.sizePt * 2.8;
	const body = entries.map(({ letter, title, place }): readonly TableCell[] => [
		...(lettered ? [textNode([{ text: letter === '' ? ' ' : letter, noWrap: true }], 'body', style, { bold: true, colour: 'pine' })] : []),
		textNode(title, 'body', style),
		{ pageReference: place, ...style.text('body', { bold: true }), alignment: 'right' },
	]);
	const title = textNode(words('contents'), 'part', style, {
		bold: true,
		colour: 'pine',
		mark: { role },
		keepWithNext: Math.min(entries.length * (style.line('body') + 3), 480),
	});
	return [
		{ node: title, before: style.space.heading, after: style.space.small },
		{
			node: {
				table: { widths: [...(lettered ? [letters] : []), '*', style.reckoned('body') * 3.2], body, dontBreakRows: true },
				layout: {
					...framedLayout([0, 0, 0, row], style.colour('hair'), [0, 0, 0, 0.5]),
					hLineWidth: (line) => (line === 0 ? 0 : row),
				},
				ua: { role: 'TOC' },
				margin: [0, 0, style.inner - width, 0],
			},
			before: 0,
			after: style.space.block,
		},
	];
}

function entriesOf(context: PrintContext): readonly Entry[] {
	const { document, places, names, words, meanings, job } = context;
	const lettered = job.look.type.sectionsBy === 'letter';
	const sections = document.sections.flatMap((section): readonly Entry[] => {
		const place = places.of(section);
		if (place === undefined || section.heading === undefined) return [];
		const title = plainText(section.heading.children, names);
		return title.trim() === '' ? [] : [{ letter: lettered ? section.id : '', title, place }];
	});
	const notes = document.footnotes.length > 0 ? [{ letter: '', title: words('notes'), place: 'notes' }] : [];
	const wordList = meanings.size > 0 ? [{ letter: '', title: words('wordsExplained'), place: places.words }] : [];
	const form = !canAnswer(context) ? [] : [{ letter: '', title: words('replyForm'), place: places.form }];
	return [...sections, ...notes, ...wordList, ...form];
}
