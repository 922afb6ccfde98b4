import type { DueItem } from '../../model/due-item.ts';
import { countPhrase, type DuePageWords } from '../../model/due-page-words.ts';

/** `Late by 3 days`, `Due today`, `Due in 4 days`. */
export function whenWords({ daysLeft }: Pick<DueItem, 'daysLeft'>, { when }: Pick<DuePageWords, 'when'>): string {
	if (daysLeft === 0) return when.today;
	return daysLeft < 0 ? countPhrase(when.late, -daysLeft) : countPhrase(when.ahead, daysLeft);
}
