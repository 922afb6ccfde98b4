import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../pipeline/config/symbols/read-csv.ts';

describe('comma-separated values', () => {
	it('are read by the names of their columns, each record with its line', () => {
		expect(readCsv('word,means\r\ndog,"a pet, often"\r\n\r\ncat,"says ""miaow"""\r\n')).toEqual([
			{ line: 2, cells: { word: 'dog', means: 'a pet, often' } },
			{ line: 4, cells: { word: 'cat', means: 'says "miaow"' } },
		]);
	});

	it('are nothing in an empty file', () => {
		expect(readCsv('')).toEqual([]);
		expect(readCsv('word,means\n')).toEqual([]);
	});

	it('come back as written', () => {
		const cell = fc.string().filter((text) => text !== '');
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
				const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
				const text = ['a,b', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
				expect(readCsv(text).map(({ cells }) => [cells['a'], cells['b']])).toEqual(rows);
			}),
		);
	});

	it('keep a quote that stands alone, and lines that end as on old machines', () => {
		expect(readCsv('word,means\rdog,5" tall\r"cat"x,a "pet"\r"fish,open\r')).toEqual([
			{ line: 2, cells: { word: 'dog', means: '5" tall' } },
			{ line: 3, cells: { word: '"cat"x', means: 'a "pet"' } },
			{ line: 4, cells: { word: '"fish', means: 'open' } },
		]);
	});

	it('lose no letter, whatever stands in them, and count lines as an editor does', () => {
		const letters = fc.stringMatching(/^[a-c",\n ]{0,40}$/);
		fc.assert(
			fc.property(letters, (body) => {
				const rows = readCsv(`x\n${body}`);
				const kept = rows.flatMap(({ cells }) => Object.values(cells)).join('');
				expect(kept.replace(/[^a-c]/g, '')).toBe(body.replace(/[^a-c]/g, ''));
				for (const { line } of rows) expect(line).toBeLessThanOrEqual(body.split('\n').length + 1);
			}),
		);
	});
});
