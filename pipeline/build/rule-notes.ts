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

/** What `build` itself finds: files that a document names. */
export const buildRuleNotes: readonly RuleNote[] = [imageMissing, reportMissing];
