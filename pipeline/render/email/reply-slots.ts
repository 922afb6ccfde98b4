import { readCalendarDate } from '../../model/calendar-date.ts';
import type { DatesIn } from '../../model/dates-in.ts';
import type { Person, PlanDocument } from '../../model/document.ts';
import { blocksOfKind, nameKey } from '../../model/plan-parts.ts';
import type { SlotValue } from './document-slots.ts';

/** What came from one reader, out of a record of answers: when, how, and what they asked for first. Nobody reads of another's answer. */
export function replySlots(person: Person, document: PlanDocument, { date }: DatesIn): readonly SlotValue[] {
	const replies = blocksOfKind(document, 'reply').filter(({ whose }) => isAmong(person, whose));
	const days = replies.flatMap(({ on }) => (on === undefined ? [] : (readCalendarDate(on.name) ?? [])));
	return [
		['reply-came', listed([...new Set(days)].sort().map(date))],
		['reply-how', listed([...new Set(replies.flatMap(({ how }) => how ?? []))])],
		['reply-asks', requestsOf(person, document)[0]],
	];
}

/** What a reader asked for, as the record words it. */
export function requestsOf(person: Person, document: PlanDocument): readonly string[] {
	return blocksOfKind(document, 'request').flatMap(({ from, label }) => (isAmong(person, from) ? [label.name] : []));
}

function isAmong(person: Person, who: readonly { readonly name: string }[]): boolean {
	return who.some(({ name }) => [person.key, person.name].some((word) => nameKey(word) === nameKey(name)));
}

function listed(words: readonly string[]): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
