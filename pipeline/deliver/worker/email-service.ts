import { addDays } from '../../dates/civil-date.ts';
import type { WindowTerms } from '../../model/delivery.ts';
import { londonDay, londonTime } from '../../model/london-day.ts';
import type { Service } from '../ledger/store.ts';

/**
 * The day on which an email that a relay took at `at` was served, and the legal floor that follows: the same day in London, or the next one after `eveningFrom`,
 * as `dates/service.ts` has it. Regulation 13 of the SEND Regulations 2014 counts the day of service among the days of the floor.
 */
export function emailService(at: Date, { floorDays, eveningFrom }: Pick<WindowTerms, 'floorDays' | 'eveningFrom'>): Service {
	const day = londonDay(at);
	const servedOn = eveningFrom !== undefined && londonTime(at) >= eveningFrom ? addDays(day, 1) : day;
	return { servedOn, floorDay: addDays(servedOn, floorDays) };
}
