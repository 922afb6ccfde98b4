import type { Root } from 'mdast';
import { claimedPlaces, colonLines, isClosing } from './colon-lines.ts';
import { colonSlips, directiveSlips } from './directive-slips.ts';
import { lineSlips } from './line-slips.ts';
import type { Places } from './places.ts';
import type { OffsetMap } from './repair.ts';
import { repair } from './repair.ts';
import type { Report } from './report.ts';
import type { Slips } from './slip-reports.ts';

/**
 * Reports the slips that keep a directive from being read (a space too many, curly quotation marks) and mends those that
 * can be mended safely, so that one slip makes one finding.
 */
export function mendSlips(tree: Root, places: Places, report: Report): Mended {
	const slips: Slips = { places, report, edits: [], broken: [] };
	const claimed = claimedPlaces(tree, places);
	const lines = colonLines(places.text, claimed);
	const closings = lines.filter((at) => isClosing(places.text, at));
	for (const { node, parentEnd } of claimed.directives) {
		colonSlips(node, closings, slips);
		directiveSlips(node, parentEnd, slips);
	}
	for (const at of lines) if (!isClosing(places.text, at)) lineSlips(at, slips);
	return { ...(slips.edits.length > 0 && { map: repair(places.text, slips.edits) }), broken: slips.broken };
}

/** Offsets of the lines that close a block where none is open. */
export function strayClosings(tree: Root, places: Places): readonly number[] {
	return colonLines(places.text, claimedPlaces(tree, places)).filter((at) => isClosing(places.text, at));
}

/** What was mended, and what could not be. */
export interface Mended {
	/** Absent where nothing was mended. */
	readonly map?: OffsetMap;
	/** Offsets in the file of blocks whose opening cannot be read: their closing lines are left over. */
	readonly broken: readonly number[];
}
