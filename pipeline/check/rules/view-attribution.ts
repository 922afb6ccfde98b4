import type { Rule } from '../../model/rule.ts';
import { essex } from '../sources.ts';
import { hiddenHolderIn } from '../text/attributions.ts';
import { isQuoted } from '../text/quotations.ts';
import { sentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** A view says whose it is. */
export const viewAttribution: Rule = {
	id: 'view/attribution',
	meta: {
		title: 'A view says whose it is.',
		why: 'Families must see whose view it is. A view that nobody holds may be the view of the writer.',
		mend: 'Name the person, such as "Ned says" or "his mum thinks". Or give their own words.',
		source: essex('views: who said it, in their own words'),
		level: 'warning',
		law: false,
		aliases: ['V1'],
		examples: {
			place: 'view',
			rewrite: { before: 'It is thought he is sad.', after: 'Ned says he is sad.' },
			bad: [
				'It is thought he is sad.',
				'Concerns were raised.',
				'Feels left out at times.',
				'There are worries about secondary school.',
				'The general feeling is that he should stay another year.',
				'Thought to be happiest outdoors.',
				'Ned is believed to like trains.',
				'Concerns about bullying at lunch.',
			],
			good: [
				'Ned says he is sad.',
				'Nan is worried.',
				'I feel left out.',
				'Concerns were raised by his mum.',
				'Swimming! And chips after.',
				'It was my dad who thought of it.',
				'"It is felt that I talk too much," Ned said.',
				'We think it is said too often.',
				'Likes: trains and cake.',
				'Is it time for lunch?',
			],
		},
	},
	*check(document, context) {
		for (const unit of sentencesIn(document, context)) {
			if (unit.role !== 'view') continue;
			const hidden = hiddenHolderIn(unit.text, unit.tokens);
			if (!hidden || isQuoted(unit.text, hidden.start, hidden.end)) continue;
			if (unit.marks.some(({ kind, start, end }) => kind === 'foreign' && start < hidden.end && hidden.start < end)) continue;
			const words = quoted(unit.text.slice(hidden.start, hidden.end));
			yield {
				message: hidden.kind === 'no-subject' ? `${words} does not say who.` : `${words} does not say whose view this is.`,
				mend: 'Name the person, such as "Ned says" or "his mum thinks". Or give their own words.',
				span: unit.spanOf(hidden.start, hidden.end),
			};
		}
	},
};
