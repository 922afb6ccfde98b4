import { describe, expect, it } from 'vitest';
import { sliceOf } from '../../pipeline/model/span.ts';
import { checked, read } from './checked.ts';
import { exampleDocument } from './example-document.ts';

const asked = 'Access to a small group as required';

describe('the check that an expert makes of section F: "Access to a small group as required"', () => {
	const complaints = (section: string) =>
		checked(exampleDocument(`## Section F: Special educational provision\n\n${section}`)).filter(
			({ ruleId, message }) => ruleId.startsWith('provision/') && !message.includes('helps'),
		);

	it('gets four complaints as a line of text', () => {
		expect(complaints(`${asked}.`).map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([
			'provision/vague: "Access to", "small group" and "as required" leave open what the child gets.',
			'provision/duration: This help does not say how long it lasts.',
			'provision/frequency: This help does not say how often it happens.',
			'provision/who: This help does not say who gives it.',
		]);
	});

	it('gets four complaints as a row whose other cells are empty', () => {
		const table = '| What | Who | How often | How long | Helps with |\n|---|---|---|---|---|\n';
		expect(complaints(`${table}| ${asked} | | | | Reading |`).map(({ ruleId }) => ruleId)).toEqual([
			'provision/vague',
			'provision/complete',
			'provision/complete',
			'provision/complete',
		]);
	});

	it('gets a better example with each complaint', () => {
		for (const { mend } of complaints(`${asked}.`)) expect(mend).toMatch(/such as "[^"]+"/);
	});

	it('is at an end once the examples are followed', () => {
		expect(complaints('A group of 4 children, led by the class teacher, at 10:30 every school day for 20 minutes.')).toEqual([]);
	});

	it('points at the very words', () => {
		const text = exampleDocument(`## Section F: Special educational provision\n\n${asked}.`);
		const vague = checked(text).find(({ ruleId }) => ruleId === 'provision/vague');
		const { source } = read(text).document;
		expect(vague && sliceOf(source, vague.span)).toBe(asked);
	});
});
