import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { statusPageSchema } from '../../../pipeline/config/schema/status-page.ts';
import { messageStates } from '../../../pipeline/model/delivery.ts';
import type { StatusWindow } from '../../../pipeline/model/delivery-status.ts';
import { placeLabels } from '../../../pipeline/render/status/place-labels.ts';
import { statusPage } from '../../../pipeline/render/status/status-page.ts';
import { drawingWidths } from '../../../pipeline/render/status/window-drawing.ts';
import { windowMarks } from '../../../pipeline/render/status/window-marks.ts';
import { aCase, answered, longer, open, over, overview, theme, today, words } from './a-status.ts';

const ofAll = statusPage(overview(), words, theme);
const ofCase = statusPage(aCase(), words, theme);

function textOf(markup: string): string {
	return markup
		.replace(/<style>[\s\S]*?<\/style>/g, '')
		.replace(/<svg[\s\S]*?<\/svg>/g, '')
		.replace(/<[^>]*>/g, ' ')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&')
		.replace(/\s+/g, ' ');
}

describe('the page of all cases', () => {
	it('names no person and no address, only numbers of cases and keys of people', () => {
		expect(textOf(ofAll)).toContain('NM-0417-draft-1, mum');
		expect(ofAll).not.toMatch(/ana|danny|jones|mail\.example/i);
	});

	it('begins with what a person must do and what to type for it', () => {
		const headings = [...ofAll.matchAll(/<h2 id="\w+">(.*?)<\/h2>/g)].map(([, heading]) => heading);
		expect(headings).toEqual(['What a person must do', 'What closes next', 'All messages']);
		expect(textOf(ofAll)).toContain('plainplan resolve 3f2a9c41d0 --not-sent --by YOU');
		expect(textOf(ofAll)).toContain('2 emails may go now. Type this to send them. plainplan send');
	});

	it('is calm where nothing waits and nothing closes', () => {
		const calm = textOf(statusPage(overview({ tasks: [], dueNow: 0, closing: [] }), words, theme));
		expect(calm).toContain('No message waits for a person.');
		expect(calm).toContain('No time to answer ends until Thursday 24 December 2026.');
	});

	it('draws at most forty windows, and says how many more there are', () => {
		const many = Array.from(
			{ length: 45 },
			(_, index): StatusWindow => ({ ...open, id: `w${index}`, caseNumber: `NM-${index}`, document: `NM-${index}-draft-1` }),
		);
		const made = statusPage(overview({ closing: many }), words, theme);
		expect(made.match(/<figure/g)).toHaveLength(40);
		expect(textOf(made)).toContain('5 more end until Thursday 24 December 2026.');
	});
});

describe('the page of a case', () => {
	it('says of each window what its drawing shows', () => {
		const told = [...ofCase.matchAll(/<ul class="told">([\s\S]*?)<\/ul>/g)].map(([, list = '']) => textOf(list).trim());
		expect(told).toEqual([
			'For Ana Jones, the days count from Monday 23 November 2026. Today is day 9 of 15. The last day is Tuesday 8 December 2026. A reminder went on Tuesday 1 December 2026. A reminder goes on Friday 4 December 2026.',
			'For Danny Jones, the days count from Wednesday 25 November 2026. Today is day 7 of 15. The last day is Thursday 10 December 2026. Nobody needed the reminder for Tuesday 8 December 2026. A reply came on Monday 30 November 2026, by phone.',
			'For gran, the days count from Monday 2 November 2026. The last day was Tuesday 17 November 2026. A reminder went on Friday 13 November 2026. A late reply came on Thursday 19 November 2026, by email.',
		]);
	});

	it('says that mail was accepted by the relay, never that it was delivered or read', () => {
		expect(textOf(ofCase)).toContain('Went out');
		expect(textOf(ofCase)).not.toMatch(/\bdelivered\b|was read|\breceived it\b/i);
	});

	it('shows no drawing of days that do not run', () => {
		const made = statusPage(aCase({ windows: [{ ...open, state: 'void' }] }), words, theme);
		expect(made).not.toContain('<figure');
		expect(textOf(made)).toContain('The message came back, so no days run');
	});

	it('lets no value become markup', () => {
		const [first] = aCase().messages;
		const hostile = statusPage(
			aCase({ messages: first ? [{ ...first, name: '<script>alert(1)</script>', relaySaid: '"><img src=x>' }] : [] }),
			words,
			theme,
		);
		expect(hostile).not.toMatch(/<script|<img/);
	});
});

