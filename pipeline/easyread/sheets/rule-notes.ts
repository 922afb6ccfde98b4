import type { RuleNote } from '../../model/rule-note.ts';

/** A sheet that its document has no facts for. */
export const sheetNotMade: RuleNote = {
	id: 'easy/sheet',
	meta: {
		title: 'Each sheet that a writer asks for has what it needs.',
		why: 'A child would wait for a sheet that nobody made, or read of a day that is over.',
		mend: 'Add what the sheet needs, or take the sheet out of the list.',
		source: { publisher: 'Plainplan', title: 'How documents are written', place: 'sheets' },
		level: 'warning',
		law: false,
		aliases: [],
		examples: { place: 'document', bad: [], good: [] },
	},
};
