import { describe, expect, it } from 'vitest';
import { reportPageSchema } from '../../../pipeline/config/schema/report-page.ts';
import type { ReportCard } from '../../../pipeline/model/report-page.ts';
import { renderReport } from '../../../pipeline/render/report/render-report.ts';
import { american, booklet, organize, plan, regular, report, theme, typedWords, vague, words } from './a-report.ts';

const made = renderReport(report(), words, theme);

function textOf(markup: string): string {
	return markup
		.replace(/<style>[\s\S]*?<\/style>/g, '')
		.replace(/<\/(?:dt|td|th)>/g, ' ')
		.replace(/<[^>]*>/g, '')
		.replace(/&(quot|amp|lt|gt|#39);/g, (_, name: string) => ({ quot: '"', amp: '&', lt: '<', gt: '>' })[name] ?? "'")
		.replace(/\s+/g, ' ')
		.trim();
}

function partsOf(markup: string, pattern: RegExp): readonly string[] {
	return [...markup.matchAll(pattern)].map(([, part = '']) => textOf(part));
}

/** The page of one document with these cards in its introduction. */
function pageWith(...cards: readonly ReportCard[]): string {
	const first = cards[0]?.findings.length ?? 0;
	return renderReport(report({ documents: [{ ...plan, sections: [{ place: { kind: 'intro' }, cards, first }] }] }), words, theme);
}

function cardsOf(page: string): readonly string[] {
	return [...page.matchAll(/<article[\s\S]*?<\/article>/g)].map(([card]) => card);
}

describe('the report of a check', () => {
	it('starts with how much there is to mend', () => {
		expect(textOf(/<header>([\s\S]*?)<\/header>/.exec(made)?.[1] ?? '')).toContain(
			'We checked 2 documents. 1 thing to mend first 1 thing to look at',
		);
	});

	it('shows documents and their parts in the order given, most important first', () => {
		expect(partsOf(made, /<h2 id="document-\d+">(.*?)<\/h2>/g)).toEqual(["Sam's plan", 'Help & advice']);
		expect(partsOf(made, /<h3[^>]*>(.*?)<\/h3>/g)).toEqual([
			'Section F: Special educational provision',
			'The top of the document',
			'Kept on purpose',
			'How hard it is to read',
			'What only people can check',
			'How hard it is to read',
			'What only people can check',
		]);
	});

	it('says of each finding what it is, why, what to do and whose rule it is, with the words marked', () => {
		const [first = ''] = [...made.matchAll(/<article[\s\S]*?<\/article>/g)].map(([card]) => card);
		expect(first).toContain('<mark>Regular</mark> help from an adult.');
		expect(textOf(first)).toBe(
			'Mend this first Line 40 "Regular" does not say how often. Regular help from an adult. Why A family cannot tell when help is late. ' +
				'What to do Say how often, in numbers. Whose rule it is SEND Code of Practice, paragraph 9.69 (Department for Education). Rule provision/vague',
		);
	});

	it('shows the sentence in better words, and every one of several', () => {
		expect(made).toContain('<dt>A better wording</dt><dd>We <ins>organise</ins> it.</dd>');
		const [way] = organize.rewrites;
		const two = { ...organize, rewrites: way ? [way, { safe: false, words: [{ kind: 'added' as const, text: 'Plan it.' }] }] : [] };
		const page = pageWith({ ...american, findings: [two] });
		expect(page).toContain(
			'<dt>Wordings to choose from</dt><dd><ul><li>We <ins>organise</ins> it.</li><li><ins>Plan it.</ins></li></ul></dd>',
		);
	});

	it('says how many more there are of a kind that is not shown whole', () => {
		expect(textOf(pageWith({ ...vague, more: 480 }))).toContain('480 more of this kind are in this document.');
	});

	it('has one card for several findings of one rule, with the rule, its reason and whose rule it is said once', () => {
		const often = { ...regular, line: 52, message: '"Often" does not say how often.', mend: 'Say on which days.' };
		const [card = ''] = cardsOf(pageWith({ ...vague, findings: [regular, often] }));
		expect(textOf(card)).toBe(
			'Mend this first 2 things The rule: Provision says exactly what the child gets. Why A family cannot tell when help is late. ' +
				'Whose rule it is SEND Code of Practice, paragraph 9.69 (Department for Education). Rule provision/vague ' +
				'"Regular" does not say how often. Line 40 Regular help from an adult. What to do Say how often, in numbers. ' +
				'"Often" does not say how often. Line 52 Regular help from an adult. What to do Say on which days.',
		);
	});

	it('says once what is wrong and what to do, where that is the same for all', () => {
		const [card = ''] = cardsOf(pageWith({ ...vague, findings: [regular, { ...regular, line: 52 }] }));
		expect(textOf(card)).toBe(
			'Mend this first 2 things "Regular" does not say how often. Why A family cannot tell when help is late. ' +
				'What to do Say how often, in numbers. Whose rule it is SEND Code of Practice, paragraph 9.69 (Department for Education). ' +
				'Rule provision/vague Line 40 Regular help from an adult. Line 52 Regular help from an adult.',
		);
	});

	it('shows a line of the file outside a box, and nothing where there is nothing to show', () => {
		const { sentence: _none, ...bare } = regular;
		const typed = [
			{ kind: 'plain' as const, text: 'born: ' },
			{ kind: 'marked' as const, text: '20 May' },
		];
		const page = pageWith({ ...vague, findings: [{ ...bare, typed }] });
		expect(page).toContain('<span class="soft">The line in the file:</span> <code>born: <mark>20 May</mark></code>');
		expect(page).not.toContain('<blockquote');
		expect(pageWith({ ...vague, findings: [bare] })).not.toMatch(/<blockquote|<code>/);
	});

	it('lists what was kept on purpose with its reason, who decided, and when to look again', () => {
		const [kept = ''] = [...made.matchAll(/<table class="kept"[\s\S]*?<\/table>/g)].map(([table]) => table);
		expect(partsOf(kept, /<t[hd] role="(?:rowheader|cell)"[^>]*>(.*?)<\/t[hd]>|<th scope="row"[^>]*>(.*?)<\/th>/g)).toContain('JS');
		for (const part of ['hit the ground running', 'lang/idiom', 'The family chose it.', '4 May 2027']) expect(textOf(kept)).toContain(part);
	});

	it('says how hard each part is to read, and which sentences cost the most', () => {
		expect(textOf(made)).toContain('Special educational provision 210 10.5 11');
		expect(textOf(made)).toContain('The psychologist trains every assistant. Line 44. Long words: psychologist, assistant.');
		expect(textOf(made)).toContain('No part has 100 words or more');
	});

	it('asks people what no program can know, by who reads the document', () => {
		const lists = [...made.matchAll(/<ul class="ticks">([\s\S]*?)<\/ul>/g)].map(([, list = '']) => partsOf(list, /<li>(.*?)<\/li>/g));
		expect(lists).toEqual([[...words.people.plan, ...words.people['easy-read']], words.people.booklet]);
	});

	it('says so where nothing is to mend', () => {
		const page = renderReport(report({ documents: [booklet] }), words, theme);
		expect(textOf(page)).toContain('We checked 1 document. There is nothing to mend.');
		expect(textOf(page)).toContain('There is nothing to mend in this document.');
		expect(page).not.toContain('<article');
	});

	it('lists files that could not be read', () => {
		const page = renderReport(report({ unread: [{ file: 'bad.md', message: 'It is no text.' }] }), words, theme);
		expect(textOf(page)).toContain('bad.md It is no text.');
	});

	it('says how many findings the baseline of the project knew', () => {
		const page = renderReport(report({ documents: [{ ...plan, known: 7 }] }), words, theme);
		expect(textOf(page)).toContain('This page leaves out 7 older findings that are in the baseline of the project.');
	});

	it('has a checklist where the document has one', () => {
		const checklist = [{ number: 1, part: 'Front', result: 'not-met' as const, reason: 'The year group is missing' }];
		const page = renderReport(report({ documents: [{ ...plan, checklist }] }), words, theme);
		expect(textOf(page)).toContain('Front: Not met. The year group is missing.');
	});
});

describe('the head of a document', () => {
	const startOf = (page: string) => partsOf(page, /<p class="start">(.*?)<\/p>/g);

	it('says what to do first, with the way to it', () => {
		expect(startOf(made)).toEqual([
			'Do this first, on line 40 under "Section F: Special educational provision": Say how often, in numbers.',
		]);
		expect(made).toContain('<a href="#document-1-1">');
		expect(made).toContain('<h3 id="document-1-1">');
	});

	it.each([
		['error', 'Do this first: mend the 2 things under "Before the first heading", from line 40.'],
		['warning', 'Look first at the 2 things under "Before the first heading", from line 40.'],
		['advice', 'Think first about the 2 things under "Before the first heading", from line 40.'],
	] as const)('says where to start with several of the level %s', (level, expected) => {
		expect(startOf(pageWith({ ...vague, level, findings: [regular, { ...regular, line: 52 }] }))).toEqual([expected]);
	});

	it('leaves out a text to paste', () => {
		const mend = 'Take this back. If not, paste this:\n| born | 14 March |';
		expect(startOf(pageWith({ ...vague, findings: [{ ...regular, mend }] }))).toEqual([
			'Do this first, on line 40 under "Before the first heading": Take this back.',
		]);
	});

	it('says nothing of that where there is nothing to mend', () => {
		expect(startOf(renderReport(report({ documents: [booklet] }), words, theme))).toEqual([]);
	});
});

describe('progress since the last report', () => {
	const figures = new Map([
		[
			'a.md',
			new Map([
				['aa', 2],
				['cc', 1],
			]),
		],
	]);

	it('counts what is mended, still there and new, in documents that both reports show', () => {
		const earlier = new Map([
			[
				'a.md',
				new Map([
					['aa', 3],
					['bb', 1],
				]),
			],
			['gone.md', new Map([['dd', 9]])],
		]);
		const page = renderReport(report({ figures, earlier }), words, theme);
		expect(textOf(page)).toContain('Since the last report 2 mended 2 still there 1 new');
		expect(page).toMatch(/<div class="bar" aria-hidden="true">(?:<span class="\w+" style="flex-grow:\d+"><\/span>){3}<\/div>/);
	});

	it.each([
		['there was none', undefined],
		['it was of other documents', new Map([['b.md', new Map()]])],
	])('is not told where %s', (_, earlier) => {
		const page = renderReport(report({ figures, ...(earlier && { earlier }) }), words, theme);
		expect(textOf(page)).toContain(words.progress.first);
	});
});

describe('the page', () => {
	it('needs nothing beside itself: no script, no other file, no address', () => {
		expect(made).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|\bon\w+=|src=|href="(?!#)/i);
		expect(made).not.toMatch(/https?:/);
	});

	it('has a language, a title, landmarks, one heading of level 1, no level left out, and a scope for each heading of a table', () => {
		expect(made).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
		expect(made).toContain(`<title>${words.title}</title>`);
		for (const landmark of ['<header>', '<main>', '<footer>']) expect(made).toContain(landmark);
		const levels = [...made.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
		expect(levels.filter((level) => level === 1)).toHaveLength(1);
		expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
		expect(made).not.toMatch(/<th (?!scope="(col|row)")/);
	});

	it('marks each level with a shape and a word, never with a colour alone', () => {
		const cards = [...made.matchAll(/<article[\s\S]*?<\/h4>/g)].map(([card]) => card);
		expect(cards.map((card) => /<svg[\s\S]*?<\/svg><strong>(.*?)<\/strong>/.exec(card)?.[1])).toEqual(['Mend this first', 'Look at it']);
		expect(new Set(cards.map((card) => /<svg[\s\S]*?<\/svg>/.exec(card)?.[0])).size).toBe(2);
	});

	it('shows what a person typed as text, never as markup', () => {
		const bad = '<script>alert("x")</script> & more';
		const marked = [{ kind: 'marked' as const, text: bad }];
		const findings = [
			{ ...regular, message: bad, mend: bad, sentence: marked },
			{ line: 1, message: `${bad}!`, mend: bad, typed: marked, rewrites: [] },
		];
		const card = { ...vague, findings, title: bad, why: bad, ruleId: bad };
		const document = {
			...plan,
			title: bad,
			file: `${bad}.md`,
			sections: [{ place: { kind: 'section' as const, heading: bad }, cards: [card], first: 1 }],
			kept: [{ words: bad, rule: bad, reason: bad, by: bad }],
		};
		const page = renderReport(
			report({ documents: [document], unread: [{ file: bad, message: bad }], figures: new Map([[bad, new Map()]]) }),
			words,
			theme,
		);
		expect(page).not.toContain('<script');
		expect(page.match(/<mark>&lt;script&gt;/g)).toHaveLength(2);
	});

	it('is the same for the same report', () => {
		expect(renderReport(report(), words, theme)).toBe(made);
	});
});

describe('the words of the page', () => {
	const typed = typedWords as Readonly<Record<string, unknown>>;
	const faultsOf = (changes: object) =>
		reportPageSchema.safeParse({ ...typed, ...changes }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

	it('may be changed by a council', () => {
		expect(faultsOf({ title: 'Our list', footer: 'Ask Jo.' })).toBeUndefined();
	});

	it.each([
		['a number that is lost', { stops: { one: 'One.', many: 'Many.' } }, ['stops.many: The words must hold {count}.']],
		['a slot that is not there', { title: 'For {child}' }, ['title: Nothing is called {child} here. This phrase has no slots.']],
	])('are refused with %s', (_, changes, expected) => {
		expect(faultsOf(changes)).toEqual(expected);
	});
});
