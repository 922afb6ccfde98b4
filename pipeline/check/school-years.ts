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
