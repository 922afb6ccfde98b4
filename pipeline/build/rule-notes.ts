import type { RuleNote } from '../model/rule-note.ts';
import { mergeRuleNotes } from './merge/rule-notes.ts';
import { pictureRuleNotes } from './pictures/rule-notes.ts';

/** An image that a document shows. */
export const imageMissing: RuleNote = {
	id: 'image/missing',
	meta: {
		title: 'Every image that a document shows is there, and we can read it.',
		why: 'Without the image, readers would miss what it says.',
		mend: 'Check the name of the image. Put the image in the folder of the document or below it.',
		source: { publisher: 'Plainplan', title: 'How documents are written', place: 'images' },
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				'![Sam with his map](no-such-map.png)',
				'![Sam with his map](../../../map.png)',
				'![Sam with his map](https://example.org/map.png)',
			],
			good: ['Sam draws maps.', '[A map of Northmoor](https://www.northmoor.example/map)', '`![Sam](map.png)`'],
		},
	},
};

/** A report that the list of advice names. */
export const reportMissing: RuleNote = {
	id: 'report/missing',
	meta: {
		title: 'Every report that section K names in its File column is there, and we can read it.',
		why: 'Families must get every report with the draft, so that they can see where the plan comes from.',
		mend: 'Check the name of the file. Put the report in the folder of the document or below it.',
		source: {
			publisher: 'Department for Education and Department of Health',
			title: 'SEND Code of Practice: 0 to 25 years, 2015',
			place: 'paragraph 9.77',
		},
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['| EP | Psychological advice | Priya | 12 October 2026 | no-such-report.pdf |'],
			good: ['| EP | Psychological advice | Priya | 12 October 2026 | |'],
		},
	},
};

/** A format that somebody needs and that is not made with the others. */
export const formatNotMade: RuleNote = {
	id: 'person/format-not-made',
	meta: {
		title: 'Everyone gets the plan in the format that they need.',
		why: 'Somebody who needs another format needs it on the same day as everyone else gets theirs.',
		mend: 'Find somebody who can make it in time. Send it together with the message. We make large print and easy read.',
		source: { publisher: 'UK Parliament', title: 'Equality Act 2010', place: 'section 20(6)' },
		level: 'warning',
		law: false,
		aliases: [],
		examples: { place: 'document', bad: [], good: [] },
	},
};

const ownRules = { publisher: 'Plainplan', title: 'How documents are written' };
const regulations = { publisher: 'UK Government', title: 'Special Educational Needs and Disability Regulations 2014' };
const code = { publisher: 'Department for Education and Department of Health', title: 'SEND Code of Practice: 0 to 25 years, 2015' };
const needsOtherFiles = { place: 'document', bad: [], good: [] } as const;

/** Something under `enclose`. */
export const enclosureMissing: RuleNote = {
	id: 'link/enclosure',
	meta: {
		title: 'Everything that goes with a document is there, and we can read it.',
		why: 'A message that speaks of a paper must hold it.',
		mend: 'Check the name of the file. Put the file in the folder of the document or below it.',
		source: { ...ownRules, place: 'enclose' },
		level: 'error',
		law: false,
		aliases: [],
		examples: needsOtherFiles,
	},
};

/** A document that goes with another and cannot be made. */
export const enclosureBroken: RuleNote = {
	id: 'link/enclosure-broken',
	meta: {
		title: 'Every document that goes with another is free of errors.',
		why: 'A family must get every paper that belongs to the plan, on the same day.',
		mend: 'Check that document, and mend its errors.',
		source: { ...code, place: 'paragraph 9.77' },
		level: 'error',
		law: true,
		aliases: [],
		examples: needsOtherFiles,
	},
};

/** Another document of the case. */
export const enclosureUnlocked: RuleNote = {
	id: 'link/enclosure-unlocked',
	meta: {
		title: 'Every file that goes with a locked document is locked as well.',
		why: 'Whoever comes by the message can open a file that has no password.',
		mend: 'Lock it with the same password, in the program that made it. Then build again.',
		source: { publisher: 'UK Parliament', title: 'UK General Data Protection Regulation', place: 'article 32(1)(a)' },
		level: 'warning',
		law: false,
		aliases: [],
		examples: needsOtherFiles,
	},
};

export const documentLink: RuleNote = {
	id: 'link/document',
	meta: {
		title: 'Every document that another one names is there, and is of the right kind and case.',
		why: 'We read that document together with this one, and print or compare what it says.',
		mend: 'Check the name of the file. It counts from the folder of this document.',
		source: { ...ownRules, place: 'One child, many documents' },
		level: 'error',
		law: false,
		aliases: [],
		examples: needsOtherFiles,
	},
};

