import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PdfNode } from '../../../pipeline/render/pdf/tagged/node.ts';
import { withTypographicQuotes } from '../../../pipeline/render/pdf/with-typographic-quotes.ts';
import { typographicQuotes } from '../../../pipeline/render/shared/typographic-quotes.ts';

const straight = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

/** As printed. What was typed is the same with straight marks. */
const printed: Readonly<Record<string, readonly string[]>> = {
	'an apostrophe': ['Sam’s plan', 'It isn’t far.', 'O’Neill', 'D’Arcy and O’Brien’s', 'rock ’n’ roll', 'two A’s and a B', 'the 1990’s'],
	'many owners': ['the dogs’ bowls', 'James’ coat', 'the teachers’ and parents’ notes'],
	'letters or figures left out': [
		'in the ’90s',
		'’90s music',
		'’Tis late.',
		'Tell ’em now.',
		'the class of ’07',
		'’Twas 5 o’clock',
		'go ’fraid so',
	],
	'a quotation': [
		'“Yes,” she said.',
		'She said “yes”.',
		'‘Yes,’ she said.',
		'He asked: “Is it far?”',
		'(“Maybe”)',
		'“Maybe (not).”',
		'“Wait!” – “No.”',
		'“I was—” she said.',
		'the word “SEND”, quoted',
		'“£5 a week”',
	],
	'a quotation in a quotation': [
		'“She said ‘no’ twice,” he said.',
		'‘She said “no” twice,’ he said.',
		'“She said ‘no’”',
		'‘She said “no”’',
		'“‘No’ is what she said.”',
		'“That’s the ’90s ‘sound’,” he said.',
	],
	'the end of a quotation after a figure': ['“I am in Year 6” is what Sam said.', '‘Year 6’ is next.', '“Ages 5 to 7”'],
	'a quotation that goes on in the next paragraph': ['“It goes on', '‘It goes on', 'She said: ‘It goes on'],
	'a stroke or a bracket before': ['yes/‘no’', '[“yes”]', 'well-‘known’'],
};

/** Left as typed. */
const left: readonly string[] = [
	`He is 5'6" tall.`,
	`He is 5' 6" tall.`,
	`a 12" ruler`,
	`the 6' fence`,
	`5'6½"`,
	"Write to shane.o'neill@school.example now.",
	"See https://www.school.example/o'neill for more.",
	"See school.example/o'neill for more.",
	`"`,
	`'`,
	`a ' b`,
	`a " b`,
	'No marks at all.',
];

describe('straight marks are printed as', () => {
	for (const [what, cases] of Object.entries(printed)) {
		it.each(cases)(`${what}: %s`, (text) => {
			expect(typographicQuotes(straight(text))).toBe(text);
		});
	}

	it.each(left)('they were typed: %s', (text) => {
		expect(typographicQuotes(text)).toBe(text);
	});

	it('marks round an address, but not those in it', () => {
		expect(typographicQuotes(`'joy.o'hara@council.example' or "www.council.example".`)).toBe(
			"‘joy.o'hara@council.example’ or “www.council.example”.",
		);
	});
});

describe('any text', () => {
	const text = fc.string({
		unit: fc.constantFrom("'", '"', ' ', 'a', 's', '9', '.', ',', '(', ')', '-', '—', '@', '/', '\n', 'é', '🚂', '“', '’'),
	});

	it('changes only in its straight marks, and keeps its length', () => {
		fc.assert(
			fc.property(text, (typed) => {
				const set = typographicQuotes(typed);
				expect(set).toHaveLength(typed.length);
				for (const [at, letter] of [...typed.split('')].entries()) {
					expect({ "'": ["'", '‘', '’'], '"': ['"', '“', '”'] }[letter] ?? [letter]).toContain(set[at]);
				}
			}),
		);
	});

	it('is set once: a second time changes nothing that was set', () => {
		fc.assert(
			fc.property(text, (typed) => {
				const set = typographicQuotes(typed);
				const again = typographicQuotes(set);
				for (const [at, letter] of [...set.split('')].entries()) if (/[‘’“”]/.test(letter)) expect(again[at]).toBe(letter);
			}),
		);
	});

	it.each([`'`, `"`, `'a`, `a'`, `a.`, `a@`, `www.`, `1'`, ` '9`])('of 100,000 letters, all like %s, comes back whole', (part) => {
		const typed = part.repeat(100_000 / part.length);
		expect(typographicQuotes(typed)).toHaveLength(typed.length);
	});
});

describe('in a node', () => {
	it('runs are set as one text: bold words and links do not disturb it', () => {
		const node: PdfNode = {
			text: [
				'She said "',
				{ text: "Sam's", bold: true },
				'" and "',
				{ text: 'yes', ua: { role: 'Link', href: "https://a.example/o'neill" } },
				'".',
			],
		};
		expect(withTypographicQuotes(node)).toEqual({
			text: [
				'She said “',
				{ text: 'Sam’s', bold: true },
				'” and “',
				{ text: 'yes', ua: { role: 'Link', href: "https://a.example/o'neill" } },
				'”.',
			],
		});
	});

	it('code stays as typed, in a run and in a block', () => {
		const run = { text: `print("it's")`, ua: { role: 'Code' } } as const;
		expect(withTypographicQuotes({ text: ["Type '", run, "' here"] })).toEqual({ text: ['Type ‘', run, '’ here'] });
		expect(withTypographicQuotes({ text: `say "hi"`, ua: { role: 'Code' } })).toEqual({ text: `say "hi"`, ua: { role: 'Code' } });
	});

	it('words of a language with other marks stay as typed; Welsh ones do not', () => {
		const german = { text: `"Ja"`, ua: { role: 'Span', lang: 'de' } } as const;
		const welsh = { text: `Mae'n dda`, ua: { role: 'Span', lang: 'cy' } } as const;
		expect(withTypographicQuotes({ text: [german, ' ', welsh] })).toEqual({ text: [german, ' ', { ...welsh, text: 'Mae’n dda' }] });
	});

	it('every part is reached: stacks, columns, lists, tables and bookmarks', () => {
		const node: PdfNode = {
			stack: [
				{ columns: [{ text: "a's" }], columnGap: 3 },
				{ ul: [{ text: "b's" }] },
				{ ol: [{ text: "c's" }] },
				{ table: { widths: ['*'], body: [[{ text: "d's" }, {}]] } },
				{ text: "e's", ua: { role: 'H2', bookmark: "e's" } },
			],
		};
		expect(JSON.stringify(withTypographicQuotes(node))).toBe(JSON.stringify(node).replaceAll("'s", '’s'));
	});
});
