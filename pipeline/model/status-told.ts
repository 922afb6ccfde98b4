import { type CalendarDate, printFullDate } from './calendar-date.ts';
import type { StatusMessage, StatusWindow } from './delivery-status.ts';
import { countPhrase, fillPhrase } from './due-page-words.ts';
import type { StatusWords } from './status-words.ts';

/** `NM-0417-draft-1` of the case NM-0417 is `draft 1`. */
export function documentWords({ document, caseNumber }: { readonly document: string; readonly caseNumber: string }): string {
	const own = document.startsWith(`${caseNumber}-`) ? document.slice(caseNumber.length + 1) : document;
	return own.replaceAll('-', ' ');
}

/** Where a message stands, in words. Of a letter a person sends it, and no relay. */
export function messageState({ state, route }: Pick<StatusMessage, 'state' | 'route'>, { states, letters }: StatusWords): string {
	const isLetter = route !== 'email';
	return isLetter && (state === 'accepted' || state === 'queued') ? letters[state] : states[state];
}

/** `Day 9 of 15, 6 days left`, `Over for 2 days`. */
export function windowCount({ day, days, daysLeft, state }: StatusWindow, { windows }: StatusWords): string {
	if (state === 'void') return windows.states.void;
	if (daysLeft < 0) return countPhrase(windows.over, -daysLeft);
	const count = day === 0 ? fillPhrase(windows.firstDay, { days }) : fillPhrase(windows.day, { day, days });
	return `${count}, ${daysLeft === 0 ? windows.lastDayIsToday.toLowerCase() : countPhrase(windows.left, daysLeft)}`;
}

/** Everything that the drawing of a window shows, in sentences. */
export function windowTold(window: StatusWindow, person: string, words: StatusWords, today: CalendarDate): readonly string[] {
	const { told } = words;
	const { servedOn, lastDay, firstLastDay, extended, day, days, daysLeft, state, reminders, replies, printedTooEarly } = window;
	const on = (date: CalendarDate) => ({ date: printFullDate(date) });
	return [
		fillPhrase(told.served, { person, ...on(servedOn) }),
		...(state === 'void' ? [told.void] : []),
		...(state !== 'void' && daysLeft >= 0 && today >= servedOn ? [fillPhrase(told.today, { day, days })] : []),
		...(firstLastDay === undefined
			? []
			: [
					extended
						? fillPhrase(told.extendedBy, {
								first: printFullDate(firstLastDay),
								...on(extended.on),
								by: extended.by,
								why: extended.why.replace(/[.\s]+$/, ''),
							})
						: fillPhrase(told.extended, on(firstLastDay)),
				]),
		...(state === 'void' ? [] : [fillPhrase(daysLeft < 0 ? told.lastDayPast : told.lastDay, on(lastDay))]),
		...(printedTooEarly ? [words.windows.printedTooEarly] : []),
		...reminders.map((reminder) => fillPhrase(told.reminder[reminder.state], on(reminder.on))),
		...replies.map(({ receivedOn, how, late }) =>
			fillPhrase(late ? told.lateReply : told.reply, { ...on(receivedOn), how: words.ways[how] }),
		),
	];
}
