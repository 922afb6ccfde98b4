import type { RuleNote } from '../../model/rule-note.ts';

/** Findings that only show when pages are made. */
export const unreadableImage = {
	id: 'image/unreadable',
	meta: {
		title: 'Every picture must be a file that Plainplan can open.',
		why: 'Nobody would see the picture. Its description stands in its place.',
		mend: 'Save the picture again as a PNG or JPEG file.',
		source: { publisher: 'ISO', title: 'ISO 14289-1, PDF/UA-1', place: 'clause 7.3' },
		level: 'error',
		law: false,
		aliases: [],
		examples: { place: 'document', bad: [], good: [] },
	},
} as const satisfies RuleNote;

/** Our own check of every PDF that a build makes. */
export const notAccessible = {
	id: 'pdf/verify',
	meta: {
		title: 'Every PDF must keep the rules for accessible files.',
		why: 'Programs that read aloud could leave words out or read them in the wrong order.',
		mend: 'This is a mistake of the program. Tell the people who look after it, with these words and the file. Until then, write this place in another way.',
		source: { publisher: 'ISO', title: 'ISO 14289-1, PDF/UA-1, and ISO 14289-2, PDF/UA-2' },
		level: 'error',
		law: false,
		aliases: [],
		examples: { place: 'document', bad: [], good: [] },
	},
} as const satisfies RuleNote;

export const pdfRuleNotes: readonly RuleNote[] = [unreadableImage, notAccessible];
