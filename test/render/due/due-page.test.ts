import { describe, expect, it } from 'vitest';
import { duePageSchema } from '../../../pipeline/config/schema/page.ts';
import { caseRows } from '../../../pipeline/render/due/case-rows.ts';
import { duePage } from '../../../pipeline/render/due/due-page.ts';
import { page, theme, today, words } from './a-page.ts';

const made = duePage(page(), words, theme);

/** The tables of a page, each as its caption and the words of its cells. */
function tablesOf(html: string) {
	return [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => ({
		caption: textOf(/<caption>([\s\S]*?)<\/caption>/.exec(table)?.[1] ?? ''),
		heads: [...table.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map(([, head = '']) => textOf(head)),
		rows: [...table.matchAll(/<tr role="row"[^>]*>(<th scope="row".*?)<\/tr>/g)].map(([, row = '']) =>
			[...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => textOf(cell)),
		),
	}));
}

function textOf(markup: string): string {
	return markup
		.replace(/<[^>]*>/g, '')
		.replaceAll('\u00a0', ' ')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');
}

describe('the page of all that is due', () => {
	it('starts with how much there is and how much of it is late', () => {
		expect(textOf(/<header>([\s\S]*?)<\/header>/.exec(made)?.[1] ?? '')).toContain(
			'3 things are due. 1 of them is late. 2 more things are due after 14 February 2027.',
		);
	});

	it('lists what is due, most urgent first', () => {
		expect([...made.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, text]) => text)).toEqual(['Late', 'Today', 'In the next 7 days']);
		expect(
			tablesOf(made)
				.slice(0, 3)
				.map(({ rows }) => rows),
		).toEqual([
			[
				[
					'Monday 7 December 2026',
					'Late by 9 days',
					'NM-0417-draft-1',
					'Week 20: last day for the final plan.',
					'SEND Regulations 2014, regulation 13',
				],
			],
			[
				[
					'Wednesday 16 December 2026',
					'Due today',
					'guide',
					'Check the booklet "Help & advice" again.',
					'SEND Regulations 2014, regulation 13',
				],
			],
			[
				[
					'Wednesday 23 December 2026',
					'Due in 7 days',
					'NM-0417-draft-1',
					'The words of reminder-1.',
					'SEND Regulations 2014, regulation 13',
				],
			],
		]);
	});

	it('draws the dates of a case, and says the same in a table', () => {
		const table = tablesOf(made).find(({ caption }) => caption === 'The dates of NM-0417, from two months back to a year ahead');
		expect(table?.rows.map(([day, state, what]) => [day, state, what])).toEqual([
			['Monday 7 December 2026', 'Late by 9 days', 'Week 20: last day for the final plan'],
			['Wednesday 23 December 2026', 'Due in 7 days', 'The words of reminder-1'],
		]);
		const figure = /<figure[\s\S]*?<\/figure>/.exec(made)?.[0] ?? '';
		expect(figure).toContain('role="img" aria-label="The dates of NM-0417 along a line. The table below says the same."');
		const drawn = textOf(/<div class="wide">[\s\S]*?<div class="narrow">/.exec(figure)?.[0].replace(/<\/text>/g, ' ') ?? '');
		const shown = (table?.rows ?? []).map(([, , what = '']) => what.split(' ').filter((word) => !drawn.includes(word)));
		expect(shown.flat()).toEqual([]);
	});

	it('marks what is late with a shape and a word, never with a colour alone', () => {
		const marks = [...made.matchAll(/class="is-late"[\s\S]*?<svg[\s\S]*?<\/svg>Late by 9 days/g)];
		const drawn = [...made.matchAll(/class="row is-late"[\s\S]*?<svg[\s\S]*?<\/svg>Late by 9 days/g)];
		expect([marks.length, drawn.length]).toEqual([2, 2]);
	});

	it('names cases with nothing in the list, and draws no dates for them', () => {
		expect(textOf(made)).toContain('Nothing is due until 14 February 2027 in: MF-1022.');
		expect(made).not.toContain('<h3 id="case-3">');
	});

	it('lists documents whose dates may be missing', () => {
		expect(tablesOf(made).find(({ heads }) => heads[0] === 'File')?.rows).toEqual([
			['bad.md', 'We could not read it.'],
			['draft.md', 'It has 1 error that may hide a date.'],
		]);
	});

	it('says so where nothing is due', () => {
		const empty = duePage(page({ items: [], further: 0, cases: [], doubtful: [] }), words, theme);
		expect(textOf(empty)).toContain('Nothing is due in this time.');
		expect(tablesOf(empty)).toEqual([]);
	});

	it('needs nothing beside itself: no script, no other file, no address', () => {
		expect(made).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|\bon\w+=|(?:src|href)=/i);
		expect(made.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
	});

	it('has a language, a title, landmarks, one heading of level 1 and a scope for each heading of a table', () => {
		expect(made).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
		expect(made).toContain('<title>What is due, 16 December 2026</title>');
		expect(made.match(/<h1>/g)).toHaveLength(1);
		for (const landmark of ['<header>', '<main>', '<footer>']) expect(made).toContain(landmark);
		expect(made).not.toMatch(/<th (?!scope="(col|row)")/);
		expect(tablesOf(made).filter(({ caption }) => caption === '')).toEqual([]);
	});

	it('shows what a person typed as text, never as markup', () => {
		const [first] = page().items;
		const bad = '<script>alert("x")</script> & more';
		const html = duePage(
			page({ items: first ? [{ ...first, words: bad, document: bad }] : [], doubtful: [{ file: bad, reason: 'unknown', errors: 0 }] }),
			words,
			theme,
		);
		expect(html).not.toContain('<script');
		expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; more');
	});

	it('is the same for the same list', () => {
		expect(duePage(page(), words, theme)).toBe(made);
	});
});

