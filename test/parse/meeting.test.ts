import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from './settings.ts';

function plan(lines: string): string {
	return [
		'---',
		'document: ehc-plan',
		'stage: draft',
		'version: 1',
		'case: NM-0417',
		'child: Sam',
		'born: 2017-03-14',
		'school-now: Alder Lane Primary School',
		'asked: 2026-08-17',
		'issued: 2026-11-23',
		'people:',
		"  mum: Leila, Sam's mum, leila@example.org",
		'send-to: mum',
		lines,
		'---',
		'',
		'# Plan',
		'',
	].join('\n');
}

function read(lines: string) {
	const { value, findings } = parse(plan(lines));
	const { date, time, place, length } = value.meta.meeting ?? {};
	return { meeting: value.meta.meeting && { date, time, place, length }, said: findings.map(({ message, mend }) => `${message} ${mend}`) };
}

describe('the key "meeting"', () => {
	it.each([
		['18 June 2027, 10:30, Oakmead School library, 45 minutes', ['2027-06-18', '10:30', 'Oakmead School library', '45 minutes']],
		['2027-06-18', ['2027-06-18', undefined, undefined, undefined]],
		['Friday 18 June 2027, 1 hour', ['2027-06-18', undefined, undefined, '1 hour']],
		['18 June 2027, 45 minutes, Room 3, Town Hall, 2.15', ['2027-06-18', '2:15', 'Room 3, Town Hall', '45 minutes']],
		['18 June 2027, 9:00 am, half an hour', ['2027-06-18', '9:00 am', undefined, 'half an hour']],
	])('%j', (typed, [date, time, place, length]) => {
		expect(read(`meeting: ${typed}`)).toEqual({ meeting: { date, time, place, length }, said: [] });
	});

	const example =
		'A meeting with the child that is still to come: the day, then the time, the place and how long it takes. Write it as in "18 June 2027, 10:30, Oakmead School library, 45 minutes".';

	it.each([
		['10:30, Oakmead School', 'The meeting does not start with a day that Plainplan can read.'],
		['31 June 2027, 10:30', 'The meeting does not start with a day that Plainplan can read.'],
		['18 June 2027, 14:30', 'The time "14:30" is not one of the 12-hour clock.'],
		['18 June 2027, 10:30, 11:30', 'The meeting has two times.'],
		['18 June 2027, 1 hour, 2 hours', 'The meeting has two lengths.'],
	])('is refused as %j, and says how to write it', (typed, message) => {
		expect(read(`meeting: ${typed}`)).toEqual({ meeting: undefined, said: [`${message} ${example}`] });
	});

	it('takes any words without coming to harm', () => {
		fc.assert(
			fc.property(fc.string(), (typed) => {
				expect(parse(plan(`meeting: ${JSON.stringify(`18 June 2027, ${typed}`)}`)).value.meta.case).toBe('NM-0417');
			}),
		);
	});
});

describe('the key "meeting-with"', () => {
	it('names people by their keys, and the child by name', () => {
		expect(read('meeting-with: mum, Sam').said).toEqual([]);
		expect(read('meeting-with: mun').said).toEqual(['Nobody under "people" has the key "mun". Did you mean "mum"?']);
	});
});

describe('the key "sheets"', () => {
	const sheetsOf = (lines: string) => parse(plan(lines)).value.meta.sheets?.map(({ name }) => name);

	it('takes the names of sheets in any case and as a list of either kind', () => {
		expect(sheetsOf('sheets: My meeting, feelings')).toEqual(['my meeting', 'feelings']);
		expect(sheetsOf('sheets: [days left, cards]')).toEqual(['days left', 'cards']);
		expect(sheetsOf('sheets: none')).toEqual(['none']);
	});

	it('asks which sheet was meant', () => {
		expect(read('sheets: my meeting, feeling').said).toEqual(['"sheets" cannot be "feeling". Did you mean "feelings"?']);
	});
});
