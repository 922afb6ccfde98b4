import type { PdfNode, TableCell } from '../../pdf/tagged/node.ts';
import { readImage } from '../../shared/image.ts';

/** The pictures that nodes show as addresses of data, by their bytes; one that cannot be read is left out, and its words stand for it. */
export async function imagesOf(nodes: readonly PdfNode[]): Promise<ReadonlyMap<Uint8Array, string>> {
	const images = new Map<Uint8Array, string>();
	for (const bytes of new Set(nodes.flatMap(imagesIn))) {
		const read = await readImage(bytes);
		if (read) images.set(bytes, `data:${read.mediaType};base64,${Buffer.from(read.bytes).toString('base64')}`);
	}
	return images;
}

function imagesIn(node: PdfNode | TableCell): readonly Uint8Array[] {
	if ('image' in node) return [node.image];
	if ('stack' in node) return node.stack.flatMap(imagesIn);
	if ('columns' in node) return node.columns.flatMap(imagesIn);
	if ('table' in node) return node.table.body.flat().flatMap(imagesIn);
	if ('ul' in node || 'ol' in node) return [...(node.ul ?? []), ...(node.ol ?? [])].flatMap(imagesIn);
	return [];
}
