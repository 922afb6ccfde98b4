import { describe, expect, it } from 'vitest';
import { pageContent } from '../../../pipeline/render/pdf/page-content.ts';
import { contextOf } from '../../../pipeline/render/pdf/print-context.ts';
import type { PdfNode } from '../../../pipeline/render/pdf/tagged/node.ts';
import { jobOf, samples } from './plan-fixture.ts';

/** What the writer typed at the place of each node that has one. */
function typedPlaces(nodes: readonly PdfNode[], source: string): readonly string[] {
	return nodes.flatMap((node) => {
		const own = node.source ? [source.slice(node.source.start.offset, node.source.end.offset)] : [];
		return [...own, ...('stack' in node ? typedPlaces(node.stack, source) : [])];
	});
}

describe.each(Object.entries(samples))('a fault in the heading of a section of the sample %s', (_, text) => {
	it('is told at the line of that heading', async () => {
		const places = typedPlaces(pageContent(contextOf(await jobOf(text))), text);
		const headings = text.match(/^## .*$/gm) ?? [];
		expect(headings.length).toBeGreaterThan(3);
		for (const heading of headings)
			expect(
				places.some((place) => place.startsWith(heading)),
				heading,
			).toBe(true);
	});
});
