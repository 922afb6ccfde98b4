import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentInPlace } from '../../pipeline/build/sentence-in-place.ts';
import type { Unit } from '../../pipeline/language/unit.ts';
import { unitsOf } from '../../pipeline/language/units.ts';
import type { SentencePlace } from '../../pipeline/model/rule-note.ts';
import { sliceOf } from '../../pipeline/model/span.ts';
import { read } from '../check/checked.ts';

function unitsIn(markdown: string): { readonly units: readonly Unit[]; readonly sourceOf: (unit: Unit, words: string) => string } {
	const { document, context } = read(markdown);
	const units = unitsOf(document, { type: context.type });
	const sourceOf = (unit: Unit, words: string) => {
		const start = unit.text.indexOf(words);
		expect(start).toBeGreaterThanOrEqual(0);
		return sliceOf(document.source, unit.spanOf(start, start + words.length));
	};
	return { units, sourceOf };
}

const tell = ({ role, text }: Unit) => `${role}: ${text}`;

describe('unitsOf gives each sentence its role', () => {
	it('in an outcome: the statement, what follows it, and each step', () => {
		const { units } = unitsIn(documentInPlace('outcome-short', 'Read 30 words. He reads 10 now.'));
		expect(units.map(tell)).toEqual([
			'heading: A plan',
			'heading: Reading',
			'outcome: Read a page aloud by Year 6.',
			'step: Read 30 words.',
			'outcome-more: He reads 10 now.',
			'text: A book',
			'text: Every day',
			'text: Class teacher',
			'text: A list',
		]);
	});

	it('in a table of provision, with the column', () => {
		const table = '| What | Who | How often | How long |\n|---|---|---|---|\n| Reading lesson | Class teacher | Every day | 20 minutes |';
		const { units } = unitsIn(documentInPlace('provision', table));
		expect(units.slice(1).map(({ role, column, text }) => `${role} ${column}: ${text}`)).toEqual([
			'provision what: Reading lesson',
			'provision who: Class teacher',
			'provision how-often: Every day',
			'provision how-long: 20 minutes',
		]);
	});

	it('in easy read: the title and each item', () => {
		const { units } = unitsIn(documentInPlace('easy-read', '- :pic[dog] I have a dog.\n- I like it.'));
		expect(units.slice(1).map(tell)).toEqual(['easy-title: About me', 'easy-item: I have a dog.', 'easy-item: I like it.']);
	});

	it('and knows the words that somebody said', () => {
		const verbatim = (context: SentencePlace) =>
			unitsIn(documentInPlace(context, 'I like trains.')).units.find(({ text }) => text === 'I like trains.')?.verbatim;
		expect((['view', 'aspiration', 'need', 'profile'] as const).map(verbatim)).toEqual([true, true, false, false]);
	});

	it('and leaves the headings of the template alone', () => {
		const { units } = unitsIn(documentInPlace('need', 'He reads.'));
		expect(units.map(({ text }) => text)).not.toContain('Special educational needs');
		expect(units.map(({ text }) => text)).not.toContain('Thinking and learning');
	});
});

describe('the place of a word in the source', () => {
	it.each([
		['Bread &amp; butter helps.', 'Bread & butter', 'Bread &amp; butter'],
		['He likes 5 \\* 3 sums.', '* 3', '\\* 3'],
		['He likes **big** red buses.', 'big red', 'big** red'],
		['See [the list](https://www.example.org) now.', 'list', 'list'],
		['He met :term[Priya]{means="a friend"} today.', 'Priya today', 'Priya]{means="a friend"} today'],
		['A long\nline of words.', 'long line', 'long\nline'],
		['Caf&eacute; &#x1F600; time.', 'time', 'time'],
		['😀 He smiles.', 'smiles', 'smiles'],
		['Use `code` here.', 'code', 'code'],
	])('%j', (text, words, source) => {
		const { units, sourceOf } = unitsIn(documentInPlace('need', text));
		const unit = units.find((one) => one.text.includes(words));
		expect(unit && sourceOf(unit, words)).toBe(source);
	});

	it('holds in a cell with an escaped bar, and with Windows line ends', () => {
		const { units, sourceOf } = unitsIn(documentInPlace('provision', 'Red | blue cards').replace(/\n/g, '\r\n'));
		const unit = units.find(({ text }) => text.includes('blue'));
		expect(unit && sourceOf(unit, 'blue cards')).toBe('blue cards');
	});

	it('is exact for every word of the samples', () => {
		for (const file of ['../test/samples/draft-ehc-plan-sam.md', 'plans/one-plan-amira.md', 'guidance/parent-booklet-chapter.md']) {
			const { units, sourceOf } = unitsIn(readFileSync(fileURLToPath(new URL(`../../content/${file}`, import.meta.url)), 'utf8'));
			for (const unit of units) {
				for (const { start, end, text } of unit.tokens) {
					const named = unit.marks.some((mark) => mark.kind === 'name' && mark.start <= start && end <= mark.end);
					if (!named) expect(sourceOf({ ...unit, text: `${unit.text.slice(0, start).replace(/./gs, '\0')}${text}` }, text)).toBe(text);
				}
			}
		}
	});

	it('is found behind entities and a line break whose next line starts with a blank', () => {
		const { document, context } = read(documentInPlace('need', 'Start &amp;&#65;&amp;\n end.'));
		const unit = unitsOf(document, { type: context.type }).find(({ text }) => text.startsWith('Start'));
		const last = unit?.tokens.find(({ text }) => text === 'end');
		expect(unit && last && sliceOf(document.source, unit.spanOf(last.start, last.end))).toBe('end');
	});

	it('lies inside the file and never points at other words, whatever is typed', () => {
		const piece = fc.constantFrom(
			'word',
			'&amp;',
			'\\*',
			'**',
			'*',
			'_',
			' ',
			'\n',
			'`',
			'[a](b)',
			':term[x]{means="y"}',
			'10:30',
			'😀',
			'.',
			'&#65;',
			'~~',
			'<b>',
			'|',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
				const { document, context } = read(documentInPlace('need', `Start ${pieces.join('')} end.`));
				for (const unit of unitsOf(document, { type: context.type })) {
					for (const { start, end, text } of unit.tokens) {
						const source = sliceOf(document.source, unit.spanOf(start, end));
						expect(source).not.toBe('');
						if (/^[a-z]+$/.test(text)) expect(`${source[0]}${source.at(-1)}`).toBe(`${text[0]}${text.at(-1)}`);
					}
				}
			}),
			{ numRuns: 300 },
		);
	});
});
