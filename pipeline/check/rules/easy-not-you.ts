import type { Rule } from '../../model/rule.ts';
import { easyReadGuide } from '../sources.ts';
import { isQuoted } from '../text/quotations.ts';
import { readerAsAnother } from '../text/reader-as-another.ts';
import { easySentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** Easy read speaks to its reader, or as its reader: `you` or `I`, not `the child`. */
export const easyNotYou: Rule = {
	id: 'easy/not-you',
	meta: {
		title: 'Easy read speaks to its reader, or in the reader’s own voice.',
		why: 'A child who reads "the pupil" or "he" may not know that the words are about them.',
		mend: 'Write "you", or write as the child: "I".',
		source: easyReadGuide('speak to the reader'),
		level: 'error',
		law: false,
		aliases: ['not-you'],
		examples: {
			place: 'easy-read',
			rewrite: { before: 'The child gets help with reading.', after: 'You get help with reading.' },
			bad: [
				'The child gets help with reading.',
				'The pupil will visit the next school.',
				"This is the young person's plan.",
				'He likes trains.',
				'She will get a reading lesson.',
				'Staff will help the learner.',
			],
			good: [
				'You get help with reading.',
				'I will visit my next school.',
				'Jo is my nurse and she helps me.',
				'My brother likes his bike.',
				'The child next door is my friend.',
				'A child can ask for help.',
			],
		},
	},
	*check(document, context) {
		let earlier = '';
		for (const unit of easySentencesIn(document, context)) {
			for (const { start, end } of readerAsAnother(unit.tokens, earlier)) {
				if (isQuoted(unit.text, start, end)) continue;
				yield {
					message: `${quoted(unit.text.slice(start, end))} speaks of the reader as of somebody else.`,
					mend: 'Write "you", or write as the child: "I".',
					span: unit.spanOf(start, end),
				};
			}
			earlier = unit.role === 'easy-title' ? '' : unit.text;
		}
	},
};
