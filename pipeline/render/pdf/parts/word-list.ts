import { nameKey } from '../../../model/plan-parts.ts';
import { plainText } from '../../../model/walk.ts';
import { headingRole } from '../blocks/heading.ts';
import { capital } from '../blocks/meaning.ts';
import { framedLayout } from '../layouts.ts';
import { textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { TableCell } from '../tagged/node.ts';

/** As many words as are not parted over two pages. */
const fewWords = 8;

/** Every word that the document explains, in the order of the alphabet. */
export function wordListPieces({ context }: Scope): readonly Piece[] {
	const { style, words, meanings, names, places, document } = context;
	const { row, head } = style.theme.line;
	const entries = [...meanings]
		.map(([term, means]) => ({ word: plainText(term.children, names), means }))
		.sort((one, other) => nameKey(one.word).localeCompare(nameKey(other.word), document.lang));
	if (entries.length === 0) return [];
	const body = entries.map(({ word, means }): readonly TableCell[] => [
		textNode(capital(word), 'table', style, { bold: true, mark: { cell: 'TH', scope: 'Row' } }),
		textNode(wordRuns(`${capital(means)}${/[.!?]$/.test(means) ? '' : '.'}`), 'table', style),
	]);
	const title = textNode(words('wordsExplained'), 'part', style, {
		bold: true,
		colour: 'pine',
		mark: { role: headingRole(2) },
		id: places.words,
		keepWithNext: true,
	});
	return [
		{ node: title, before: style.space.section, after: style.space.snug },
		{
			node: {
				unbreakable: entries.length <= fewWords,
				table: { widths: [style.theme.type.table.sizePt * 12, '*'], body, dontBreakRows: true },
				layout: {
					...framedLayout([0, head, 0, row], style.colour('rule'), [6, 6, 6, 6]),
					hLineWidth: (line) => (line === 0 ? head : row),
					hLineColor: (line) => style.colour(line === 0 ? 'pine' : 'rule'),
				},
				ua: { summary: words('wordsExplained') },
			},
			before: 0,
			after: style.space.section,
		},
	];
}
