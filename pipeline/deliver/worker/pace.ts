/**
 * Keeps sends apart, so that a relay that takes 30 a minute gets one every two seconds and never 30 at once.
 * `turn` ends at the next free moment, or at once where the signal has stopped the work.
 */
export function pace(perMinute: number | undefined, signal?: AbortSignal): { turn(): Promise<void> } {
	if (perMinute === undefined) return { turn: async () => {} };
	const gap = 60_000 / perMinute;
	let free: Promise<void> = Promise.resolve();
	return {
		turn() {
			const mine = free;
			free = mine.then(() => sleep(gap, signal));
			return mine;
		},
	};
}

/** Ends early, and without a complaint, where the signal stops it. */
function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
	return new Promise((done) => {
		if (signal?.aborted) return done();
		const timer = setTimeout(end, ms);
		signal?.addEventListener('abort', end, { once: true });
		function end(): void {
			clearTimeout(timer);
			signal?.removeEventListener('abort', end);
			done();
		}
	});
}