describe('every page of status', () => {
	it.each([
		['of all cases', ofAll],
		['of a case', ofCase],
		['of an erased case', statusPage(aCase({ isErased: true, windows: [], replies: [] }), words, theme)],
		['of a case with more time', statusPage(aCase({ windows: [longer], tasks: overview().tasks }), words, theme)],
	])('is sound HTML, loads nothing and runs nothing: %s', async (_, made) => {
		const validate = new HtmlValidate({
			extends: ['html-validate:recommended'],
			// A phone shows cells below each other, and then a table is one for a screen reader only by its roles.
			rules: { 'no-inline-style': 'error', 'no-redundant-role': 'off', 'doctype-style': 'off' },
		});
		const report = await validate.validateString(made);
		expect(report.results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`))).toEqual(
			[],
		);
		expect(made.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|@import|url\(/);
	});

	it('gives the same bytes for the same ledger', () => {
		expect(statusPage(overview(), words, theme)).toBe(ofAll);
	});

	it('has words for every state, and refuses words with a strange slot', () => {
		for (const state of messageStates) expect(words.states[state].length).toBeGreaterThan(3);
		expect(() => statusPageSchema.parse({ ...words, intro: 'Hello {name}' })).toThrow();
	});
});

describe('the line of a window', () => {
	it('marks where the days begin, today, reminders, replies and the last day', () => {
		expect(windowMarks(open, words, today)).toEqual({
			length: 15,
			marks: [
				{ kind: 'lastDay', day: 15, label: 'last day 8\u00a0Dec' },
				{ kind: 'sent', day: 0, label: 'from 23\u00a0Nov' },
				{ kind: 'today', day: 9, label: 'today, day 9 of 15' },
				{ kind: 'reminder', day: 8, label: 'reminder 1\u00a0Dec' },
				{ kind: 'reminderToCome', day: 11, label: 'reminder 4\u00a0Dec' },
			],
		});
	});

	it('shows the first last day where somebody gave more time, and a reply beside today', () => {
		expect(windowMarks(longer, words, today).marks.map(({ kind, day }) => [kind, day])).toContainEqual(['firstLastDay', 15]);
		expect(windowMarks(answered, words, today).marks.map(({ kind, day }) => [kind, day])).toContainEqual(['reply', 5]);
	});

	it('goes on past the last day for a late reply, for a week at most', () => {
		expect(windowMarks(over, words, today)).toMatchObject({ length: 17 });
		const months = { ...over, replies: [{ receivedOn: '2027-03-01', how: 'post' as const, late: true }] };
		const { length, marks } = windowMarks(months, words, today);
		expect(length).toBe(22);
		expect(marks.find(({ kind }) => kind === 'lateReply')?.day).toBe(22);
	});

	it('keeps every label inside the drawing and off every other one', () => {
		const label = fc.record({
			x: fc.integer({ min: 9, max: drawingWidths.narrow - 9 }),
			text: fc.constantFrom('reply 30 Nov', 'reminder 1 Dec', 'last day 8 Dec'),
			bold: fc.boolean(),
		});
		fc.assert(
			fc.property(fc.array(label, { maxLength: 6 }), (labels) => {
				const placed = placeLabels(labels, 10.5, drawingWidths.narrow);
				expect(placed).toHaveLength(labels.length);
				for (const [index, one] of placed.entries()) {
					expect(one.from).toBeGreaterThanOrEqual(0);
					expect(one.to).toBeLessThanOrEqual(drawingWidths.narrow + 0.01);
					for (const other of placed.slice(index + 1)) {
						expect(one.lane !== other.lane || one.to < other.from || other.to < one.from).toBe(true);
					}
				}
			}),
		);
	});
});
