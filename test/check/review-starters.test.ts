import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOfKind } from '../../pipeline/model/plan-parts.ts';
import { checked, read, told } from './checked.ts';
import { checkedBeside, saidBeside } from './review-documents.ts';

/** Ellie's plan, its review and the decision, as the starters show them. */
const starter = (type: string) => readFileSync(new URL(`../../templates/types/${type}/starter.md`, import.meta.url), 'utf8');
const plan = starter('ehc-plan');
const review = starter('annual-review');
const decision = starter('review-decision');

describe('the starters of a review', () => {
	it.each([
		['annual-review', review],
		['review-decision', decision],
	])('%s has nothing to report, though no other document stands beside it', (_, text) => {
		const { earlier } = read(text);
		expect([...earlier, ...checked(text)].map(told)).toEqual([]);
	});

	it('the review fits the plan that another starter shows', () => {
		expect(checkedBeside(review, { plan }).map(told)).toEqual([]);
	});

	it('shows every answer of Figure 3, and an outcome that keeps things as they are', () => {
		const { document } = read(review);
		const shown = blocksOfKind(document, 'review').map(({ achieved, because }) => [achieved, because].filter(Boolean).join(', '));
		expect(shown).toEqual(['partly', 'no, support', 'yes', 'partly, circumstances', 'no, outcome', 'yes']);
		expect(blocksOfKind(document, 'outcome').filter(({ maintenance }) => maintenance)).toHaveLength(1);
	});
});

describe('every outcome of the plan is answered', () => {
	const { document } = read(review);
	const blocks = blocksOfKind(document, 'review');

	it.each(blocks.map(({ label, span }) => [label.name, span] as const))('without the review of %s, that outcome is named', (name, span) => {
		const without = review.slice(0, span.start.offset) + review.slice(span.end.offset);
		expect(saidBeside(without, { plan }, 'review/every-outcome')).toEqual([`error: The outcome "${name}" of the plan has no review.`]);
	});

	it('a name with a slip is named with the right one, and the outcome that it left out too', () => {
		const slip = review.replace(':::review[Playing at break]', ':::review[Playing at brake]');
		const found = checkedBeside(slip, { plan }).filter(({ ruleId }) => ruleId === 'review/every-outcome');
		expect(found.map(({ message, mend }) => `${message} ${mend}`)).toEqual([
			'The outcome "Playing at break" of the plan has no review. Write :::review[Playing at break]{achieved="..."} and what happened.',
			'No outcome of the plan has the name "Playing at brake". Did you mean "Playing at break"?',
		]);
	});
});

describe('what the review proposes belongs to the plan', () => {
	it('a need that the plan does not have is named with the nearest', () => {
		const slip = review.replaceAll('for="Hip pain"', 'for="Hip pains"');
		const [found] = checkedBeside(slip, { plan }).filter(({ ruleId }) => ruleId === 'review/next-outcomes');
		expect(`${found?.message} ${found?.mend}`).toBe('No need of the plan has the name "Hip pains". Did you mean "Hip pain"?');
	});

	it('a hope that the plan does not have is named too', () => {
		const slip = review.replace('hope="Swimming across the pool"', 'hope="Swimming across the sea"');
		expect(saidBeside(slip, { plan }, 'review/next-outcomes')).toEqual([
			'error: No hope of the plan has the name "Swimming across the sea".',
		]);
	});
});

describe('taking a part out of the review is reported', () => {
	const { document } = read(review);
	const parts = document.sections.filter(({ id }) => !['intro'].includes(id));

	it.each(parts.map(({ id, span }) => [id, span] as const))('the part %s', (_, span) => {
		const without = review.slice(0, span.start.offset) + review.slice(span.end.offset);
		const { earlier } = read(without);
		expect([...earlier, ...checkedBeside(without, { plan })].filter(({ level }) => level === 'error')).not.toEqual([]);
	});
});

describe('whatever is taken out of a review or a decision', () => {
	it.each([
		['annual-review', review],
		['review-decision', decision],
	])('the rules still answer, at places inside the file: %s', (_, text) => {
		const stretch = fc.tuple(fc.nat(text.length), fc.nat(400));
		fc.assert(
			fc.property(stretch, ([at, length]) => {
				const cut = text.slice(0, at) + text.slice(at + length);
				if (!/^document: (?:annual-review|review-decision)$/m.test(cut)) return;
				for (const { span } of checkedBeside(cut, { plan, review })) expect(span.end.offset).toBeLessThanOrEqual(cut.length);
			}),
			{ numRuns: 40, seed: 4 },
		);
	});
});
