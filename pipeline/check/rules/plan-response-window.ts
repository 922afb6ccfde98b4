import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import type { DocumentType } from '../../model/template.ts';
import { placeOf } from '../outline.ts';
import { codeOfPractice } from '../sources.ts';
import { isQuoted } from '../text/quotations.ts';
import { writersSentencesIn } from '../text/sentences-in.ts';
import { leastDays, shortDeadlinesIn } from '../text/short-deadlines.ts';
import { quoted } from '../wording.ts';

/** A draft tells the family by when they can answer, and no booklet or message gives them less time than the law. */
export const planResponseWindow: Rule = {
	id: 'plan/response-window',
	meta: {
		title: 'A draft has the box for the answer, and nothing gives the family less than 15 days.',
		why: 'The family has at least 15 days to answer a draft. They need the last day in front of them.',
		mend: 'Write ::window on a line of its own, under the first lines of the draft. Give at least 15 days elsewhere.',
		source: codeOfPractice('paragraph 9.77'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'email',
			rewrite: { before: 'Please reply within 10 days.', after: 'Please reply within 15 days.' },
			bad: [
				'Reply in 7 days.',
				'You have two weeks to comment.',
				'Views are due in 10 days.',
				'You have a fortnight to tell us what you think of the draft.',
				'We need your comments on the draft plan within 10 working days.',
				'Parents have 14 days to respond.',
			],
			good: [
				'Reply within 15 days.',
				'You have 3 weeks to comment.',
				'We decide in 10 days.',
				'We will reply to your comments within 10 days.',
				'Your comments came 2 days ago.',
				'If you cannot come to the meeting, tell us 2 days before it.',
				'You have at least 15 days to send us your views.',
			],
		},
	},
	*check(document, context) {
		const { stage } = document.meta;
		const [first, ...more] = blocksOfKind(document, 'window');
		if (stage === 'draft' && !first) {
			yield {
				message: 'This draft does not say by when the family can answer.',
				mend: 'Write ::window on a line of its own, under the first lines of the draft.',
				span: placeOf(document, undefined),
			};
		}
		for (const { span } of more) yield { message: 'The box for the answer stands here twice.', mend: 'Take this line out.', span };
		if (stage === 'final' && first)
			yield { message: 'Only a draft has a box for the answer.', mend: 'Take this line out.', span: first.span };
		if (!isForFamilies(context.type)) return;
		for (const unit of writersSentencesIn(document, context)) {
			for (const { start, end } of shortDeadlinesIn(unit.text)) {
				if (isQuoted(unit.text, start, end)) continue;
				yield {
					message: `${quoted(unit.text.slice(start, end))} is less than the ${leastDays} days that a family has to answer a draft.`,
					mend: `Give at least ${leastDays} days, and write the last day as a date.`,
					span: unit.spanOf(start, end),
				};
			}
		}
	},
};

/** A plan says the last day in its box. Booklets and messages say it in words. */
function isForFamilies({ profile }: DocumentType): boolean {
	return profile.id === 'booklet' || profile.id === 'email';
}
