import { describe, expect, it } from 'vitest';
import { amountsDiffer, helpAmountOf, helpNamedIn } from '../../pipeline/check/text/conflict-amounts.ts';

function differ(one: string, other: string): boolean | undefined {
	const [mine, theirs] = [helpAmountOf(one), helpAmountOf(other)];
	return mine && theirs && amountsDiffer(mine, theirs);
}

describe('two amounts of one help', () => {
	it.each([
		['15 hours a week', '20 hours a week'],
		['Once a week, 30 minutes', 'Once a month, 30 minutes'],
		['weekly', 'monthly'],
		['Every day, 10 minutes', 'Every day, 20 minutes'],
		['twice a week', 'every day'],
		['half an hour', '2 hours'],
		['3 times a term', '3 times a week'],
	])('%s and %s differ', (one, other) => {
		expect(differ(one, other)).toBe(true);
		expect(differ(other, one)).toBe(true);
	});

	it.each([
		['2 hours a week', '120 minutes a week'],
		['1 hour a week', 'Once a week, 60 minutes'],
		['Every day, 30 minutes', '150 minutes a week'],
		['5 times a week', 'daily'],
		['10 minutes', 'every day'],
		['half an hour', '30 minutes'],
	])('%s and %s can both be right', (one, other) => {
		expect(differ(one, other)).toBe(false);
	});

	it.each([
		'15 to 20 hours a week',
		'between 10 and 15 hours',
		'up to 20 hours',
		'was 10 hours a week',
		'10 minutes, then 20 minutes',
		'He likes art.',
	])('%s gives no single amount', (text) => {
		expect(helpAmountOf(text)).toBeUndefined();
	});
});

describe('what a help is', () => {
	it('is known in other words of the same meaning', () => {
		const names = new Set(['ned']);
		expect(helpNamedIn('Ned gets 15 hours of one-to-one teaching a week.', names)).toBe(
			helpNamedIn('He has 20 hours of 1:1 teaching each week.', names),
		);
		expect(helpNamedIn('Physiotherapy is given monthly.', names)).toBe(helpNamedIn('Ned has physiotherapy weekly.', names));
	});

	it('is another where another word stands', () => {
		expect(helpNamedIn('20 minutes of speech therapy', new Set())).not.toBe(helpNamedIn('20 minutes of music therapy', new Set()));
	});
});
