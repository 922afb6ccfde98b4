import { describe, expect, it } from 'vitest';
import type { Demand, FollowUp } from '../../pipeline/model/template.ts';
import { types } from './checked.ts';
import { saidBeside } from './review-documents.ts';

/** Figure 3 of Gateshead's guidance: whatever follows from an answer is demanded, and nothing that is demanded can be left out. */

const rows = types.get('annual-review')?.followUps ?? [];

const planned = { words: 'Read a story of 50 words to a friend.', help: 'A reading lesson' };

function steps(help: string): string {
	return `| Step | What will help | How often | Who | How we will know |
|---|---|---|---|---|
| Read 30 words. | ${help} | Every school day | Tom | A word list |`;
}

const plan = `---
document: ehc-plan
stage: final
version: 1
case: EX-0001
child: Ned
born: 2017-03-14
issued: 2026-11-23
---

# Ned's plan

## Section B: Special educational needs

:::need[Reading]
Ned reads ten words.
:::

## Section E: What Ned will be able to do

:::outcome[Reading to a friend]{for="Reading"}
${planned.words}

${steps(planned.help)}
:::
`;

/** What follows in a review: whether anything does, its words and help, whether it has steps, and whether the council is asked. */
interface Following {
	readonly named: boolean;
	readonly words: string;
	readonly help: string;
	readonly steps: boolean;
	readonly council: boolean;
}

function reviewOf(answer: string, { named, words, help, steps: hasSteps, council }: Following): string {
	return `---
document: annual-review
case: EX-0001
version: 1
child: Ned
born: 2017-03-14
held: 2027-09-20
papers: 2027-09-01
issued: 2027-10-01
decision: change
---

# Ned's annual review

## How each outcome went

:::review[Reading to a friend]{${answer}${named ? ' next="What comes next"' : ''}}
We looked at his book.

| How we know | At the start | Enough would be | Now |
|---|---|---|---|
| A word list | 10 words | 50 words | 40 words |
:::

## What Ned will do next

:::outcome[What comes next]{for="Reading"}
${words}

${hasSteps ? steps(help) : ''}
:::

## Help that should change

${council ? '| What we ask for | For which outcome or need | Why | From when |\n|---|---|---|---|\n| More lessons | Reading to a friend | One is too few. | 1 November 2027 |' : 'Nothing.'}
`;
}

/** A review that does all that a row demands. */
function good({ demands }: FollowUp): Following {
	return {
		named: true,
		words: demands.includes('kept-outcome') ? planned.words : 'Read a book of 200 words to a friend.',
		help: 'A reading lesson with Ann, who is a specialist teacher',
		steps: true,
		council: demands.includes('council'),
	};
}

/** What it is to leave out one demand, and what is then said. */
const leftOut: Readonly<Record<Demand, { readonly change: Partial<Following>; readonly said: RegExp }>> = {
	'new-outcome': { change: { words: planned.words }, said: /^error: .* what follows is the same again\.$/ },
	'kept-outcome': { change: { words: 'Write a story.' }, said: /^warning: .* no outcome that follows has its words\.$/ },
	'other-words': { change: { words: planned.words }, said: /^error: .* what follows has the same words\.$/ },
	'other-help': { change: { help: planned.help }, said: /^error: .* its help stays the same, word for word\.$/ },
	steps: { change: { steps: false }, said: /^error: The outcome "What comes next" comes next and has no steps\.$/ },
	council: { change: { council: false }, said: /^error: The help for "Reading to a friend" was wrong, and nobody asks the council/ },
};

const answers = rows.flatMap((row) =>
	row.achieved.map((achieved) => ({
		row,
		answer: [`achieved="${achieved}"`, ...(row.because ? [`because="${row.because}"`] : [])].join(' '),
	})),
);
/** A bare `no` is itself a mistake (`review/outcome-status`), so it has no good review. */
const complete = answers.filter(({ answer }) => answer !== 'achieved="no"');

describe("Gateshead's Figure 3", () => {
	it('has a row for yes, for each reason, and for what is reached in part', () => {
		expect(complete.map(({ answer }) => answer)).toEqual([
			'achieved="yes"',
			'achieved="no" because="circumstances"',
			'achieved="partly" because="circumstances"',
			'achieved="no" because="outcome"',
			'achieved="partly" because="outcome"',
			'achieved="no" because="support"',
			'achieved="partly" because="support"',
			'achieved="partly"',
		]);
	});

	it('gives each row a reason of one plain sentence', () => {
		expect(rows.filter(({ why }) => !/^\p{Lu}[^.]*\.$/u.test(why))).toEqual([]);
	});
});

