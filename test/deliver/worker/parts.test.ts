import { describe, expect, it } from 'vitest';
import { emailService } from '../../../pipeline/deliver/worker/email-service.ts';
import { forecast } from '../../../pipeline/deliver/worker/forecast.ts';
import { markTrial } from '../../../pipeline/deliver/worker/mark-trial.ts';
import { pace } from '../../../pipeline/deliver/worker/pace.ts';
import { isHopeless, retryAt } from '../../../pipeline/deliver/worker/retries.ts';

describe('when a message goes again', () => {
	const now = new Date('2026-11-02T09:00:00.000Z');

	it.each([
		[1, '2026-11-02T09:01:00.000Z'],
		[2, '2026-11-02T09:05:00.000Z'],
		[3, '2026-11-02T09:15:00.000Z'],
		[4, '2026-11-02T10:00:00.000Z'],
		[5, '2026-11-02T10:00:00.000Z'],
		[90, '2026-11-02T10:00:00.000Z'],
	])('after %i attempts that failed for now, at %s', (failed, expected) => {
		expect(retryAt(failed, now)).toBe(expected);
	});

	it('is hopeless after five days', () => {
		expect(isHopeless('2026-10-28T09:00:00.000Z', now)).toBe(false);
		expect(isHopeless('2026-10-28T08:59:59.999Z', now)).toBe(true);
	});
});

describe('how long a relay needs', () => {
	it.each([
		[10_000, 30, '10,000 messages at 30 a minute take 5 hours 34 minutes.'],
		[60, 30, '60 messages at 30 a minute take 2 minutes.'],
		[1, 30, 'One message at 30 a minute takes 1 minute.'],
		[3600, 60, '3,600 messages at 60 a minute take 1 hour.'],
		[0, 30, '0 messages at 30 a minute take no time.'],
	])('%i messages at %i a minute', (messages, perMinute, expected) => {
		expect(forecast(messages, perMinute)).toBe(expected);
	});
});

describe('the day on which an email is served', () => {
	const terms = { floorDays: 14, eveningFrom: '18:00' };

	it.each([
		['in the morning: the same day', '2026-11-02T09:00:00.000Z', '2026-11-02', '2026-11-16'],
		['a minute before the evening', '2026-11-02T17:59:59.999Z', '2026-11-02', '2026-11-16'],
		['in the evening: the next day', '2026-11-02T18:00:00.000Z', '2026-11-03', '2026-11-17'],
		['in the evening of a summer day, by the clock in London', '2026-07-06T17:00:00.000Z', '2026-07-07', '2026-07-21'],
		['just after midnight in London, still the day before in UTC', '2026-07-05T23:30:00.000Z', '2026-07-06', '2026-07-20'],
	])('%s', (_when, at, servedOn, floorDay) => {
		expect(emailService(terms)(new Date(at))).toEqual({ servedOn, floorDay });
	});

	it('is the same day at any hour where the rules know no evening', () => {
		expect(emailService({ floorDays: 14 })(new Date('2026-11-02T23:30:00.000Z'))).toEqual({
			servedOn: '2026-11-02',
			floorDay: '2026-11-16',
		});
	});
});

describe('a message of a trial', () => {
	it('says so in its subject, and nowhere else', () => {
		const message = Buffer.from('From: a@b.example\r\nSubject: The draft plan\r\n\r\nSubject: not this\r\n');
		expect(Buffer.from(markTrial(message)).toString()).toBe(
			'From: a@b.example\r\nSubject: [Trial] The draft plan\r\n\r\nSubject: not this\r\n',
		);
	});

	it('keeps a message without a subject as it is', () => {
		const message = Buffer.from('From: a@b.example\r\n\r\nSubject: not this\r\n');
		expect(markTrial(message)).toBe(message);
	});
});

describe('the pace of a relay', () => {
	it('lets the first message go at once, and keeps the others apart', async () => {
		const went: number[] = [];
		const { turn } = pace(60_000 / 20);
		await Promise.all(
			[1, 2, 3].map(async (number) => {
				await turn();
				went.push(number);
				if (number === 1) await Promise.resolve().then(() => expect(went).toEqual([1]));
			}),
		);
		expect(went).toEqual([1, 2, 3]);
	});

	it('keeps nobody waiting once the run is stopped', async () => {
		const stop = new AbortController();
		const { turn } = pace(1, stop.signal);
		await turn();
		const second = turn();
		stop.abort();
		await expect(second).resolves.toBeUndefined();
	});
});
