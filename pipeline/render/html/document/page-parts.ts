import type { PdfNode, StructureRole, TableCell } from '../../pdf/tagged/node.ts';

/** A document in its parts: the cover down to the title, what comes before its first part, and each part with its heading first. */
export interface PageParts {
	readonly cover: readonly PdfNode[];
	readonly lead: readonly PdfNode[];
	readonly sections: readonly (readonly PdfNode[])[];
}

/** Parts a row of nodes at its headings. */
export function partsOf(nodes: readonly PdfNode[]): PageParts {
	const title = nodes.findIndex((node) => firstHeading(node) === 'H1');
	const rest = nodes.slice(title + 1);
	const starts = rest.flatMap((node, index) => (firstHeading(node) === 'H2' ? [index] : []));
	return {
		cover: nodes.slice(0, title + 1),
		lead: rest.slice(0, starts[0] ?? rest.length),
		sections: starts.map((start, index) => rest.slice(start, starts[index + 1] ?? rest.length)),
	};
}

/** The first heading in a node. */
function firstHeading(node: PdfNode | TableCell): StructureRole | undefined {
	const role = 'ua' in node ? node.ua?.role : undefined;
	if (role !== undefined && /^H[1-6]$/.test(role)) return role;
	for (const child of childrenOf(node)) {
		const found = firstHeading(child);
		if (found !== undefined) return found;
	}
	return undefined;
}

function childrenOf(node: PdfNode | TableCell): readonly (PdfNode | TableCell)[] {
	if ('stack' in node) return node.stack;
	if ('columns' in node) return node.columns;
	if ('table' in node) return node.table.body.flat();
	return [];
}