export const caseFileMissing: RuleNote = {
	id: 'case-file/missing',
	meta: {
		title: 'The case file that a document names is there, and we can read it.',
		why: 'The names and dates that all documents of a child share stand in it.',
		mend: 'Check the name of the file. It counts from the folder of this document.',
		source: { ...ownRules, place: 'The case file' },
		level: 'error',
		law: false,
		aliases: [],
		examples: needsOtherFiles,
	},
};

/** Replies that a plan rests on. */
export const restsOnErrors: RuleNote = {
	id: 'link/replies',
	meta: {
		title: 'Replies that a plan rests on have no error.',
		why: 'A change may rest only on an answer that somebody really gave.',
		mend: 'Check that document, and mend its errors.',
		source: { ...code, place: 'paragraph 9.125' },
		level: 'error',
		law: true,
		aliases: [],
		examples: needsOtherFiles,
	},
};

/** A chapter of a handbook. */
export const chapterErrors: RuleNote = {
	id: 'handbook/chapter-errors',
	meta: {
		title: 'Every chapter of a handbook is free of errors.',
		why: 'A handbook prints all of its chapters. An error in one of them would stand on its pages.',
		mend: 'Check that chapter, and mend its errors.',
		source: { ...ownRules, place: 'handbooks' },
		level: 'error',
		law: false,
		aliases: [],
		examples: needsOtherFiles,
	},
};

/** A report or an image of a final plan that has changed since its draft was sent. */
export const changedPaper: RuleNote = {
	id: 'final/changed-paper',
	meta: {
		title: 'The reports and images of a final plan are those that went with its draft.',
		why: 'The family answered the draft with these papers. Another paper under the same name could say anything.',
		mend: 'Bring the old file back from the frozen draft. Give a new report a name of its own, and send the draft again.',
		source: { ...code, place: 'paragraph 9.125' },
		level: 'error',
		law: true,
		aliases: [],
		examples: needsOtherFiles,
	},
};

export const frozenDraft: RuleNote = {
	id: 'final/frozen-draft',
	meta: {
		title: 'The frozen draft behind a document is there, and nobody has changed it.',
		why: 'A final plan may differ from the draft only as the law allows. Only the very draft that the family got can show that.',
		mend: 'Type the code that "plainplan release" printed for the draft, or bring its folder back from a copy.',
		source: { ...code, place: 'paragraph 9.125' },
		level: 'error',
		law: true,
		aliases: [],
		examples: needsOtherFiles,
	},
};

/** A report that the list of advice does not name by file. */
export const reportNotNamed: RuleNote = {
	id: 'release/report',
	meta: {
		title: 'A draft goes out with every report of its list of advice.',
		why: 'The law says that all advice goes to the family with the draft.',
		mend: 'Put the name of the report into the File column of section K.',
		source: { ...code, place: 'paragraph 9.77' },
		level: 'error',
		law: true,
		aliases: [],
		examples: needsOtherFiles,
	},
};

/** A letter without an address. */
export const addressMissing: RuleNote = {
	id: 'release/address',
	meta: {
		title: 'Everyone who gets a document by post has an address.',
		why: 'The days to answer count from the day the letter arrives. A letter without an address never does.',
		mend: 'Give the person an address in "people": {name, role, post: the address}.',
		source: { ...regulations, place: 'regulation 13' },
		level: 'error',
		law: true,
		aliases: [],
		examples: needsOtherFiles,
	},
};

/** An invented case. */
export const exampleReleased: RuleNote = {
	id: 'release/example',
	meta: {
		title: 'Only documents of a real case go out.',
		why: 'The case EXAMPLE is for trying things out.',
		mend: 'Give the document the number of its case.',
		source: { ...ownRules, place: 'case' },
		level: 'error',
		law: false,
		aliases: [],
		examples: needsOtherFiles,
	},
};

/** What `build` itself finds: files and documents that a document names, and formats that it does not make. */
export const buildRuleNotes: readonly RuleNote[] = [
	imageMissing,
	reportMissing,
	enclosureMissing,
	enclosureBroken,
	enclosureUnlocked,
	documentLink,
	caseFileMissing,
	restsOnErrors,
	chapterErrors,
	changedPaper,
	frozenDraft,
	reportNotNamed,
	addressMissing,
	exampleReleased,
	formatNotMade,
	...mergeRuleNotes,
	...pictureRuleNotes,
];
