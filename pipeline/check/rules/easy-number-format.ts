import type { Rule } from '../../model/rule.ts';
import { numberFaultsIn } from '../text/number-formats.ts';
import { easySentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** Numbers in easy read stand in digits, without per cent and Roman numbers. */
export const easyNumberFormat: Rule = {
	id: 'easy/number-format',
	meta: {
		title: 'Easy read has numbers in digits.',
		why: 'Digits are easier to find and to read than number words. Per cent and Roman numbers are hard for many readers.',
		mend: 'Write 4, not four. Write "half" or "5 out of 10", not a percentage.',
		source: {
			publisher: 'Inclusion Europe',
			title: 'Information for all: European standards for making information easy to read and understand',
			place: 'numbers',
		},
		level: 'error',
		law: false,
		aliases: ['number-words', 'percent'],
		examples: {
			place: 'easy-read',
			rewrite: { before: 'I have four cats.', after: 'I have 4 cats.' },
			bad: ['I have four cats.', '50% of us.', 'Part II', 'I read for twenty minutes.', 'Ten per cent of us like it.', 'I am in Year Six.'],
			good: [
				'I have 4 cats.',
				'One day I will.',
				'Half of us.',
				'No one told me.',
				'I like this one.',
				'First I eat, once I am home.',
				'I see Jo at half term.',
			],
		},
	},
	*check(document, context) {
		for (const unit of easySentencesIn(document, context)) {
			for (const { kind, start, end, digits } of numberFaultsIn(unit.tokens)) {
				const words = quoted(unit.text.slice(start, end));
				yield {
					message:
						kind === 'percent'
							? `${words} is a percentage.`
							: kind === 'roman'
								? `${words} is a Roman number.`
								: `${words} is a number in words.`,
					mend: kind === 'percent' ? 'Write "half", or "5 out of 10".' : digits === undefined ? 'Write it in digits.' : `Write ${digits}.`,
					span: unit.spanOf(start, end),
				};
			}
		}
	},
};
