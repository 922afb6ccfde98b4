import type { RuleNote } from '../../model/rule-note.ts';

const source = { publisher: 'Plainplan', title: 'How documents are written', place: 'a document for each row of a list' };
const needsOtherFiles = { place: 'document', bad: [], good: [] } as const;

/** A column that a document asks for, or the first line of the list. */
export const dataColumn: RuleNote = {
	id: 'data/column',
	meta: {
		title: 'The list has a column for each gap in the document.',
		why: 'We fill each gap with what stands under its column.',
		mend: 'Name the column in the first line of the list, or change the gap.',
		source,
		level: 'error',
		law: false,
		aliases: [],
		examples: needsOtherFiles,
	},
};

/** What stands in one row of the list. */
export const dataCell: RuleNote = {
	id: 'data/cell',
	meta: {
		title: 'Each row of the list fills every gap.',
		why: 'A gap that stays open, or words that move into another gap, would reach a family.',
		mend: 'Mend this row of the list.',
		source,
		level: 'error',
		law: false,
		aliases: [],
		examples: needsOtherFiles,
	},
};

/** What the files of one row are called. */
export const dataName: RuleNote = {
	id: 'data/name',
	meta: {
		title: 'Each row of the list has a file name of its own.',
		why: 'Two rows with one name would write over each other. One family would then get the papers of another.',
		mend: 'Add a column to the name that differs from row to row, such as a number.',
		source,
		level: 'error',
		law: false,
		aliases: [],
		examples: needsOtherFiles,
	},
};

export const mergeRuleNotes: readonly RuleNote[] = [dataColumn, dataCell, dataName];
