import { type DueNote, eventNote } from './due-note.ts';
import { eventOf, type Road } from './due-road.ts';

/** Advice that the council asked for and that is not written, until everyone has the final plan. */
export function adviceDueNotes({ documents, settled, today }: Road): readonly DueNote[] {
	if (settled !== undefined) return [];
	const came = new Set(documents.flatMap(({ document: { type, meta } }) => (type === 'advice' ? (meta.shortName ?? []) : [])));
	return documents.flatMap((advice) => {
		const { shortName, written } = advice.document.meta;
		// The advice itself knows better than the request for it.
		if (advice.document.type === 'advice-request' && shortName !== undefined && came.has(shortName)) return [];
		const asked = eventOf(advice, 'advice-asked')?.date;
		const due = eventOf(advice, 'advice-due')?.date;
		if (asked === undefined || due === undefined || (written !== undefined && written <= today)) return [];
		const name = shortName === undefined ? 'this advice' : `the advice "${shortName}"`;
		return [
			{ ...eventNote(advice, 'advice-asked', asked, '', { passes: true }), words: `Ask for ${name}.` },
			{ ...eventNote(advice, 'advice-due', due, ''), words: `Get ${name}. Its six weeks end on this day.` },
		];
	});
}
