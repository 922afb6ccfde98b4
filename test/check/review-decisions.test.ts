import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkedBeside, type OtherDocuments, saidBeside } from './review-documents.ts';

/** What the council decides after a review, read beside the plan, the report and the draft with the changes. */

const starter = (type: string) => readFileSync(new URL(`../../templates/types/${type}/starter.md`, import.meta.url), 'utf8');

function decision(front: string, ...sections: readonly string[]): string {
	return `---
document: review-decision
case: EX-0001
version: 1
child: Ned
born: 2008-03-14
issued: 2027-07-06
${front}
---

# Our decision

## What we have decided

We have decided.

## Why we decided this

We read the report.

${sections.join('\n\n')}
`;
}

const ending = '## How the plan ends\n\nThe plan stays in force until the time for an appeal is over.';
const rights = '## What you can do\n\nYou can ask for mediation, and you can appeal.';
const window = '## What you can do\n\nTell us what you think.\n\n::window';
const drawn = '## What we want to change\n\n::changes';

const held = (day: string) =>
	`---\ndocument: annual-review\ncase: EX-0001\nversion: 1\nchild: Ned\nborn: 2008-03-14\nheld: ${day}\n---\n\n# Ned's review\n`;

describe('the day of a decision', () => {
	const sent = (issued: string, review: string) =>
		saidBeside(decision('decision: keep', window).replace(/^issued: .*$/m, `issued: ${issued}`), { review: held(review) });

	it.each([
		['2027-07-08', '2027-06-10'],
		['2027-06-10', '2027-06-10'],
		['2028-03-28', '2028-02-29'],
	])('%s is within four weeks of %s', (issued, review) => {
		expect(sent(issued, review)).toEqual([]);
	});

	it.each([
		['2027-07-09', '2027-06-10', 'Thursday 8 July 2027'],
		['2027-12-28', '2027-11-29', 'Monday 27 December 2027'],
		['2028-03-29', '2028-02-29', 'Tuesday 28 March 2028'],
	])('%s is late after %s', (issued, review, day) => {
		expect(sent(issued, review)).toEqual([`warning: This decision is late. Its last day was ${day}.`]);
	});

	it('does not come before the meeting', () => {
		expect(sent('2027-06-09', '2027-06-10')).toEqual(['error: The decision goes out before the day of the meeting.']);
	});
});

describe('a decision to change the plan', () => {
	const papers = 'plan: final-1.md\nreview: annual-review.md\nproposed: draft-2.md\nenclose: draft-2.md, annual-review.md, final-1.md';
	const review = held('2027-06-10');
	const draft = (issued: string) => starter('ehc-plan').replace(/^issued: .*$/m, `issued: ${issued}`);
	const change = (issued: string) => decision(`decision: change\n${papers}`, drawn, window).replace(/^issued: .*$/m, `issued: ${issued}`);

	it('goes out with the draft that holds the changes', () => {
		expect(saidBeside(change('2027-07-06'), { review, proposed: draft('2027-07-06') })).toEqual([]);
	});

	const pack = [
		'warning: The draft with the changes does not go with this decision.',
		'warning: The report of the review does not go with this decision.',
		'warning: A copy of the plan as it is now does not go with this decision.',
	];

	it.each([
		['every paper', './draft-2.md, annual-review.md, final-1.md', []],
		['no paper', '', [0, 1, 2]],
		['the draft only', 'draft-2.md', [1, 2]],
		['the plan only', 'final-1.md', [0, 1]],
		['another file only', 'letter.pdf', [0, 1, 2]],
	])('goes out with %s', (_, enclose, left) => {
		const text = change('2027-07-06').replace(/^enclose: .*\n/m, enclose === '' ? '' : `enclose: ${enclose}\n`);
		expect([...saidBeside(text, { review, proposed: draft('2027-07-06') })].sort()).toEqual(left.map((index) => pack[index]).sort());
	});

	it.each([
		['draft-2.md', [1, 2]],
		['draft-2.md, everything-else.pdf', []],
	])('may enclose what it does not name: %s', (enclose, left) => {
		const text = decision(`decision: change\nproposed: draft-2.md\nenclose: ${enclose}`, drawn, window);
		expect([...saidBeside(text, { review, proposed: draft('2027-07-06') })].sort()).toEqual(left.map((index) => pack[index]).sort());
	});

	it.each([
		[
			'2027-07-06',
			'2027-07-07',
			'error: The draft with the changes goes out on Wednesday 7 July 2027. It must go with this decision, by Thursday 8 July 2027.',
		],
		[
			'2027-07-06',
			'2027-09-01',
			'error: The draft with the changes goes out on Wednesday 1 September 2027. It must go with this decision, by Thursday 8 July 2027.',
		],
		['2027-07-09', '2027-07-09', 'warning: This decision is late. Its last day was Thursday 8 July 2027.'],
	])('sent on %s with a draft of %s is told so', (issued, drafted, message) => {
		expect(saidBeside(change(issued), { review, proposed: draft(drafted) }, 'review/decision-date')).toContain(message);
	});

	it('names its draft, shows its changes and gives the days to answer', () => {
		expect(saidBeside(decision('decision: change', drawn, window), {})).toEqual(['error: Nothing says which draft holds the changes.']);
		expect(saidBeside(decision('decision: change', window), {})).toEqual([
			'error: The decision is to change the plan, and it shows no change.',
		]);
		expect(saidBeside(decision(`decision: change\n${papers}`, drawn, rights), {})).toEqual([
			'error: Nothing tells the family their last day to answer the changes.',
		]);
	});
});

