import type { Rule } from '../../model/rule.ts';
import { isQuoted } from '../text/quotations.ts';
import { repeatedWordsIn } from '../text/repeated-words.ts';
import { writersSentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** No word stands twice in a row by mistake. */
export const langRepeatedWord: Rule = {
	id: 'lang/repeated-word',
	meta: {
		title: 'No word stands twice in a row by mistake.',
		why: 'Such a slip makes readers stop. It also makes them doubt the rest of the paper.',
		mend: 'Take one of the two words out.',
		source: {
			publisher: 'Government Digital Service',
			title: 'GOV.UK content design guidance',
			place: 'checking content before it is published',
		},
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'booklet',
			rewrite: { before: 'Go to the the office.', after: 'Go to the office.' },
			bad: [
				'He is is here.',
				'To the the park.',
				'We we go.',
				'The The bus is late.',
				'You can ask a friend to to come with you.',
				'He will cook cook a meal.',
			],
			good: [
				'He had had tea.',
				'That that hurt is clear.',
				'"Bye bye," she said.',
				'Jay Jay is here.',
				'Will will be six in May.',
				'What it is is a map.',
				'The light came on, on its own.',
				'They play two two-minute games.',
				'We gave her her coat.',
				'She can dance the can can.',
			],
		},
	},
	*check(document, context) {
		for (const unit of writersSentencesIn(document, context)) {
			for (const index of repeatedWordsIn(unit.text, unit.tokens)) {
				const [before, token] = [unit.tokens[index - 1], unit.tokens[index]];
				if (!before || !token || isQuoted(unit.text, before.start, token.end)) continue;
				if (unit.marks.some(({ start, end, kind }) => kind !== 'kept' && start < token.end && before.start < end)) continue;
				yield {
					message: `${quoted(token.text)} stands twice in a row.`,
					mend: 'Take one of the two words out.',
					span: unit.spanOf(before.start, token.end),
					fixes: [{ span: unit.spanOf(before.end, token.end), text: '', was: unit.text.slice(before.end, token.end) }],
				};
			}
		}
	},
};
