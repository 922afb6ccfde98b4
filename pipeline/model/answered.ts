import type { NameRef, ReplyRoute } from './block.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { PlanDocument } from './document.ts';
import { ownDate, ownNames, ownText } from './own-values.ts';
import type { FieldTemplate } from './template.ts';

/** The keys of a form that somebody has answered, in a document of any type. */
export const answeredKeys = { by: 'answered-by', on: 'answered-on', how: 'answered-how' } as const;

export const answerRoutes: readonly ReplyRoute[] = ['form', 'email', 'letter', 'phone', 'meeting'];

/** What the keys take. */
export const answeredFields: readonly FieldTemplate[] = [
	{ key: answeredKeys.by, kind: 'keys', required: false, about: 'The keys of those who answered this form.', example: 'mum' },
	{ key: answeredKeys.on, kind: 'date', required: false, about: 'The day the answers came.', example: '2027-03-08' },
	{
		key: answeredKeys.how,
		kind: 'choice',
		choices: answerRoutes,
		required: false,
		about: 'How the answers came.',
		example: 'email',
	},
];

/** Who answered a form, when and how, as far as the form says. */
export interface Answered {
	/** Keys of people, or the child's name. */
	readonly by: readonly NameRef[];
	readonly on?: CalendarDate;
	readonly how?: ReplyRoute;
}

export function answeredIn(document: PlanDocument): Answered {
	const on = ownDate(document, answeredKeys.on);
	const typed = ownText(document, answeredKeys.how);
	const how = answerRoutes.find((route) => route === typed);
	return { by: ownNames(document, answeredKeys.by), ...(on !== undefined && { on }), ...(how && { how }) };
}
