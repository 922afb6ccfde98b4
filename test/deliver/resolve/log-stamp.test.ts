import { describe, expect, it } from 'vitest';
import { readLogStamp } from '../../../pipeline/deliver/resolve/log-stamp.ts';

function times(line: string, now = '2026-11-23T09:00:00.000Z') {
	const stamp = readLogStamp(line, new Date(now));
	return stamp && [new Date(stamp.earliest).toISOString(), new Date(stamp.latest).toISOString()];
}

describe('when a line of a log was written', () => {
	it('a line that says everything', () => {
		expect(times('2026-07-22T17:01:47.250+01:00 relay postfix/qmgr[1]: x')?.[0]).toBe('2026-07-22T16:01:47.250Z');
		expect(times('2026-07-22T17:01:47+0000 relay postfix/qmgr[1]: x')?.[0]).toBe('2026-07-22T17:01:47.000Z');
		expect(times('2026-07-22T17:01:47Z relay postfix/qmgr[1]: x')?.[0]).toBe('2026-07-22T17:01:47.000Z');
	});

	it('a line of winter without a year: within one second', () => {
		expect(times('Nov 22 17:01:47 relay postfix/qmgr[1]: x')).toEqual(['2026-11-22T17:01:47.000Z', '2026-11-22T17:01:47.999Z']);
	});

	it('a line of summer may be an hour older: servers keep UTC, or the time of London', () => {
		expect(times('Jul  2 17:01:47 relay postfix/qmgr[1]: x')).toEqual(['2026-07-02T16:01:47.000Z', '2026-07-02T17:01:47.999Z']);
	});

	it('a line of December that somebody reads in January is of the last year', () => {
		expect(times('Dec 31 23:59:59 relay postfix/qmgr[1]: x', '2027-01-02T00:00:00.000Z')?.[0]).toBe('2026-12-31T23:59:59.000Z');
	});

	it.each(['', 'hello', 'Foo 12 10:00:00 x', '2026-99-99T99:99:99Z x', 'Nov 22'])('"%s" says nothing', (line) => {
		expect(times(line)).toBeUndefined();
	});
});
