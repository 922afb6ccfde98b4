import fc from 'fast-check';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { printFullDate } from '../../../pipeline/model/calendar-date.ts';
import type { PrintJob } from '../../../pipeline/model/renderer.ts';
import { londonTime } from '../../../pipeline/render/calendar/london-time.ts';
import { lengthOf, minutesOf } from '../../../pipeline/render/calendar/meeting-time.ts';
import { lastDayCalendar, meetingCalendar } from '../../../pipeline/render/calendar/message-calendar.ts';
import { again, jobOf, make, sam, samSource, samWithReminders } from '../email/a-job.ts';
import { everyKind, starter } from '../email/every-kind.ts';

/** The event of a calendar file as another program reads it. */
function readBack(file: string) {
	const calendar = new ICAL.Component(ICAL.parse(file));
	const events = calendar.getAllSubcomponents('vevent');
	const [component] = events;
	if (!component || events.length !== 1) throw new Error(`The file has ${events.length} events.`);
	const event = new ICAL.Event(component);
	const value = (name: string) => component.getFirstPropertyValue(name)?.toString();
	return {
		method: calendar.getFirstPropertyValue('method')?.toString(),
		uid: event.uid,
		sequence: event.sequence,
		summary: event.summary,
		note: event.description ?? undefined,
		start: event.startDate.toString(),
		end: event.endDate.toString(),
		wholeDay: event.startDate.isDate,
		stamp: value('dtstamp'),
		class: value('class'),
		transparency: value('transp'),
		organiser: value('organizer'),
		attendees: event.attendees.map((attendee) => attendee.getFirstValue()?.toString()),
		place: value('location'),
		alarms: component.getAllSubcomponents('valarm').map((alarm) => alarm.getFirstPropertyValue('trigger')?.toString()),
	};
}

const about = { about: ['NM-0417', 'ehc-plan', 'draft', 'last-day', 'mum'], sequence: 0, sent: '2026-11-23', lang: 'en-GB' };
const organiser = { name: 'Northmoor Council', address: 'sen@northmoor.example' };
const lastDay = { ...about, day: '2026-12-10', summary: 'Last day to answer the draft plan', organiser };

async function fileOf(job: PrintJob, ending: string, name: string): Promise<string> {
	const parsed = await PostalMime.parse((await make(job)).bytes(ending));
	const file = parsed.attachments.find(({ filename }) => filename === name);
	if (file === undefined) throw new Error(`The message carries no ${name}.`);
	return new TextDecoder().decode(file.content as ArrayBuffer);
}

describe('the last day, as a calendar reads it', () => {
	it('is a whole day, private, that keeps nobody busy, with one alarm three days before', () => {
		expect(readBack(lastDayCalendar({ ...lastDay, note: 'Ask Joy, 01632 960 041.' }))).toMatchObject({
			method: 'PUBLISH',
			start: '2026-12-10',
			wholeDay: true,
			stamp: '2026-11-23T09:00:00Z',
			class: 'PRIVATE',
			transparency: 'TRANSPARENT',
			organiser: 'mailto:sen@northmoor.example',
			attendees: [],
			note: 'Ask Joy, 01632 960 041.',
			alarms: ['-P2DT15H'],
		});
	});

	it('goes with the email of a draft and of its reminders, and not with a letter', async () => {
		const made = await make(samWithReminders);
		const carriers = made.notices.filter(({ attachments }) => attachments.some(({ fileName }) => fileName === 'last-day.ics'));
		expect(new Set(carriers.map(({ kind }) => kind))).toEqual(new Set(['draft-plan', 'reminder']));
		expect(carriers.every(({ person }) => person.channel?.kind === 'email')).toBe(true);
	});

	it('travels byte for byte, its line ends too', async () => {
		const made = await make(sam);
		const bytes = made.notices[0]?.attachments.find(({ fileName }) => fileName === 'last-day.ics')?.bytes ?? new Uint8Array();
		expect(Buffer.from(bytes).toString()).toContain('DTSTART;VALUE=DATE:20261210\r\n');
		expect(made.text('.eml').replaceAll('\r\n', '')).toContain(Buffer.from(bytes).toString('base64'));
	});

	it('of a reminder is the same event as that of the draft', async () => {
		const [draft, reminder] = [
			readBack(await fileOf(samWithReminders, 'draft-plan-1.eml', 'last-day.ics')),
			readBack(await fileOf(samWithReminders, 'reminder-1-1.eml', 'last-day.ics')),
		];
		expect([reminder.uid, reminder.sequence, reminder.start]).toEqual([draft.uid, draft.sequence, draft.start]);
	});

	it('moves when there is more time, and again when a new draft takes the place of the first', async () => {
		const first = readBack(await fileOf(sam, 'draft-plan-1.eml', 'last-day.ics'));
		const { window } = sam.facts;
		if (!window) throw new Error('The draft has no window.');
		const given = {
			document: 'draft',
			person: 'dad',
			to: '2027-01-08',
			on: '2026-12-08',
			who: 'officer',
			why: '',
			span: sam.document.meta.top,
		};
		const more = { ...window, lastDay: '2027-01-08', printed: printFullDate('2027-01-08'), extensions: [given] };
		const moved = readBack(await fileOf({ ...sam, facts: { ...sam.facts, window: more } }, 'draft-plan-1.eml', 'last-day.ics'));
		const second = readBack(await fileOf(again, 'draft-plan-1.eml', 'last-day.ics'));
		expect(new Set([first.uid, moved.uid, second.uid]).size).toBe(1);
		expect([first.sequence, moved.sequence, second.sequence]).toEqual([0, 1, 100]);
		expect(moved.start).toBe('2027-01-08');
	});

	it('of another person or another case is another event', () => {
		const others = [
			['NM-0418', 'ehc-plan', 'draft', 'last-day', 'mum'],
			['NM-0417', 'ehc-plan', 'draft', 'last-day', 'dad'],
		];
		const uids = [about.about, ...others].map((one) => readBack(lastDayCalendar({ ...lastDay, about: one })).uid);
		expect(new Set(uids).size).toBe(3);
	});

	it('tells nobody whose plan it is: neither name nor case stands in the file', async () => {
		const file = await fileOf(sam, 'draft-plan-1.eml', 'last-day.ics');
		expect(file).not.toMatch(/\bSam\b|Leila|NM-0417|epilep|Alder/i);
	});

	it('is the same bytes each time', async () => {
		expect(await fileOf(jobOf(samSource), 'draft-plan-1.eml', 'last-day.ics')).toBe(await fileOf(sam, 'draft-plan-1.eml', 'last-day.ics'));
	});
});

