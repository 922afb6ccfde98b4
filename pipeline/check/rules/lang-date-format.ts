import { printDate } from '../../model/calendar-date.ts';
import type { Rule } from '../../model/rule.ts';
import { numericDatesIn } from '../text/numeric-dates.ts';
import { isQuoted } from '../text/quotations.ts';
import { writersSentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** Dates stand in words: `3 April 2027`. */
export const langDateFormat: Rule = {
	id: 'lang/date-format',
	meta: {
		title: 'A date gives its month as a word.',
		why: 'Readers can take "3/4/27" for the third of April or the fourth of March. A date in words is also easier to read.',
		mend: 'Write the day, the month as a word and the full year, such as 3 April 2027.',
		source: { publisher: 'Government Digital Service', title: 'GOV.UK style guide', place: 'dates' },
		level: 'warning',
		law: false,
		aliases: ['date-format'],
		examples: {
			place: 'booklet',
			rewrite: { before: 'The meeting is on 14/5/2027.', after: 'The meeting is on 14 May 2027.' },
			bad: ['Due 3/4/27.', 'On 03.04.2027.', 'By 3-4-27.', 'Since 2027-04-03.', 'Bring it on 14/05/2027, at noon.', 'From 3/4/27-20/4/27.'],
			good: [
				'By 3 April 2027.',
				'3/4 of a cup.',
				'Paragraph 9.53.',
				'This is for the 2026/27 school year.',
				'It is pump model 4.2.10.',
				'Our team won 3-2.',
				'The sort code is 20-30-40.',
			],
		},
	},
	*check(document, context) {
		for (const unit of writersSentencesIn(document, context)) {
			for (const { start, end, date, isSure } of numericDatesIn(unit.text)) {
				if (unit.marks.some((mark) => mark.kind !== 'kept' && mark.kind !== 'term' && mark.start < end && start < mark.end)) continue;
				if (isQuoted(unit.text, start, end)) continue;
				const was = unit.text.slice(start, end);
				const span = unit.spanOf(start, end);
				const edits = [{ span, text: printDate(date), was }];
				yield {
					message: `${quoted(was)} is a date in digits.`,
					mend: isSure ? `Write "${printDate(date)}".` : `If you mean the day first, write "${printDate(date)}".`,
					span,
					...(isSure ? { fixes: edits } : { suggestions: edits }),
				};
			}
		}
	},
};
