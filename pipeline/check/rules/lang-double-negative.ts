import type { Rule } from '../../model/rule.ts';
import { easyReadGuide } from '../sources.ts';
import { doubleNegativeIn } from '../text/double-negatives.ts';
import { isQuoted } from '../text/quotations.ts';
import { writersSentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** A sentence says what is so, not that its opposite is not so. */
export const langDoubleNegative: Rule = {
	id: 'lang/double-negative',
	meta: {
		title: 'A sentence does not say no twice.',
		why: 'Readers must turn the meaning round twice, and many end with the opposite.',
		mend: 'Say what is so, such as "common" in place of "not uncommon".',
		source: easyReadGuide('use positive sentences'),
		level: 'warning',
		law: false,
		aliases: ['double-negative'],
		examples: {
			place: 'booklet',
			rewrite: { before: 'It is not unhelpful to bring a friend.', after: 'It helps to bring a friend.' },
			bad: [
				'Not unlike his brother.',
				'He cannot not go.',
				'It is not unhelpful.',
				'This is not at all unusual.',
				'Nobody has no say in the plan.',
				'It is not an unreasonable wish.',
				'He does not dislike maths.',
				'She never fails to smile.',
				'He managed it, but not without help.',
			],
			good: [
				'He does not run or shout.',
				'It is unfair.',
				'She is not here, so we cannot start.',
				'He is not under six.',
				'This page is not only for parents.',
				'He does not leave until his mum comes.',
				'There is no reason why he cannot come.',
				'Amy is not well, and her brother is unhappy.',
				'You cannot say no to this.',
				'We do not understand.',
			],
		},
	},
	*check(document, context) {
		for (const unit of writersSentencesIn(document, context)) {
			const found = doubleNegativeIn(unit.tokens);
			const [first, last] = [unit.tokens[found?.first ?? -1], unit.tokens[(found?.after ?? 0) - 1]];
			if (!first || !last || isQuoted(unit.text, first.start, last.end)) continue;
			if (unit.marks.some(({ kind, start, end }) => (kind === 'foreign' || kind === 'code') && start < last.end && first.start < end))
				continue;
			yield {
				message: `${quoted(unit.text.slice(first.start, last.end))} says no twice.`,
				mend: 'Say what is so, such as "common" in place of "not uncommon".',
				span: unit.spanOf(first.start, last.end),
			};
		}
	},
};
