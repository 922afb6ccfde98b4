import type { NameRef } from './block.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { PlanDocument } from './document.ts';

/** The day under a key that only some document types have; `undefined` where none was typed. */
export function ownDate({ meta }: PlanDocument, key: string): CalendarDate | undefined {
	const value = meta.own.get(key);
	return value?.kind === 'date' ? value.date : undefined;
}

/** The words under such a key, on one line. */
export function ownText({ meta }: PlanDocument, key: string): string | undefined {
	const value = meta.own.get(key);
	return value?.kind === 'text' ? value.text : undefined;
}

/** The keys of people, or the addresses, under such a key; none where none was typed. */
export function ownNames({ meta }: PlanDocument, key: string): readonly NameRef[] {
	const value = meta.own.get(key);
	return value?.kind === 'names' ? value.names : [];
}
