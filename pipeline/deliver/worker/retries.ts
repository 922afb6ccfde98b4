import type { Instant } from '../../model/delivery.ts';

/** How long each next attempt waits; from then on an hour. Most relays that ask for patience want a few minutes (RFC 5321 4.5.4.1). */
const waits = [1, 5, 15, 60] as const;

/** When a message goes again after so many attempts that failed for now. Until when it is tried, its `staleFrom` says; the store holds that. */
export function retryAt(failed: number, now: Date): Instant {
	const minutes = waits[Math.max(0, failed - 1)] ?? 60;
	return new Date(now.getTime() + minutes * 60_000).toISOString();
}

/** Relays give up after 4 to 5 days (RFC 5321 4.5.4.1); so do we, where no day is printed that would end it sooner. */
export function isHopeless(addedAt: Instant, now: Date): boolean {
	return now.getTime() - Date.parse(addedAt) > 5 * 24 * 60 * 60_000;
}
