import type { Facts } from '../model/facts.ts';

/**
 * The school year that a child or young person has reached: Year 7 is 7. After the last school year it goes on with the age,
 * so that somebody of 20 has reached 15. 0 where neither is known.
 */
export function yearReached({ schoolYear, age }: Facts): number {
	return schoolYear?.index ?? Math.max(0, (age ?? 0) - 5);
}
