import { blocksOfKind, tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { placeOf, sectionOfRole } from '../outline.ts';
import { saysPhrase } from '../phrases.ts';
import { wordsIn } from '../rows.ts';
import { essex } from '../sources.ts';

/** The six parts of life that an Essex review looks at, each with the phrase list that shows it. */
const parts = [
	{ list: 'review-learning', name: 'learning' },
	{ list: 'review-outside', name: 'life outside school' },
	{ list: 'review-friends', name: 'friends' },
	{ list: 'review-health', name: 'health' },
	{ list: 'review-independence', name: 'independence' },
	{ list: 'review-community', name: 'community' },
] as const;

/** A review of a One Plan looks at all six parts of life. */
export const reviewPartsOfLife: Rule = {
	id: 'review/parts-of-life',
	meta: {
		title: 'A review looks at learning, life outside school, friends, health, independence and community.',
		why: 'Help in lessons is only a part of life. A review asks what works everywhere.',
		mend: 'Add a row for the part of life, even if nothing needs to change.',
		source: essex('chapter 7, Review'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				review([]),
				review(['Learning']),
				review(['Learning', 'Outside school', 'Friends', 'Health', 'Independence']),
				review(['Outside school', 'Friends', 'Health', 'Independence', 'Community']),
				review(['Learning', 'Home', 'Health', 'Being independent', 'My community']),
			],
			good: [
				review(['Learning', 'Outside school', 'Friends', 'Health', 'Independence', 'Community']),
				review(['Community', 'Independence', 'Health', 'Friends', 'Outside school', 'Learning']),
				review(['Education', 'Home and clubs', 'Friendships', 'Healthy and happy', 'Being independent', 'My community']),
				review(['Learning', 'Outside school', 'Friends and relationships', 'Health', 'Independence', 'Community', 'Sleep']),
				'document: one-plan\n\n## How did it go?\n\nThe review has not been held yet.',
			],
		},
	},
	*check(document, { type, words }) {
		if (blocksOfKind(document, 'review').length === 0) return;
		const rows = tablesOf(document, 'life').flatMap(({ table }) => table.rows.map((row) => wordsIn(table, row, 'part')));
		for (const { list, name } of parts) {
			if (rows.some((part) => saysPhrase(part, list, words))) continue;
			yield {
				message: `The review does not look at ${name}.`,
				mend: 'Add a row for it to the table of the rest of life.',
				span: placeOf(document, sectionOfRole(document, type, 'review')),
			};
		}
	},
};

function review(rows: readonly string[]): string {
	const table = [
		'| Part of life | What worked | What to reduce, stop or change |',
		'|---|---|---|',
		...rows.map((part) => `| ${part} | Trains | Nothing |`),
	];
	const review = ':::review[Reading to a friend]{achieved="yes"}\nNed read a story.\n:::';
	return ['document: one-plan', '', '## How did it go?', '', review, '', ...table].join('\n');
}
