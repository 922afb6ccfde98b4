import { readCalendarDate } from '../../model/calendar-date.ts';
import { noteSaid } from '../suppression-note.ts';
import type { InlineDirective } from './directive.ts';

export const keep: InlineDirective = {
	name: 'keep',
	kind: 'inline',
	doc: 'Keeps wording on purpose, although a rule asks for other words.',
	label: { about: 'the words to keep', required: true },
	attributes: {
		rule: { about: 'The name of the rule.' },
		reason: { about: 'Why these words must stay. It may end with who decided and when to look again: (JS, 4 May 2027).' },
		'review-by': { about: 'The day to look at it again.' },
	},
	example: 'He is in the :keep[nurture group]{rule="lang/jargon" reason="The school calls it so."}.',
	build: (call) => {
		const reason = call.value('reason');
		const day = call.value('review-by');
		const reviewBy = day && readCalendarDate(day.name);
		return {
			kind: 'kept',
			rule: call.value('rule') ?? { name: '', span: call.span },
			...(reason ? noteSaid(reason) : { reason: '' }),
			...(reviewBy !== undefined && { reviewBy }),
			...(day && reviewBy === undefined && { badDate: day }),
			children: call.labelRuns,
			span: call.span,
		};
	},
};
