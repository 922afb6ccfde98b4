import type { Root } from 'mdast';
import type { TextEdit } from '../../model/finding.ts';
import type { DocumentTypes } from '../../model/template.ts';
import type { Places } from '../places.ts';
import type { Edit } from '../repair.ts';
import type { Report } from '../report.ts';

/** What a search for slips reads. */
export interface Mending {
	readonly tree: Root;
	readonly places: Places;
	readonly report: Report;
	readonly types: DocumentTypes;
}

/** Edits of the parsed text as edits of the file. */
export function fixesOf(edits: readonly Edit[], places: Places): readonly TextEdit[] {
	return edits.map(({ start, end, text }) => ({ span: places.span(start, end), text }));
}
