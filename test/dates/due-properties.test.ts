import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../pipeline/dates/civil-date.ts';
import { dueItems } from '../../pipeline/dates/due-items.ts';
import type { DueDocument } from '../../pipeline/dates/due-road.ts';
import type { RequestBlock } from '../../pipeline/model/block.ts';
import type { DueItem } from '../../pipeline/model/due-item.ts';
import { aDocument, byEmail, draft, onePlan, person } from './a-document.ts';
import { aDecision, aRequest, aReview, caseFile, finalPlan, named, ref, replies, sentTo } from './due-case.ts';

/** All that is sent or held in these cases is before this day. */
const start = '2027-03-01';
const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => addDays(start, days));

const request: fc.Arbitrary<RequestBlock> = fc
	.record({
		asks: fc.constantFrom('change', 'school', 'meeting', 'budget'),
		answer: fc.constantFrom(undefined, 'yes', 'no'),
		meeting: fc.constantFrom(undefined, '4 December 2026', '2 March 2027', '9 March 2027', 'soon'),
	})
	.map(({ asks, answer, meeting }) => aRequest('R1', { asks, ...(answer && { answer }), ...(meeting && { meeting: ref(meeting) }) }));

/** Everyone in it is called Sam, so that a name that leaks is seen. */
const aDraft = fc
	.record({ version: fc.integer({ min: 1, max: 3 }), issued: day(-110, -1), sent: fc.boolean(), asked: day(-200, -111) })
	.map(({ version, issued, sent, asked }) => {
		const plan = draft({
			version,
			issued,
			asked,
			people: [person('sam', byEmail, 'Sam'), person('mum', byEmail)],
			sendTo: [ref('sam'), ref('mum')],
		});
		return named(`draft-${version}.md`, sent ? { ...plan, caseFile: caseFile([sentTo('mum', `draft ${version}`, issued)]) } : plan);
	});

const aFolder: fc.Arbitrary<readonly DueDocument[]> = fc
	.record({
		drafts: fc.uniqueArray(aDraft, { maxLength: 3, selector: ({ document }) => document.meta.version }),
		replies: fc.array(request, { maxLength: 1 }).map((blocks) => replies(1, blocks)),
		final: fc.option(day(-60, -30), { nil: undefined }),
		held: fc.option(day(-29, -20), { nil: undefined }),
		decided: fc.option(fc.constantFrom('keep', 'change', 'end'), { nil: undefined }),
		cycle: fc.option(day(-100, -1), { nil: undefined }),
		checkAgain: fc.option(day(-50, 50), { nil: undefined }),
	})
	.map(({ drafts, replies: answers, final, held, decided, cycle, checkAgain }) => {
		const review = held === undefined ? undefined : aReview(held);
		return [
			...drafts,
			answers,
			...(final === undefined ? [] : [finalPlan('final-1.md', { issued: final, asked: '2026-08-17' })]),
			...(review ? [review, ...(decided ? [aDecision('2027-02-20', decided, review)] : [])] : []),
			...(cycle === undefined ? [] : [named('one-plan.md', onePlan({ case: 'MF-1', cycle: { from: cycle, to: addDays(cycle, 70) } }))]),
			...(checkAgain === undefined ? [] : [named('guide.md', aDocument({ title: 'Help', checkAgain }))]),
		];
	});

const later = fc.tuple(fc.nat(60), fc.nat(60)).map(([first, more]) => [addDays(start, first), addDays(start, first + more)] as const);

/** Each run works out the facts of a whole folder. */
const runs = { numRuns: 60 };

const nameOf = ({ id, document, date }: DueItem) => `${document} ${id} ${date}`;
/** What happens on a day and is over with it. */
const passes = ({ id }: DueItem) => /^(last-day|reminder-\d|meeting-r\d+|review-held|transfer-if|advice-asked|week-6|week-16)$/.test(id);

describe('whatever the documents say', () => {
	it('work that is due stays until a document shows that it was done', () => {
		fc.assert(
			fc.property(aFolder, later, (folder, [today, after]) => {
				const then = new Set(dueItems(folder, after).map(nameOf));
				const stays = dueItems(folder, today).filter((item) => !passes(item) || item.date >= after);
				expect(stays.map(nameOf).filter((name) => !then.has(name))).toEqual([]);
			}),
			runs,
		);
	});

	it('a draft without a final always has something due', () => {
		fc.assert(
			fc.property(aDraft, later, (one, [today]) => {
				expect(dueItems([one], today)).not.toEqual([]);
			}),
			runs,
		);
	});

	it('a final that is sent closes all that a draft and its answers asked for', () => {
		fc.assert(
			fc.property(fc.array(aDraft, { minLength: 1, maxLength: 1 }), request, (drafts, asked) => {
				const rows = ['mum', 'dad'].map((who) => sentTo(who, 'final 1', start));
				const plan = finalPlan('final-1.md', { issued: start });
				const final = { ...plan, document: { ...plan.document, caseFile: caseFile(rows) } };
				const ofDraft = dueItems([...drafts, replies(drafts[0]?.document.meta.version ?? 1, [asked]), final], start).filter(
					({ document }) => !document.includes('final'),
				);
				expect(ofDraft).toEqual([]);
			}),
			runs,
		);
	});

	it('stands in the order of its days, with the days counted from today', () => {
		fc.assert(
			fc.property(aFolder, later, (folder, [today]) => {
				const items = dueItems(folder, today);
				expect(items.map(({ date }) => date)).toEqual(items.map(({ date }) => date).toSorted());
				for (const { date, daysLeft } of items) expect(addDays(today, daysLeft)).toBe(date);
			}),
			runs,
		);
	});

	it('does not depend on the order of the files, and each thing has a name of its own', () => {
		fc.assert(
			fc.property(aFolder, later, (folder, [today]) => {
				const items = dueItems(folder, today);
				expect(dueItems(folder.toReversed(), today)).toEqual(items);
				expect(new Set(items.map(({ id, document }) => `${document} ${id}`)).size).toBe(items.length);
			}),
			runs,
		);
	});

	it("never says the child's name", () => {
		fc.assert(
			fc.property(aFolder, later, (folder, [today]) => {
				for (const { words } of dueItems(folder, today)) expect(words).not.toMatch(/\bsam\b/i);
			}),
			runs,
		);
	});
});
