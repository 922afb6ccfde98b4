import type { Inline, InlineImage } from '../../../model/inline.ts';
import { inlinesOf } from '../../../model/walk.ts';
import { textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import { safeAddress, wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import { space } from '../style.ts';
import type { PdfNode } from '../tagged/node.ts';

/** The tallest picture in points, so that its caption stays on its page. */
const tallest = 480;

/** The pictures that stand in a run, each in the text column with its title and its link as a caption. */
export function imagePieces(inline: Inline, scope: Scope): readonly Piece[] {
	const images = [...inlinesOf([inline])].filter((inner): inner is InlineImage => inner.kind === 'image');
	const href = inline.kind === 'link' ? safeAddress(inline.url) : undefined;
	return images.map((image) => imagePiece(image, href, scope));
}

function imagePiece(image: InlineImage, href: string | undefined, { context, indent, width }: Scope): Piece {
	const { style } = context;
	const bytes = context.job.look.images.get(image.url);
	const picture: PdfNode =
		bytes === undefined
			? textNode(wordRuns(image.alt), 'body', style)
			: { image: bytes, fit: [width - indent, tallest], ua: { role: 'Figure', alt: image.alt } };
	const caption = image.title === undefined ? [] : [textNode(wordRuns(image.title), 'table', style, captionLook)];
	const link =
		href === undefined
			? []
			: [textNode([{ text: href, ua: { role: 'Link' as const, href, contents: image.alt } }], 'table', style, captionLook)];
	return {
		node: { stack: [picture, ...caption, ...link], unbreakable: true, margin: [indent, 0, 0, 0] },
		before: space.block,
		after: space.block,
	};
}

const captionLook = { colour: 'soft', margin: [0, space.tight, 0, 0] } as const;