describe('a decision to keep the plan', () => {
	it('says how to appeal and that there is mediation, in the box or in words', () => {
		expect(saidBeside(decision('decision: keep', window), {})).toEqual([]);
		expect(saidBeside(decision('decision: keep', rights), {})).toEqual([]);
		expect(saidBeside(decision('decision: keep', '## What you can do\n\nRing us.'), {})).toEqual([
			'error: This decision does not tell the family of mediation.',
			'error: This decision does not tell the family that they can appeal.',
		]);
	});

	it('lists no change', () => {
		expect(saidBeside(decision('decision: keep', drawn, rights), {})).toEqual([
			'error: The decision is not to change the plan, and this part lists changes.',
		]);
	});
});

describe('a decision to end the plan', () => {
	const outcome = (name: string, training: boolean) =>
		`:::outcome[${name}]{for="Work"${training ? ' training="yes"' : ''}}\nDo it for 3 days.\n:::`;
	const plan = (...outcomes: readonly string[]) =>
		`---\ndocument: ehc-plan\nstage: final\nversion: 1\ncase: EX-0001\nchild: Ned\nborn: 2008-03-14\nissued: 2026-07-01\n---\n\n# Ned's plan\n\n## Section E: Outcomes\n\n${outcomes.join('\n\n')}\n`;
	const report = (...answers: readonly string[]) =>
		`---\ndocument: annual-review\ncase: EX-0001\nversion: 1\nchild: Ned\nborn: 2008-03-14\nheld: 2027-06-10\nissued: 2027-06-22\ndecision: end\n---\n\n# Ned's annual review\n\n## How each outcome went\n\n${answers.map((answer) => `:::review${answer}\nWe looked at it.\n:::`).join('\n\n')}\n`;
	const told = 'people:\n  board: Fay, health board, fay@health.example\nsend-health: board';
	const ended = (because: string, reasons = '') =>
		decision(`decision: end\nends-because: ${because}\n${told}`, ending, rights).replace(
			'We read the report.',
			`We read the report. ${reasons}`,
		);
	const said = (text: string, others: OtherDocuments) => saidBeside(text, others, 'review/ceasing');

	it('stands where every outcome was reached', () => {
		expect(said(ended('needs are met'), { review: report('[Going by bus]{achieved="yes"}') })).toEqual([]);
	});

	it('names each outcome that was not reached, until the reasons speak of it', () => {
		const review = report('[Going by bus]{achieved="yes"}', '[Cooking]{achieved="partly"}', '[Swimming]{achieved="no" because="outcome"}');
		expect(said(ended('needs are met'), { review })).toEqual([
			'error: The reason is "needs are met", but this is still open: "Cooking" and "Swimming".',
		]);
		expect(said(ended('needs are met', 'Cooking can be learned at home. Ned has given up swimming.'), { review })).toEqual([]);
	});

	it('cannot stand on training while a training outcome is open', () => {
		const others = {
			plan: plan(outcome('Joinery', true), outcome('Cooking', false)),
			review: report('[Joinery]{achieved="partly"}', '[Cooking]{achieved="no" because="outcome"}'),
		};
		expect(said(ended('no training outcome is left'), others)).toEqual([
			'error: The outcome "Joinery" is about education or training, and it is still open.',
		]);
		expect(
			said(ended('no training outcome is left'), {
				...others,
				review: report('[Joinery]{achieved="yes"}', '[Cooking]{achieved="no" because="outcome"}'),
			}),
		).toEqual([]);
	});

	it('cannot stand on training before the age of 18', () => {
		const young = ended('no training outcome is left').replace('born: 2008-03-14', 'born: 2009-07-07');
		expect(said(young, {})).toEqual(['error: A plan can end for want of a training outcome only at 18 or over.']);
		expect(said(young.replace('2009-07-07', '2009-07-06'), {})).toEqual([]);
	});

	it('is told to the health service, and to the school where there is one; a plan that goes on is not', () => {
		expect(said(ended('needs are met').replace('send-health: board', 'school-now: Alder Lane'), {})).toEqual([
			'warning: Nobody tells the health service that the plan ends.',
			'warning: Nobody tells the school or college that the plan ends.',
		]);
		expect(said(decision(`decision: keep\n${told}`, rights), {})).toEqual([
			'error: The plan does not end, and "send-health" would tell the health service that it ends.',
		]);
	});

	it('says that the plan stays in force while there can be an appeal', () => {
		const silent = ended('needs are met').replace(ending, '## How the plan ends\n\nThe plan ends today.');
		expect(said(silent, {})).toEqual(['error: The decision does not say how the plan ends.']);
	});
});

describe('a young person', () => {
	it.each(['annual-review', 'review-decision'])('over compulsory school age is sent the %s', (type) => {
		const text = starter(type)
			.replace(/^born: .*$/m, 'born: 2008-03-02')
			.replace(/^send-to: .*$/m, 'send-to: officer');
		const found = checkedBeside(text, {}).filter(({ ruleId }) => ruleId === 'people/young-person');
		expect(found).toHaveLength(1);
	});
});