describe('the dates of a case', () => {
	it('leave out what is long over or far ahead, but never what is due', () => {
		const [one] = page().cases;
		expect(one?.timeline.map(({ date }) => date)).toEqual(expect.arrayContaining(['2026-07-20', '2028-02-14']));
		const shown = one ? caseRows(one, today).map(({ event }) => event.date) : [];
		expect(shown).toEqual(['2026-12-07', '2026-12-23']);
	});

	it('hold an item that is no date of the timeline as a date of its own, and each item once', () => {
		const [one] = page().cases;
		const [item] = page().items;
		if (one === undefined || item === undefined) throw new Error('The page has a case and an item.');
		const rows = caseRows({ ...one, items: [...one.items, { ...item, id: 'request-r1', date: '2026-08-01' }] }, today);
		expect(rows.map(({ event, item: due }) => `${event.date} ${due?.id ?? '-'}`)).toEqual([
			'2026-08-01 request-r1',
			'2026-12-07 week-20',
			'2026-12-23 reminder-1',
		]);
	});
});

describe('the words of the page', () => {
	const faultsOf = (changes: object) =>
		duePageSchema.safeParse({ ...typed, ...changes }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
	const { when, cases, key, ...same } = words;
	const typed = {
		...same,
		when: { late: when.late, today: when.today, ahead: when.ahead, past: when.past, 'to-come': when.toCome },
		cases: { ...(({ noLaw: _, ...rest }) => rest)(cases), 'no-law': cases.noLaw },
		key: { heading: key.heading, stated: key.stated, 'worked-out': key.workedOut, late: key.late },
	};

	it('may be changed by a council', () => {
		expect(faultsOf({ title: 'Our list' })).toBeUndefined();
	});

	it.each([
		[
			'a slot that is not there',
			{ intro: 'This is the list of {day}.' },
			['intro: Nothing is called {day} here. Use {date}.', 'intro: The words must hold {date}.'],
		],
		['a number that is lost', { items: { one: 'One thing.', many: 'Things.' } }, ['items.many: The words must hold {count}.']],
		['an empty phrase', { footer: ' ' }, ['footer: This must not be empty.']],
	])('are refused with %s', (_, changes, expected) => {
		expect(faultsOf(changes)).toEqual(expected);
	});
});
