import type { RuleNote } from '../../model/rule-note.ts';

const needsPacks = { place: 'document', bad: [], good: [] } as const;
const copyright = { publisher: 'UK Parliament', title: 'Copyright, Designs and Patents Act 1988', place: 'section 16(2)' };
const mend = 'Write a file pack.yml in the folder of the pictures, with a name, a licence and an attribution.';

/** A pack whose licence nobody wrote down. */
export const pictureLicence: RuleNote = {
	id: 'picture/licence',
	meta: {
		title: 'We know the licence and the credit line of every picture.',
		why: 'Without a licence, nobody may copy a picture. Most licences ask for a credit line in each document.',
		mend,
		source: copyright,
		level: 'error',
		law: true,
		aliases: [],
		examples: needsPacks,
	},
};

/** A pack that may not be used by who charges for it. */
export const pictureCommercial: RuleNote = {
	id: 'picture/commercial',
	meta: {
		title: 'Pictures for non-commercial use stand in no document that somebody pays for.',
		why: 'The owners of these pictures give them only to people who make no money with them.',
		mend: 'Take other pictures. Or write "use: not commercial" under "symbols" in project.yml, where that is true.',
		source: copyright,
		level: 'error',
		law: true,
		aliases: [],
		examples: needsPacks,
	},
};

/** A pack with a limit. */
export const pictureMost: RuleNote = {
	id: 'picture/most',
	meta: {
		title: 'A document shows no more different pictures of a pack than its licence allows.',
		why: 'Some licences let you give away only a number of different pictures. Widgit allows 100.',
		mend: 'Use fewer pictures of this pack. Or ask its owner for permission.',
		source: copyright,
		level: 'error',
		law: true,
		aliases: [],
		examples: needsPacks,
	},
};

/** A photo of somebody who did not agree, or no longer does. */
export const pictureConsent: RuleNote = {
	id: 'picture/consent',
	meta: {
		title: 'Everybody in a photo agreed to it, and still does.',
		why: 'A photo of a person is personal data. We may print it only for as long as that person or a parent agrees.',
		mend: 'Ask again, and write who agreed and until when into pack.yml. Or take the photo away.',
		source: { publisher: 'UK Parliament', title: 'UK General Data Protection Regulation', place: 'article 6(1)(a)' },
		level: 'error',
		law: true,
		aliases: [],
		examples: needsPacks,
	},
};

/** A picture of a project's own pack that cannot be printed. */
export const pictureUnreadable: RuleNote = {
	id: 'picture/unreadable',
	meta: {
		title: 'We can read every picture of your own packs, and it is safe.',
		why: 'A reader would find an empty place. A file with a program in it could do harm.',
		mend: 'Save the picture again as a PNG, a JPG or a plain SVG.',
		source: { publisher: 'Plainplan', title: 'Pictures', place: 'What we refuse' },
		level: 'error',
		law: false,
		aliases: [],
		examples: needsPacks,
	},
};

/** An image with too few dots. */
export const pictureSmall: RuleNote = {
	id: 'picture/small',
	meta: {
		title: 'Every picture of your own packs has dots enough to print sharply.',
		why: 'Easy read shows pictures 3 centimetres high or more. A small image looks blurred there.',
		mend: 'Take a larger copy of the picture, with 354 dots a side or more.',
		source: { publisher: 'Plainplan', title: 'Pictures', place: 'To bring your own pictures' },
		level: 'warning',
		law: false,
		aliases: [],
		examples: needsPacks,
	},
};

/** The child's own list. */
export const pictureList: RuleNote = {
	id: 'picture/list',
	meta: {
		title: "We can read every line of the child's own list of pictures.",
		why: 'The child knows these pictures. Without the list, other pictures would stand in their place.',
		mend: 'Mend the list. Its first line is "phrase,sense,symbol,on".',
		source: { publisher: 'Plainplan', title: 'Pictures', place: 'Lists of words' },
		level: 'error',
		law: false,
		aliases: [],
		examples: needsPacks,
	},
};

/** Pictures of several makers on the same pages. */
export const pictureMixed: RuleNote = {
	id: 'picture/mixed',
	meta: {
		title: 'One document shows pictures of one set.',
		why: 'Sets draw the same thing in different ways. A reader who learned one set can be lost in another.',
		mend: 'Choose pictures of one set, or name the set under "main" in project.yml.',
		source: {
			publisher: 'Inclusion Europe',
			title: 'Information for all: European standards for making information easy to read and understand',
			place: 'Pictures',
		},
		level: 'warning',
		law: false,
		aliases: [],
		examples: needsPacks,
	},
};

/** What `build` finds about the pictures that a project brings. */
export const pictureRuleNotes: readonly RuleNote[] = [
	pictureLicence,
	pictureCommercial,
	pictureMost,
	pictureConsent,
	pictureUnreadable,
	pictureSmall,
	pictureList,
	pictureMixed,
];
