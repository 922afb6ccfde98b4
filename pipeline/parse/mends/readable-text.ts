import type { Root } from 'mdast';
import type { SourceText } from '../../model/span.ts';
import type { DocumentTypes } from '../../model/template.ts';
import { markdownTree } from '../markdown.ts';
import { type Places, placesOf } from '../places.ts';
import { type Edit, inTurn, type OffsetMap, repair } from '../repair.ts';
import type { Report } from '../report.ts';
import { afterComments } from './after-comments.ts';
import { bulletSlips } from './bullet-slips.ts';
import { commaSlips } from './comma-slips.ts';
import { frontSlips } from './front-slips.ts';
import { headingSlips } from './heading-slips.ts';
import { openEnds } from './open-ends.ts';
import { setInSlips } from './set-in-slips.ts';
import { tableSlips } from './table-slips.ts';

/** Comments and fences without an end in one file, after which the rest is read as it stands. */
const mostOpenEnds = 12;

/** A text that can be read to its end, with the way back to the file. */
export interface Readable {
	readonly tree: Root;
	readonly places: Places;
	readonly map?: OffsetMap;
}

/**
 * Mends the slips that would hide or change whole stretches of a document: a front matter without its end, a comment or a
 * fence that nothing closes, a table without its dashes. Only marks and white space are added or taken away, never a word.
 * Reports each mend, save that of comments and fences, which are reported where they are built.
 */
export function readableText(source: SourceText, types: DocumentTypes, report: Report): Readable {
	let map: OffsetMap | undefined;
	const apply = (edits: readonly Edit[]) => {
		if (edits.length > 0) map = inTurn(map, repair(map?.text ?? source.text, edits));
	};
	apply(frontSlips(placesOf(source), report));
	let tree = markdownTree(map?.text ?? source.text);
	for (let round = 0; round < mostOpenEnds; round++) {
		const edits = openEnds(tree, map?.text ?? source.text);
		if (edits.length === 0) break;
		apply(edits);
		tree = markdownTree(map?.text ?? source.text);
	}
	const hidden = afterComments(tree, map?.text ?? source.text);
	if (hidden.length > 0) {
		apply(hidden);
		tree = markdownTree(map?.text ?? source.text);
	}
	const places = placesOf(source, map);
	const edits = [setInSlips, tableSlips, bulletSlips, headingSlips, commaSlips].flatMap((slips) => slips({ tree, places, report, types }));
	if (edits.length === 0) return { tree, places, ...(map && { map }) };
	apply(edits);
	return { tree: markdownTree(map?.text ?? source.text), places: placesOf(source, map), ...(map && { map }) };
}
