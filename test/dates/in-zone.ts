/** Three time zones of machines, with `getTimezoneOffset` on 1 January: west of London, London's winter, and far east, where each day begins first. */
export const zones = [
	['UTC', 0],
	['Pacific/Auckland', -780],
	['America/Los_Angeles', 480],
] as const;

/** Runs something as on a machine that keeps the time of a zone. Node reads the variable anew for every date. */
export function inZone<T>(zone: string, run: () => T): T {
	const before = process.env['TZ'];
	try {
		process.env['TZ'] = zone;
		return run();
	} finally {
		if (before === undefined) delete process.env['TZ'];
		else process.env['TZ'] = before;
	}
}
