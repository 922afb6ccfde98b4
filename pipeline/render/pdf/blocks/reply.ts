import type { NameRef, ReplyBlock } from '../../../model/block.ts';
import { printDate, readCalendarDate } from '../../../model/calendar-date.ts';
import type { WordKey } from '../../../model/printed-words.ts';
import type { Piece } from '../pieces.ts';
import type { Scope } from '../scope.ts';
import { viewPiece } from './view.ts';

/** How words came to us, as it is printed. */
export const routes: Readonly<Record<NonNullable<ReplyBlock['how']>, WordKey>> = {
	email: 'replyEmail',
	phone: 'replyPhone',
	letter: 'replyLetter',
	form: 'replyOnForm',
	meeting: 'replyMeeting',
};

/** What somebody answered to a draft, set like their views: their own words, and last how and when they came. */
export function replyPiece(reply: ReplyBlock, scope: Scope): Piece {
	const { words } = scope.context;
	const how = reply.how && words(routes[reply.how]);
	const date = reply.on && typedDate(reply.on);
	const came = how !== undefined && date !== undefined ? words('replyHow', { how, date }) : (how ?? date);
	return viewPiece({ whose: reply.whose, children: reply.children, ...(came !== undefined && { how: `${came}.` }) }, scope);
}

/** A date as it is printed, or the words that the writer typed where they are none. */
export function typedDate({ name }: NameRef): string {
	const day = readCalendarDate(name);
	return day === undefined ? name : printDate(day);
}