describe.each(complete)('after $answer', ({ row, answer }) => {
	const said = (change: Partial<Following> = {}) => saidBeside(reviewOf(answer, { ...good(row), ...change }), { plan });

	it('a review that does all that follows is right', () => {
		expect(said()).toEqual([]);
	});

	it('something must follow', () => {
		expect(said({ named: false })).toContainEqual(
			expect.stringMatching(/^error: The child .*reach.* "Reading to a friend".* and no outcome follows it\.$/),
		);
	});

	it.each(row.demands.map((demand) => [demand] as const))('to leave out %s is caught, and nothing else is said', (demand) => {
		const { change, said: words } = leftOut[demand];
		const others = said(change).filter((line) => !words.test(line));
		expect(said(change)).toContainEqual(expect.stringMatching(words));
		expect(others.filter((line) => !line.includes('A reading lesson'))).toEqual([]);
	});
});

describe("the expert's check 12: an outcome was not reached because of the support", () => {
	const answer = 'achieved="no" because="support"';
	const row = rows.find(({ because }) => because === 'support') as FollowUp;
	const without = reviewOf(answer, { ...good(row), council: false });

	it('the request to the council is demanded, by the name of the outcome', () => {
		expect(saidBeside(without, { plan })).toEqual([
			'error: The help for "Reading to a friend" was wrong, and nobody asks the council to change it.',
		]);
	});

	it.each([['Reading to a friend'], ['What comes next'], ['Reading'], ['Reading; What comes next']])('a row for %s answers it', (name) => {
		const asked = reviewOf(answer, good(row)).replace('| More lessons | Reading to a friend |', `| More lessons | ${name} |`);
		expect(saidBeside(asked, { plan })).toEqual([]);
	});

	it('a row for something else does not, and a slip is named once', () => {
		const asked = (name: string) =>
			reviewOf(answer, good(row)).replace('| More lessons | Reading to a friend |', `| More lessons | ${name} |`);
		expect(saidBeside(asked('Reading to a freind'), { plan })).toEqual(['error: No outcome or need has the name "Reading to a freind".']);
		expect(saidBeside(asked('Swimming'), { plan })).toEqual(['error: No outcome or need has the name "Swimming".']);
	});

	it('the meeting cannot ask to keep the plan as it is', () => {
		const kept = reviewOf(answer, good(row)).replace('decision: change', 'decision: keep');
		expect(saidBeside(kept, { plan })).toEqual([
			'error: The meeting asks to keep the plan as it is, but the help for "Reading to a friend" must change.',
		]);
	});
});

describe('help that goes on unchanged for an outcome that was not reached', () => {
	const row = rows.find(({ because }) => because === 'outcome') as FollowUp;
	const same = (answer: string, change: Partial<Following> = {}) => reviewOf(answer, { ...good(row), help: planned.help, ...change });
	const warned = (text: string, from = plan) => saidBeside(text, { plan: from }, 'review/same-action');

	it('is asked about, in its own words', () => {
		expect(warned(same('achieved="no" because="outcome"'))).toEqual([
			'warning: "A reading lesson" has been the help since 23 November 2026, and "Reading to a friend" is still open.',
		]);
		expect(warned(same('achieved="partly"', { words: planned.words }))).toHaveLength(1);
	});

	it('is not asked about where it changed, or where something else got in the way', () => {
		expect(warned(reviewOf('achieved="no" because="outcome"', good(row)))).toEqual([]);
		expect(warned(same('achieved="no" because="circumstances"', { words: planned.words }))).toEqual([]);
		expect(warned(same('achieved="yes"'))).toEqual([]);
	});

	it('is not asked about while the plan is young', () => {
		expect(warned(same('achieved="partly"'), plan.replace('issued: 2026-11-23', 'issued: 2027-03-21'))).toEqual([]);
		expect(warned(same('achieved="partly"'), plan.replace('issued: 2026-11-23', 'issued: 2027-03-20'))).toHaveLength(1);
	});

	it('is not asked about where the outcome keeps things as they are', () => {
		const kept = same('achieved="partly"', { words: planned.words }).replace('{for="Reading"}', '{for="Reading" keeps="yes"}');
		expect(saidBeside(kept, { plan })).toEqual([]);
	});

	it('can be kept on purpose, with a reason', () => {
		const kept = same('achieved="partly"', { words: planned.words }).replace(
			'A reading lesson',
			':keep[A reading lesson]{rule="review/same-action" reason="Ned likes it and it has begun to work."}',
		);
		expect(warned(kept)).toEqual([]);
	});
});
