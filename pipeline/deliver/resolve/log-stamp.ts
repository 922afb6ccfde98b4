import { londonTime } from '../../model/london-day.ts';
/** The moments, in milliseconds, between which the line of a log was written. */
export interface LogStamp {
	readonly earliest: number;
	readonly latest: number;
}

/**
 * Reads when a line of a mail log was written. `2026-11-22T17:01:47.12+00:00` says it all. `Nov 22 17:01:47` says no year: it is the last such day before `now`.
 * It says no time zone either: servers here keep UTC or the time of London, so that in summer the line may be an hour older than it says.
 */
export function readLogStamp(line: string, now: Date): LogStamp | undefined {
	const [full] = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)/.exec(line) ?? [];
	if (full !== undefined)
		return exactly(
			Date.parse(
				full
					.replace(' ', 'T')
					.replace(',', '.')
					.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'),
			),
		);
	const [, month = '', day, hours, minutes, seconds] = /^([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d\d):(\d\d):(\d\d)\b/.exec(line) ?? [];
	const index = months.indexOf(month);
	if (index === -1) return undefined;
	const inYear = (year: number) => Date.UTC(year, index, Number(day), Number(hours), Number(minutes), Number(seconds));
	const year = now.getUTCFullYear() + (inYear(now.getUTCFullYear()) > now.getTime() + dayMs ? -1 : 0);
	const latest = inYear(year);
	const isSummer = londonTime(new Date(latest - hourMs)) === `${hours}:${minutes}`;
	return { earliest: isSummer ? latest - hourMs : latest, latest: latest + 999 };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

function exactly(moment: number): LogStamp | undefined {
	return Number.isNaN(moment) ? undefined : { earliest: moment, latest: moment };
}
