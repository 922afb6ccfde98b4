import type { ContactSheetEntry, ContactSheetWords } from '../../../model/contact-sheet.ts';
import { fillPhrase } from '../../../model/due-page-words.ts';
import type { Drawing } from '../../../model/picture.ts';
import type { Style } from '../style.ts';
import type { PdfNode } from '../tagged/node.ts';
import { greySvg } from './grey-svg.ts';

/** 3 cm: how large a picture is in easy read where it is smallest. */
export const pictureSide = 85.04;

/** Between a picture and what stands beside it, and between two cards. */
export const gap = 10;

interface CardContext {
	readonly style: Style;
	readonly words: ContactSheetWords;
	readonly packName: string;
	readonly grey: boolean;
}

/** A picture, 3 cm on its longer side, and beside it what it means, the words that it stands for, its level and its pack. */
export function card({ picture, words: said, level }: ContactSheetEntry, drawing: Drawing, context: CardContext, width: number): PdfNode {
	const { style, words, packName } = context;
	const facts = [
		...(said.length > 0 ? [fillPhrase(words.words, { words: said.join(', ') })] : []),
		[...(level === undefined ? [] : [fillPhrase(words.level, { level })]), fillPhrase(words.pack, { pack: packName })].join(' · '),
	];
	return {
		columns: [
			{ stack: [art(drawing, picture.shows, context.grey)], width: pictureSide },
			{
				stack: [
					{ ...style.text('body', { bold: true }), text: picture.name },
					{ ...style.text('foot', { colour: 'soft' }), text: picture.concept },
					...facts.map((text) => ({ ...style.text('foot'), text })),
				],
				width: width - pictureSide - gap,
			},
		],
		columnGap: gap,
		width,
	};
}

/** A figure that says what its drawing shows: what it means stands beside it. */
function art(drawing: Drawing, alt: string, grey: boolean): PdfNode {
	const scale = pictureSide / Math.max(drawing.width, drawing.height);
	const shared = { fit: [drawing.width * scale, drawing.height * scale] as const, ua: { role: 'Figure' as const, alt } };
	if (drawing.kind === 'image') return { ...shared, image: drawing.bytes };
	return { ...shared, svg: grey ? greySvg(drawing.svg) : drawing.svg };
}
