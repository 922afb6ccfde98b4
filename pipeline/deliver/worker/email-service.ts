import { addDays } from '../../dates/civil-date.ts';
import type { WindowTerms } from '../../model/delivery.ts';
import { londonDay, londonTime } from '../../model/london-day.ts';
import type { Service } from '../ledger/store.ts';

type Terms = Pick<WindowTerms, 'floorDays' | 'eveningFrom'>;

/**
 * Tells the day on which an email that a relay took at a moment was served, and the legal floor that follows: the same day in London, or the next one after
 * `eveningFrom`, as `dates/service.ts` has it. Regulation 13 of the SEND Regulations 2014 counts the day of service among the days of the floor.
 */
export function emailService(terms: Terms): (at: Date) => Service {
	// Hundreds of messages go out in one minute, and all of them are served on the same day.
	let last: { readonly minute: number; readonly service: Service } | undefined;
	return (at) => {
		const minute = Math.floor(at.getTime() / 60_000);
		if (last?.minute !== minute) last = { minute, service: serviceAt(at, terms) };
		return last.service;
	};
}

function serviceAt(at: Date, { floorDays, eveningFrom }: Terms): Service {
	const day = londonDay(at);
	const servedOn = eveningFrom !== undefined && londonTime(at) >= eveningFrom ? addDays(day, 1) : day;
	return { servedOn, floorDay: addDays(servedOn, floorDays) };
}
