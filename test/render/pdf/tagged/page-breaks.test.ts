import { describe, expect, it } from 'vitest';
import type { PdfNode } from '../../../../pipeline/render/pdf/tagged/node.ts';
import { printed } from './fonts.ts';
import { wordsByPage } from './read-pdf.ts';

/** Leaves about so many points of the first page. */
function leaving(points: number): PdfNode {
	return { text: 'Above', margin: [0, 0, 0, 700 - points] };
}

function rows(count: number, height: number): PdfNode {
	const body = Array.from({ length: count }, (_, row) => [{ text: `row${row + 1}` }]);
	return {
		table: { widths: ['*'], body: [[{ text: 'Head' }], ...body], headerRows: 1, dontBreakRows: true, heights: height },
		layout: 'noBorders',
	};
}

async function rowsByPage(content: readonly PdfNode[]): Promise<readonly number[]> {
	const pages = await wordsByPage((await printed(content)).bytes);
	return pages.map((words) => words.match(/row\d+/g)?.length ?? 0);
}

describe('a table that goes on to another page', () => {
	it('takes three rows along where one or two would stand there alone', async () => {
		for (const points of [290, 310, 330, 350, 370, 390, 410]) {
			const [first = 0, second = 0] = await rowsByPage([leaving(points), rows(9, 40)]);
			expect(first + second).toBe(9);
			if (second > 0) expect(second).toBeGreaterThanOrEqual(3);
		}
	});

	it('is not parted at all where it is small', async () => {
		expect(await rowsByPage([leaving(70), rows(3, 20)])).toEqual([0, 3]);
	});
});

describe('a section that starts a page', () => {
	const section: PdfNode = { text: 'Section', pageBreak: 'before', mayLeave: 300 };

	it('starts one where little of the page before is left', async () => {
		expect(await wordsByPage((await printed([leaving(200), section])).bytes)).toHaveLength(2);
	});

	it('runs on where more would stay empty than may', async () => {
		expect(await wordsByPage((await printed([leaving(500), section])).bytes)).toHaveLength(1);
	});
});

describe('a block that may be split where it would leave much of a page empty', () => {
	const heading: PdfNode = { text: 'Heading', ua: { role: 'H1' } };
	const block: PdfNode = { stack: Array.from({ length: 30 }, (_, row) => ({ text: `row${row + 1}` })), unbreakable: true, mayLeave: 200 };

	it('begins under its heading where more is left', async () => {
		const [first = '', second = ''] = await wordsByPage((await printed([leaving(300), heading, block])).bytes);
		expect(first).toContain('Heading');
		expect(first).toContain('row3');
		expect(second).toContain('row30');
	});

	it('takes its heading to the next page where less is left', async () => {
		const [first = '', second = ''] = await wordsByPage((await printed([leaving(190), heading, block])).bytes);
		expect(first).not.toContain('Heading');
		expect(second).toContain('row30');
	});
});

describe('a column that is too narrow for a date', () => {
	it('parts the date at a space', async () => {
		const cell: PdfNode = { text: [{ text: '20 September 2026', noWrap: true }] };
		const table: PdfNode = { table: { widths: [84], body: [[cell]] }, layout: 'noBorders', ua: { role: 'Presentation' } };
		expect((await wordsByPage((await printed([{ text: 'Above' }, table])).bytes)).join(' ')).toMatch(/20 September\s+2026/);
	});

	it('keeps a page number whole', async () => {
		const cell: PdfNode = { pageReference: 'place', alignment: 'right' };
		const table: PdfNode = { table: { widths: [14], body: [[cell]] }, layout: 'noBorders', ua: { role: 'Presentation' } };
		const [first = ''] = await wordsByPage((await printed([{ text: 'Above', id: 'place' }, table])).bytes);
		expect(first.replaceAll(/\s+/g, ' ').trim()).toBe('Above 1');
	});
});
