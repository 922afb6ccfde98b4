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

/** The most pages of an easy read, in any format. */
export const mostEasyPages = 24;

export const longEasyRead = {
	id: 'easy/long',
	meta: {
		title: `Easy read should have ${mostEasyPages} pages at most.`,
		why: 'A long booklet tires people who read slowly. They may never reach the end.',
		mend: 'Make two documents of it, or leave out lines that the reader can do without.',
		source: { publisher: 'Cabinet Office', title: 'Inclusive communication: accessible communication formats', place: 'Easy read' },
		level: 'advice',
		law: false,
		aliases: [],
		examples: { place: 'document', bad: [], good: [] },
	},
} as const satisfies RuleNote;

export const pdfRuleNotes: readonly RuleNote[] = [unreadableImage, longEasyRead, notAccessible];
