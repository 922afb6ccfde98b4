import type { PdfNode, TableNode } from '../../../../pipeline/render/pdf/tagged/node.ts';
import type { TaggedRequest } from '../../../../pipeline/render/pdf/tagged/tagged-request.ts';
import { dot, dotImage, requestOf } from '../tagged/edge-documents.ts';

const sentence = 'Sam works out a reading problem with a friend, and the class teacher writes down each week how it went. ';

/** Documents that hold one of each thing that a mutation spoils, by the part of ISO 14289 that they keep. */
export const mutantDocuments: readonly { readonly name: string; readonly part: 1 | 2; readonly request: TaggedRequest }[] = [
	{ name: 'plan', part: 1, request: requestOf(plan()) },
	{ name: 'table', part: 1, request: requestOf(tables(), { standard: 'PDF/UA-1' }) },
	{ name: 'contents', part: 1, request: requestOf(contents()) },
	{ name: 'form', part: 1, request: requestOf(form()) },
	{ name: 'plan-2', part: 2, request: requestOf(plan(), { standard: 'PDF/UA-2' }) },
	{ name: 'form-2', part: 2, request: requestOf([...form(), ...contents()], { standard: 'PDF/UA-2' }) },
];

function plan(): readonly PdfNode[] {
	return [
		{ text: 'What Sam needs', ua: { role: 'H2' }, style: 'heading', id: 'needs' },
		{
			text: [
				'Read the ',
				{ text: 'Local Offer', ua: { role: 'Link', href: 'https://example.org/' } },
				' and ',
				{ text: 'why', ua: { role: 'Link', dest: 'note-1' } },
				'.',
			],
		},
		{
			text: [
				'Mae Siân yn ',
				{ text: 'hapus', ua: { role: 'Span', lang: 'cy' } },
				' with the ',
				{ text: 'SENCO', ua: { role: 'Span', expansion: 'special educational needs co-ordinator' } },
				'.',
			],
		},
		{ text: 'Day to day', ua: { role: 'H3' }, style: 'heading' },
		{ svg: dot, ua: { alt: 'A dot' } },
		{ svg: dot, ua: { alt: 'The same dot' } },
		{ image: dotImage, fit: [20, 20], ua: { alt: 'A red square' } },
		{ ul: [{ text: 'one' }, { stack: [{ text: 'two' }, { ol: [{ text: 'inner' }] }] }] },
		dataTable(),
		{ stack: [{ text: 'It is the law.', id: 'note-1' }], ua: { role: 'Note', id: 'n1' } },
		{ stack: [{ text: 'It is a habit.' }], ua: { role: 'Note', id: 'n2' } },
		{ stack: [{ text: 'A proverb.' }], ua: { role: 'BlockQuote' } },
	];
}

function dataTable(): TableNode {
	return {
		ua: { rowHeaders: 1, summary: 'Help by day' },
		table: {
			headerRows: 1,
			widths: [90, '*', '*'],
			body: [
				[{ text: 'Day' }, { text: 'Morning' }, { text: 'Afternoon' }],
				[{ text: 'Monday' }, { text: sentence }, { text: 'Art' }],
				[{ text: 'Tuesday' }, { text: 'Music' }, { text: '' }],
				[{ text: 'Friday' }, { text: 'Swimming', colSpan: 2 }, {}],
			],
		},
	};
}

/** Rows that reach down, headers without rows of their own, and a table over two pages. */
function tables(): readonly PdfNode[] {
	const long = Array.from({ length: 40 }, (_, row) => [{ text: `Row ${row + 1}` }, { text: sentence }]);
	return [
		dataTable(),
		{
			ua: { rowHeaders: 1 },
			table: {
				headerRows: 0,
				widths: [90, '*'],
				body: [
					[{ text: 'Weeks', rowSpan: 2 }, { text: 'One' }],
					[{}, { text: 'Two' }],
				],
			},
		},
		{ table: { headerRows: 1, widths: [90, '*'], dontBreakRows: true, body: [[{ text: 'Part' }, { text: 'What happens' }], ...long] } },
	];
}

function contents(): readonly PdfNode[] {
	const parts = ['Part one', 'Part two'];
	return [
		{
			ua: { role: 'TOC' },
			layout: 'noBorders',
			table: {
				widths: ['*', 40],
				body: parts.map((part, index) => [{ text: part, ua: { role: 'Link', dest: `part-${index}` } }, { pageReference: `part-${index}` }]),
			},
		},
		...parts.flatMap((part, index): PdfNode[] => [
			{ text: part, ua: { role: 'H2' }, style: 'heading', id: `part-${index}`, pageBreak: 'before' },
			{ text: sentence.repeat(4) },
		]),
	];
}

function form(): readonly PdfNode[] {
	return [
		{ text: 'What should change?' },
		{ field: { kind: 'text', name: 'What should change', tooltip: 'What should change in the plan?', height: 60, lines: 3, lineGap: 20 } },
		{ text: 'I agree with the plan.' },
		{ field: { kind: 'check', name: 'I agree', tooltip: 'Tick if you agree with the plan.', width: 14, height: 14 } },
		{ field: { kind: 'radio', name: 'Meet', question: 'Do you want a meeting?', tooltip: 'Do you want a meeting? Yes', height: 14 } },
		{ field: { kind: 'radio', name: 'Meet', question: 'Do you want a meeting?', tooltip: 'Do you want a meeting? No', height: 14 } },
	];
}