describe('whatever somebody types', () => {
	const hostile = 'Room 4\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Another';

	it('stays one event: a typed END:VEVENT is words', () => {
		const file = meetingCalendar({
			...about,
			day: '2026-10-15',
			startMinutes: 630,
			lengthMinutes: 45,
			summary: hostile,
			note: hostile,
			place: hostile,
			organiser,
			guest: { name: hostile, address: 'olu@example.org' },
		});
		const read = readBack(file);
		expect(read.place).toContain('END:VEVENT');
		expect(file.match(/^END:VEVENT\r$/gm)).toHaveLength(1);
	});

	it('comes back as it was, in lines of at most 75 bytes that end with CR LF', () => {
		const anyWords = fc
			.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
			.filter((text) => /^[^\p{Control}\p{Surrogate}\u2028\u2029\ufeff]+$/u.test(text) && text.trim() !== '');
		fc.assert(
			fc.property(anyWords, (words) => {
				const file = lastDayCalendar({ ...lastDay, summary: words, note: words });
				expect(readBack(file)).toMatchObject({ summary: words, note: words });
				const lines = file.split('\r\n');
				expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
				expect(file.replaceAll('\r\n', '')).not.toContain('\n');
			}),
		);
	});
});

describe('a meeting, as a calendar reads it', () => {
	it('is a request that its guest can answer, at the time of clocks in London', async () => {
		const file = await fileOf(everyKind['an invitation'] ?? sam, 'meeting-invitation-2.eml', 'meeting.ics');
		expect(readBack(file)).toMatchObject({
			method: 'REQUEST',
			summary: 'Meeting about a plan',
			start: '2026-10-15T09:30:00Z',
			end: '2026-10-15T10:15:00Z',
			wholeDay: false,
			place: 'the library of Pebble Lane Infant School',
			class: 'PRIVATE',
			organiser: 'mailto:sen@northmoor.example',
			attendees: ['MAILTO:olu@example.org'],
		});
	});

	it('says what it is to a mail program: text/calendar with its method', async () => {
		const made = await make(everyKind['an invitation'] ?? sam);
		expect(made.text('.eml').replace(/\r\n\s+/g, ' ')).toMatch(/Content-Type: text\/calendar;[^\n]*method=REQUEST/);
	});

	it('moves with the next version of the invitation', async () => {
		const moved = starter('meeting-invitation', (text) =>
			text.replace('child: Ellie', 'version: 2\nchild: Ellie').replace('15 October 2026, 10:30', '2 November 2026, 2pm'),
		);
		const [first, second] = await Promise.all(
			[everyKind['an invitation'] ?? sam, moved].map(async (job) => readBack(await fileOf(job, 'meeting-invitation-2.eml', 'meeting.ics'))),
		);
		expect(second?.uid).toBe(first?.uid);
		expect([first?.sequence, second?.sequence]).toEqual([0, 100]);
		expect(second?.start).toBe('2026-11-02T14:00:00Z');
	});
});

describe('times of a meeting', () => {
	it.each([
		['10:30', '10:30'],
		['9', '9:00'],
		['12:15', '12:15'],
		['1:30', '13:30'],
		['3.45', '15:45'],
		['2pm', '14:00'],
		['9:15 am', '9:15'],
		['7 am', '7:00'],
		['6pm', '18:00'],
		['12 am', '0:00'],
	])('%s is %s', (typed, clock) => {
		const minutes = minutesOf(typed) ?? -1;
		expect(`${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`).toBe(clock);
	});

	it.each([
		['45 minutes', 45],
		['1 hour', 60],
		['2 hours and 15 minutes', 135],
		['half an hour', 30],
		['about an hour and a half', 90],
		['', 60],
	])('"%s" is %i minutes', (typed, minutes) => expect(lengthOf(typed)).toBe(minutes));

	it.each([
		['2026-10-15', 630, '2026-10-15T09:30:00.000Z'],
		['2026-11-02', 630, '2026-11-02T10:30:00.000Z'],
		['2026-10-25', 630, '2026-10-25T10:30:00.000Z'],
		['2027-03-28', 630, '2027-03-28T09:30:00.000Z'],
	])('%s, %i minutes after midnight, is %s in UTC', (day, minutes, moment) => expect(londonTime(day, minutes).toISOString()).toBe(moment));
});
