import type { Rule } from '../../model/rule.ts';
import { textOf } from '../outline.ts';
import { gloucestershire } from '../sources.ts';

/** So many words fill two pages of A4 in our theme, with headings and lists. */
const mostWords = 480;

/** A leaflet fits on the two sides of one sheet. */
export const leafletTwoPages: Rule = {
	id: 'leaflet/two-pages',
	meta: {
		title: 'A leaflet fits on one sheet of paper, both sides.',
		why: 'A tired parent reads one sheet. What is longer stays in the bag.',
		mend: 'Keep what a family must know before the meeting. The rest can stand in a booklet.',
		source: gloucestershire(
			'What are Team Around the Child meetings and person-centred reviews?, leaflet with brief information for parents',
		),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [481, 500, 700, 1200, 3000].map(leaflet),
			good: [10, 100, 300, 450, 480].map(leaflet),
		},
	},
	*check(document) {
		const words = document.sections.flatMap(({ blocks }) => textOf(blocks.filter(({ kind }) => kind !== 'easy-read')).match(/\S+/g) ?? []);
		if (words.length <= mostWords) return;
		yield {
			message: `The leaflet has ${words.length} words, and two pages hold about ${mostWords}.`,
			mend: `Take out about ${words.length - mostWords} words.`,
			span: document.title?.span ?? document.meta.top,
		};
	},
};

function leaflet(words: number): string {
	return `document: team-leaflet\n\n## Before the meeting\n\n${Array(words).fill('water').join(' ')}`;
}
