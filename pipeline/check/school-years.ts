import type { CalendarDate } from '../model/calendar-date.ts';
import type { Facts } from '../model/facts.ts';

/** A plan ends on the 26th birthday at the latest (Children and Families Act 2014, section 46, and section 83 for who is a young person). */
export const lastAge = 25;

/**
 * The school year that a child or young person has reached: Year 7 is 7. After the last school year it goes on with the age,
 * so that somebody of 20 has reached 15. 0 where neither is known.
 */
export function yearReached({ schoolYear, age }: Facts): number {
	return schoolYear?.index ?? Math.max(0, (age ?? 0) - 5);
}

/** The school year on another day, by the same numbers: Reception is 0, Nursery -1. A school year begins on 1 September. `undefined` where no year is known. */
export function yearOn({ schoolYear, age, referenceDate }: Facts, day: CalendarDate): number | undefined {
	const now = schoolYear?.index ?? (age === undefined ? undefined : age - 5);
	return now === undefined ? undefined : now + yearBegan(day) - yearBegan(referenceDate);
}

/** `Year 2`, `Reception`, `Nursery`. */
export function nameOfYear(index: number): string {
	return index > 0 ? `Year ${index}` : index === 0 ? 'Reception' : 'Nursery';
}

function yearBegan(day: CalendarDate): number {
	return Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);
}
