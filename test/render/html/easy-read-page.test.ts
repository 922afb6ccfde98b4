import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readerLevels } from '../../../pipeline/model/easy-read.ts';
import { easyReadPage } from '../../../pipeline/render/html/easy-read/index.ts';
import { readSample, sampleFiles } from '../../easyread/samples.ts';
import { jobOf, pageOf, picture, row, wordsOf } from './a-page.ts';

const dog = picture('dog');
const happy = picture('happy');
const book = picture('book');

function lines(page: string): readonly string[] {
	return [...page.matchAll(/<p class="line[^"]*">(.*?)<\/p>/gs)].map(([, line = '']) => wordsOf(line));
}

function rowsOf(page: string): readonly string[] {
	return [...page.matchAll(/<li class="row">.*?<\/li>/gs)].map(([found]) => found);
}

/** The row that says this. */
function rowWith(page: string, words: string): string {
	const found = rowsOf(page).find((one) => wordsOf(one).includes(words));
	if (found === undefined) throw new Error(`No row says "${words}".`);
	return found;
}

describe('the easy-read web page', () => {
	it('has the title of the document as its heading, and none of a child in the properties of the file', async () => {
		const page = await pageOf([row('I like dogs.', { picture: dog })]);
		expect(page).toContain('<html lang="en-GB">');
		expect(page).toContain('<h1>Ned’s plan</h1>');
		expect(/<title>(.*)<\/title>/.exec(page)?.[1]).toBe('One Plan, EX-1, easy read');
	});

	it('has the rows of the cover, the parts, the closing, hard words, and who made it, in that order', async () => {
		const words = [{ word: 'term', means: 'some weeks of school.' }];
		const page = await pageOf([row('I like dogs.', { picture: dog })], { words });
		const titles = [...page.matchAll(/<h[23][^>]*>(.*?)<\/h[23]>/g)].map(([, title = '']) => title);
		expect(titles).toEqual([
			'What is in this plan',
			'About me',
			'Tell us what you think',
			'What the words mean',
			'About this easy read',
			'Where the pictures come from',
		]);
		expect(lines(page)[0]).toBe('This is my One Plan.');
		expect(lines(page)).toContain('I like dogs.');
		expect(lines(page)).toContain('Term means some weeks of school.');
		expect(page).toContain('All emojis designed by OpenMoji');
	});

	it.each(sampleFiles)('says every sentence of %s once, in the order of the model', async (file) => {
		const { easyRead } = readSample(file);
		if (!easyRead) throw new Error('There is no easy read.');
		const page = await pageOf([], { ...easyRead });
		const rows = [...easyRead.coverRows, ...easyRead.parts.flatMap((part) => part.rows), ...(easyRead.closing?.rows ?? [])];
		expect(lines(page).length).toBe(rows.flatMap(({ sentences }) => sentences).length + easyRead.words.length + easyRead.about.length);
	});

	it('keeps stress, links, other languages and dates, and sets quotation marks', async () => {
		const page = await pageOf([row("Mum's **draft** ends on 9 May 2027. Write to ann@example.org.", { picture: book })]);
		expect(rowWith(page, 'Mum')).toContain(
			'Mum’s <strong>draft</strong> ends on <span class="whole">9 May 2027</span>. Write to <a href="mailto:ann@example.org">ann@example.org</a>.',
		);
	});

	it('lets no words of a document become markup', async () => {
		expect(await pageOf([row('I like <script>alert(1)</script> & "dogs".')])).toContain(
			'I like &lt;script&gt;alert(1)&lt;/script&gt; &amp; “dogs”.',
		);
	});
});

describe('pictures of the easy-read page', () => {
	it('stand in front of the words of their row, and nobody hears them', async () => {
		const found = rowWith(await pageOf([row('I like dogs.', { picture: dog })]), 'I like dogs.');
		expect(found.indexOf('<svg')).toBeLessThan(found.indexOf('I like dogs.'));
		expect(found).toContain('aria-hidden="true"');
		expect(found).not.toContain('aria-label');
	});

	it('are heard as what they mean where no words stand beside them', async () => {
		const page = await pageOf([
			{ sentences: [], picture: happy },
			{ sentences: [], picture: happy, crossed: true },
		]);
		expect([...page.matchAll(/role="img" aria-label="([^"]*)"/g)].map(([, alt]) => alt)).toEqual(['happy', 'Not: happy']);
	});

	it('are each drawn once in the page, however often they are shown', async () => {
		const one = await pageOf([row('I like dogs.', { picture: dog })]);
		const many = await pageOf(Array.from({ length: 20 }, () => row('I like dogs.', { picture: dog })));
		expect(many.match(/<symbol /g)?.length).toBe(one.match(/<symbol /g)?.length);
		expect(many.length - one.length).toBeLessThan(8000);
	});

	it('have a cross where the sentence says that it is not so', async () => {
		const page = await pageOf([row('I do not like dogs.', { picture: dog, crossed: true }), row('I like books.', { picture: book })]);
		expect(rowWith(page, 'I do not like dogs.')).toContain('<line ');
		expect(rowWith(page, 'I like books.')).not.toContain('<line ');
	});

	it('stand over their words at levels C and D, in one piece with the stop behind them', async () => {
		const words = 'My "dog" is happy.';
		const symbols = [
			[
				{ picture: dog, crossed: false, start: words.indexOf('dog'), end: words.indexOf('dog') + 3 },
				{ picture: happy, crossed: true, start: words.indexOf('happy'), end: words.indexOf('happy') + 5 },
			],
		];
		for (const level of ['C', 'D'] as const) {
			const found = rowWith(await pageOf([row(words, { picture: dog, symbols })], { level }), 'happy');
			expect([...found.matchAll(/<\/svg><span>(.*?)<\/span>/g)].map(([, piece]) => piece)).toEqual(['“dog”', 'happy.']);
			expect(wordsOf(found)).toBe('My “dog” is happy.');
			expect(found).not.toContain('class="shown"');
		}
	});

	it('stand on the left at level B, whatever symbols the sentence has', async () => {
		const symbols = [[{ picture: happy, crossed: false, start: 7, end: 11 }]];
		const found = rowWith(await pageOf([row('I like dogs.', { picture: dog, symbols })]), 'dogs');
		expect(found).toContain('class="shown"');
		expect(found).not.toContain('class="symbol"');
	});

	it('keep to the words where symbols overlap or reach too far', async () => {
		const place = (start: number, end: number) => ({ picture: dog, crossed: false, start, end });
		const symbols = [[place(2, 6), place(4, 9), place(7, 99), place(3, 3)]];
		const found = rowWith(await pageOf([row('I like dogs.', { symbols })], { level: 'D' }), 'like');
		expect(wordsOf(found)).toBe('I like dogs.');
		expect(found.match(/class="symbol"/g)?.length).toBe(1);
	});

	it('are none at level E, nor are their credits', async () => {
		const page = await pageOf([row('I like dogs.', { picture: dog })], { level: 'E' });
		expect(page).not.toMatch(/<symbol|class="picture"|OpenMoji/);
		expect(lines(page)).toContain('I like dogs.');
	});
});

describe('the easy-read page as a file', () => {
	it.each(readerLevels)('asks for nothing outside itself at level %s, and runs only what it holds', async (level) => {
		const page = await pageOf([row('I like dogs.', { picture: dog, symbols: [[{ picture: dog, crossed: true, start: 7, end: 11 }]] })], {
			level,
		});
		expect(page.replace(/xmlns="[^"]*"/g, '')).not.toMatch(
			/\b(?:src|href)="(?!#|data:|mailto:|tel:)|url\((?!#)|@import|<link|<iframe|style="/,
		);
		const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
		for (const [kind, pattern] of [
			['style', /<style>([\s\S]*?)<\/style>/],
			['script', /<script>([\s\S]*?)<\/script>/],
		] as const) {
			const digest = createHash('sha256')
				.update(pattern.exec(page)?.[1] ?? '')
				.digest('base64');
			expect(policy).toContain(`${kind}-src &#39;sha256-${digest}&#39;`);
		}
		expect(policy).toContain('default-src &#39;none&#39;');
	});

	it('has a script that is whole, and buttons that wait for it', async () => {
		const page = await pageOf([row('I like dogs.')]);
		expect(() => new Script(/<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '')).not.toThrow();
		expect(page).toMatch(/<div class="tools"[^>]* hidden>/);
		expect(page).toContain('<div class="voice" hidden>');
	});

	it('is named after its document, without the name of a child, and has the same bytes twice', async () => {
		const job = await jobOf([row('I like dogs.', { picture: dog })]);
		const [first, second] = [await easyReadPage.render(job, []), await easyReadPage.render(job, [])];
		expect(first.artifacts.map(({ path }) => path)).toEqual(['EX-1-one-plan-easy-read.html']);
		expect(second.artifacts).toEqual(first.artifacts);
	});

	it('has marks of grammar over pictures, each drawn once, which nobody hears and which leave each picture as wide as it was', async () => {
		const symbols = (mark?: 'plural') => [[{ picture: dog, crossed: false, start: 7, end: 11, ...(mark && { mark }) }]];
		const level = { level: 'D' as const };
		const marked = await pageOf(
			[row('I like dogs.', { symbols: symbols('plural') }), row('I like dogs.', { symbols: symbols('plural') })],
			level,
		);
		const plain = await pageOf([row('I like dogs.', { symbols: symbols() }), row('I like dogs.', { symbols: symbols() })], level);
		expect(marked.match(/<symbol id="mark-plural"/g)).toHaveLength(1);
		const [, top = '', high = ''] =
			/aria-hidden="true" focusable="false" viewBox="0 (-\d+) 100 (\d+)"><use href="#d\d+" width="100" height="100"/.exec(marked) ?? [];
		expect(Number(high) + Number(top)).toBe(100);
		const [, y = '', height = ''] = /<use href="#mark-plural" x="[\d.]+" y="([-\d.]+)" width="20" height="([\d.]+)"/.exec(marked) ?? [];
		expect(Number(y) + Number(height)).toBeLessThan(50);
		expect(Number(y)).toBeGreaterThanOrEqual(Number(top));
		expect(wordsOf(marked)).toBe(wordsOf(plain));
		expect(plain).not.toContain('mark-');
	});

	it('is not made for a document without easy read', async () => {
		const { easyRead: _none, ...job } = await jobOf([]);
		expect(await easyReadPage.render(job, [])).toEqual({ artifacts: [], findings: [] });
	});

	it('takes the colours and the sizes of its theme', async () => {
		expect(await pageOf([row('I like dogs.')], {}, 'high-contrast')).toContain('--pine:#000000');
	});
});
