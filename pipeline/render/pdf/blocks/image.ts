import type { Inline, InlineImage } from '../../../model/inline.ts';
import { inlinesOf } from '../../../model/walk.ts';
import { textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import { safeAddress, wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { PdfNode, StructureMark } from '../tagged/node.ts';

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
	const captionLook = { colour: 'soft', margin: [0, style.space.tight, 0, 0] } as const;
	const bytes = context.job.look.images.get(image.url);
	const picture: PdfNode =
		bytes === undefined
			? textNode(wordRuns(image.alt), 'body', style)
			: { image: bytes, fit: [width - indent, tallest], ua: pictureMark(image) };
	const caption = image.title === undefined ? [] : [textNode(wordRuns(image.title), 'table', style, captionLook)];
	const link =
		href === undefined
			? []
			: [textNode([{ text: href, ua: { role: 'Link' as const, href, contents: image.alt || href } }], 'table', style, captionLook)];
	return {
		node: { stack: [picture, ...caption, ...link], unbreakable: true, margin: [indent, 0, 0, 0] },
		before: style.space.block,
		after: style.space.block,
	};
}

/** What a picture is to someone who cannot see it; one without words, which `image/alt` reports, is a drawing alone. */
export function pictureMark({ alt }: InlineImage): StructureMark {
	return alt === '' ? { role: 'Artifact' } : { role: 'Figure', alt };
}
