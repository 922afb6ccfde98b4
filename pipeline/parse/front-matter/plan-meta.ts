import type { PlanMeta } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';

/** A front matter in which nothing was typed. */
export function emptyMeta(top: Span): PlanMeta {
	return {
		replies: [],
		enclose: [],
		sendSchool: [],
		sendHealth: [],
		invited: [],
		came: [],
		people: [],
		sendTo: [],
		siblings: [],
		format: [],
		own: new Map(),
		places: new Map(),
		top,
	};
}
