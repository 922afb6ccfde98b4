import type { Rule } from '../../model/rule.ts';
import { easyReadGuide } from '../sources.ts';
import { easySentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** Easy read has no brackets: what stands in them is a sentence of its own, or not needed. */
export const easyBrackets: Rule = {
	id: 'easy/brackets',
	meta: {
		title: 'Easy read has no brackets.',
		why: 'Words in brackets break a sentence in two. Many readers lose the first half, and a screen reader may not say them.',
		mend: 'Give the words a sentence of their own, or take them out.',
		source: easyReadGuide('punctuation'),
		level: 'error',
		law: false,
		aliases: ['brackets'],
		examples: {
			place: 'easy-read',
			rewrite: { before: 'Jo (my nurse) helps me.', after: 'Jo is my nurse.' },
			bad: [
				'Jo (my nurse) helps me.',
				'I like cats (and dogs).',
				'My teacher (Miss Lee) is kind.',
				'Bring your card(s).',
				'I go on Monday (after lunch).',
			],
			good: ['Jo is my nurse.', 'I like cats.', 'My teacher is Miss Lee.', 'Bring your cards.', 'I go on Monday.'],
		},
	},
	*check(document, context) {
		for (const unit of easySentencesIn(document, context)) {
			for (const { index, 0: typed } of unit.text.matchAll(/\([^()]*\)?|\)/g)) {
				yield {
					message: `${quoted(typed)} stands in brackets.`,
					mend: 'Give these words a sentence of their own, or take them out.',
					span: unit.spanOf(index, index + typed.length),
				};
			}
		}
	},
};
