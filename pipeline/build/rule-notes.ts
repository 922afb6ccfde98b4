import type { RuleNote } from '../model/rule.ts';

/** What `build` itself finds: the images that a document shows. */
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

export const buildRuleNotes: readonly RuleNote[] = [imageMissing];
