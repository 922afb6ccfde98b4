import { printFullDate, readCalendarDate } from '../../model/calendar-date.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { sendRegulations } from '../sources.ts';

/** An answer that came after the last day is read all the same. */
export const replyLate: Rule = {
	id: 'reply/late',
	meta: {
		title: 'An answer that came after the last day gets a mark, and you read it all the same.',
		why: 'The law sets the least time to answer. It does not forbid anybody to read what comes later.',
		mend: 'Read it, and answer it like the others. A wish that you agree to may need a new draft.',
		source: sendRegulations('regulation 13(1)'),
		level: 'advice',
		law: false,
		aliases: [],
		examples: { place: 'document', bad: [], good: [] },
	},
	*check(document, { facts: { window } }) {
		if (!window) return;
		for (const { on } of blocksOfKind(document, 'reply')) {
			const day = on && readCalendarDate(on.name);
			if (day === undefined || day <= window.lastDay) continue;
			yield {
				message: `This answer came after ${printFullDate(window.lastDay)}, the last day.`,
				mend: 'Read it, and answer it like the others. Tell the family what can still change.',
				span: on?.span ?? document.meta.top,
			};
		}
	},
};
