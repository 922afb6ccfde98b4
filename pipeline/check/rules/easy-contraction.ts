import type { Rule } from '../../model/rule.ts';
import { easyReadGuide } from '../sources.ts';
import { contractionsIn } from '../text/contractions.ts';
import { isQuoted } from '../text/quotations.ts';
import { easySentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** Easy read writes words out: `do not`, not `don't`. */
export const easyContraction: Rule = {
	id: 'easy/contraction',
	meta: {
		title: 'Easy read writes words out in full.',
		why: 'A word cut short is hard to sound out. A small "n\'t" is easy to miss, and it turns the meaning round.',
		mend: 'Write the full words, such as "do not" or "I am".',
		source: easyReadGuide('use full words'),
		level: 'error',
		law: false,
		aliases: ['contraction'],
		examples: {
			place: 'easy-read',
			rewrite: { before: "I'm Ned.", after: 'I am Ned.' },
			bad: [
				"I'm Ned.",
				"You can't come.",
				"They'll help.",
				'That’s my cup.',
				"Gran's coming on Sunday.",
				"Mum's a nurse.",
				"It's been fun.",
				"I'd like a drink.",
			],
			good: [
				'I am Ned.',
				"Ned's bag.",
				'You cannot come.',
				"Mum's swimming bag is red.",
				"We meet at 12 o'clock.",
				"The girls' coats are wet.",
				"Mr O'Brien is kind.",
				'The dog hurt its paw.',
			],
		},
	},
	*check(document, context) {
		for (const unit of easySentencesIn(document, context)) {
			for (const { token, full } of contractionsIn(unit.tokens)) {
				if (isQuoted(unit.text, token.start, token.end)) continue;
				if (unit.marks.some(({ kind, start, end }) => kind !== 'kept' && kind !== 'term' && start < token.end && token.start < end))
					continue;
				const span = unit.spanOf(token.start, token.end);
				yield {
					message: `${quoted(token.text)} is a short form.`,
					mend: `Write ${full.map(quoted).join(' or ')}.`,
					span,
					suggestions: full.map((text) => ({ span, text, was: token.text })),
				};
			}
		}
	},
};
