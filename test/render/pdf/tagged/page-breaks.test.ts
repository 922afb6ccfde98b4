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
