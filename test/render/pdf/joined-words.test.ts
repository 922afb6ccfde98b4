import { describe, expect, it } from 'vitest';
import { booklet } from '../../parse/settings.ts';
import { printed, run } from './plan-fixture.ts';
import { farthestRight, wordsByPage } from './tagged/read-pdf.ts';

const page = (body: string) => `${booklet}# Title\n\n## Part\n\n${body}\n\nThe end.\n`;
const themes = ['default', 'large-print', 'high-contrast'];

/** Of A4 paper, without the least margin of a theme, in points. */
const textEnds = 595 - 40;

describe.each(themes)('things that stay whole, written without a space between them, in the theme %s', (theme) => {
	it.each([
		['days', '2 December 2026/'.repeat(8)],
		['telephone numbers', '01632 960123,'.repeat(10)],
		['days in bold and not', '**2 December 2026**/*9 December 2026*/'.repeat(4)],
		['letters in bold and not', '**a**b'.repeat(200)],
		['marks of one note', `Word${'[^one]'.repeat(200)}\n\n[^one]: The note.`],
	])('stand on the paper: %s', async (_, body) => {
		const bytes = await printed(page(body), { theme });
		expect(await farthestRight(bytes)).toBeLessThan(textEnds);
	});

	it('lose no letter', async () => {
		const words = run(await wordsByPage(await printed(page('01632 960123,'.repeat(10)), { theme })));
		expect(words.match(/01632\s*960123/g)).toHaveLength(10);
	});
});

it('a comma stays with the date before it, where a column is as wide as the date', async () => {
	const table =
		'| What | When | Who | Where |\n|---|---|---|---|\n| Training for all staff who teach Sam | Once by 31 January 2027, and then each year | Epilepsy nurse | School |';
	expect(run(await wordsByPage(await printed(page(table))))).toContain('31 January 2027, and');
});

describe('very long words', () => {
	it.each([
		['of 100,000 letters', 'x'.repeat(100_000)],
		['of 60,000 figures', '1'.repeat(60_000)],
		['of 30,000 signs of two halves', '😀'.repeat(30_000)],
		['in a table', `| A | B |\n|---|---|\n| ${'y'.repeat(30_000)} | x |`],
	])('print: %s', async (_, body) => {
		expect(run(await wordsByPage(await printed(page(body))))).toContain('The end.');
	});
});

it('lists and quotations deep inside each other print without a warning to the person who builds', async () => {
	const warnings: Error[] = [];
	const listen = (warning: Error) => warnings.push(warning);
	process.on('warning', listen);
	const lists = Array.from({ length: 20 }, (_, depth) => `${'  '.repeat(depth)}- Item ${depth}`).join('\n');
	const words = run(await wordsByPage(await printed(page(`${lists}\n\n${'> '.repeat(20)}A quotation.`))));
	await new Promise((done) => setImmediate(done));
	process.off('warning', listen);
	expect(words).toContain('A quotation.');
	expect(warnings).toEqual([]);
});

it.each(themes)('a table without rows shows the heads of its columns, in the theme %s', async (theme) => {
	const words = run(await wordsByPage(await printed(page('| What | Who | When | Where | Why |\n|---|---|---|---|---|'), { theme })));
	for (const head of ['What', 'Who', 'When', 'Where', 'Why']) expect(words).toContain(head);
});
