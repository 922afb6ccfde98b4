import { dayNames, monthNames } from '../../language/calendar-words.ts';

/** Whether a word, in lower case, says when: a day, a month, `week`, `noon`, `last`. */
export function isTimeWord(lower: string): boolean {
	return times.has(lower);
}

const times: ReadonlySet<string> = new Set([
	...monthNames,
	...dayNames,
	...(
		'today tomorrow yesterday tonight now then daily weekly monthly termly yearly second seconds minute minutes hour hours day days week weeks month ' +
		'months term terms year years morning mornings afternoon afternoons evening evenings night nights weekend weekends noon midday ' +
		'midnight lunchtime bedtime playtime breaktime easter christmas summer winter spring autumn half last next this every each once twice time ' +
		'times end start beginning age when half-term'
	).split(' '),
]);
