import type { RuleNote } from '../model/rule.ts';

/** An image that a document shows. */
export const imageMissing: RuleNote = {
	id: 'image/missing',
	meta: {
		title: 'Every image that a document shows is there and can be read.',
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
		title: 'Every report that section K names in its File column is there and can be read.',
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
		why: 'Somebody who cannot read small print needs the large print on the same day as everyone else.',
		mend: 'Make a copy of the document. Put "theme: large-print" in its front matter, and build it into another folder.',
		source: { publisher: 'UK Parliament', title: 'Equality Act 2010', place: 'section 20(6)' },
		level: 'warning',
		law: false,
		aliases: [],
		examples: { place: 'document', bad: [], good: [] },
	},
};

/** What `build` itself finds: files that a document names, and formats that it does not make. */
export const buildRuleNotes: readonly RuleNote[] = [imageMissing, reportMissing, formatNotMade];
