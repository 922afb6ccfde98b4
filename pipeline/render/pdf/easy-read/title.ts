import type { Theme } from '../../../model/theme.ts';
import type { PdfNode } from '../tagged/node.ts';
import { type SetSentence, setSentence } from './set-sentence.ts';
import { type Sizes, titleRule } from './sizes.ts';

/** The title of a part with its rule, at the top of a new page unless it stands `inFlow`. A repeated one is not read aloud. */
export function titleNodes(
	title: string,
	sizes: Sizes,
	theme: Theme,
	place?: string | 'repeated',
	{ inFlow = false }: { readonly inFlow?: boolean } = {},
): readonly PdfNode[] {
	const { above, width, below } = titleRule;
	const isRepeated = place === 'repeated';
	return [
		{
			...setTitle(title, sizes).node,
			...(!inFlow && { pageBreak: 'before' }),
			keepWithNext: true,
			ua: isRepeated ? { role: 'Artifact' } : { role: 'H2', bookmark: title },
			...(place !== undefined && !isRepeated && { id: place }),
		},
		{
			canvas: [{ type: 'rect', x: 0, y: above, w: sizes.inner, h: width, color: theme.colour.pine }],
			marginBottom: below,
			keepWithNext: true,
			ua: { role: 'Artifact' },
		},
	];
}

/** The height of a title with its rule: its lines may be several. */
export function titleHeight(title: string, sizes: Sizes): number {
	return setTitle(title, sizes).height + titleRule.above + titleRule.width + titleRule.below;
}

function setTitle(title: string, sizes: Sizes): SetSentence {
	return setSentence(title, sizes.title, { width: sizes.inner }, sizes);
}
