import { readFileSync } from 'node:fs';
import type { PdfNode, StructureMark, TableNode, TextNode } from '../../../../pipeline/render/pdf/tagged/node.ts';
import type { TaggedRequest } from '../../../../pipeline/render/pdf/tagged/tagged-request.ts';

/** Small documents, one for each thing that can go wrong in a tagged PDF. */
export function edgeDocuments(): readonly { readonly name: string; readonly request: TaggedRequest }[] {
	return Object.entries(contents).map(([name, content]) => ({ name, request: requestOf(content()) }));
}

export function requestOf(content: readonly PdfNode[], more: Partial<TaggedRequest> = {}): TaggedRequest {
	return {
		content: [{ text: 'Sam & <friends>', ua: { role: 'H1' }, style: 'heading' }, ...content],
		pageSize: 'A4',
		pageMargins: { left: 48, top: 78, right: 48, bottom: 66 },
		fonts: { Sans: fonts },
		defaultStyle: { font: 'Sans', fontSize: 13, lineHeight: 18 / (1.424 * 13), color: '#1A2429' },
		styles: { heading: { fontSize: 22, bold: true, margin: [0, 24, 0, 6] }, link: { color: '#0B4F5A', decoration: 'underline' } },
		title: 'A plan & its <parts>',
		author: 'Northmoor “Council”',
		lang: 'en-GB',
		date: '2026-11-23',
		header: () => ({ text: 'Draft 1, not final', margin: [48, 33, 48, 0] }),
		footer: (page, pageCount) => ({ text: `Page ${page} of ${pageCount}`, alignment: 'right', margin: [48, 20, 48, 0] }),
		...more,
	};
}

const fontFile = (name: string) =>
	new Uint8Array(readFileSync(new URL(`../../../../templates/themes/fonts/source-sans-3-${name}.ttf`, import.meta.url)));
const fonts = { regular: fontFile('regular'), bold: fontFile('bold'), italic: fontFile('italic'), boldItalic: fontFile('bold-italic') };

/** Twenty words. */
const sentence = 'Sam works out a reading problem with a friend, and the class teacher writes down each week how it went. ';
const paragraph = (sentences: number): TextNode => ({ text: sentence.repeat(sentences), margin: [0, 0, 0, 6] });
const heading = (text: string, ua: StructureMark = { role: 'H2' }): TextNode => ({ text, ua, style: 'heading' });
const cells = (count: number) => Array.from({ length: count }, (_, row) => [{ text: `Row ${row + 1}` }, { text: sentence }]);
export const dot =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" width="20" height="20"><circle cx="10" cy="10" r="8" fill="#0B4F5A" fill-opacity="0.5"/></svg>';
const label =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40" width="100" height="40"><text x="5" y="25" font-family="Sans" font-size="16">B1</text></svg>';
/** A red dot of 1 x 1. */
export const dotImage = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
	'base64',
);

function list(depth: number): PdfNode {
	const inner: PdfNode[] = depth > 1 ? [list(depth - 1)] : [];
	const items = [{ stack: [{ text: `Level ${7 - depth}` }, ...inner] }, { text: 'and one more' }];
	return depth % 2 === 0 ? { ul: items } : { ol: items, type: depth === 3 ? 'lower-alpha' : 'decimal' };
}

const table = (body: TableNode['table']['body'], more: Partial<TableNode['table']> = {}, ua: StructureMark = {}): TableNode => ({
	table: { headerRows: 1, widths: [90, '*'], body: [[{ text: 'Part' }, { text: 'What happens' }], ...body], ...more },
	ua,
});

const link: StructureMark = { role: 'Link', href: 'https://www.example.org/?q=ŵ&a=1', contents: 'The Local Offer' };

const contents: Readonly<Record<string, () => readonly PdfNode[]>> = {
	'paragraph-over-three-pages': () => [paragraph(120)],
	'table-over-five-pages': () => [
		table(cells(120), { dontBreakRows: true, keepWithHeaderRows: 1 }, { summary: 'What happens, row by row' }),
	],
	'table-with-row-headers-and-spans': () => [
		table(
			[
				[{ text: 'Reading', rowSpan: 2, ua: { cell: 'TH', scope: 'Row' } }, { text: 'at school' }],
				[{}, { text: 'at home' }],
				[{ text: 'Both columns together', colSpan: 2 }, {}],
				[{ text: 'Numbers' }, { stack: [{ text: 'counts to ten' }, { ul: [{ text: 'with beads' }, { text: 'with fingers' }] }] }],
				[{}, { text: '' }],
			],
			{},
			{ rowHeaders: 1 },
		),
	],
	'table-in-a-table': () => [table([[{ text: 'Inside' }, table(cells(3))]])],
	'header-with-list-picture-and-link': () => [
		{
			table: {
				headerRows: 1,
				widths: ['*', '*'],
				body: [
					[
						{ stack: [{ ul: [{ text: 'who' }, { text: 'when' }] }, { svg: dot, width: 20, ua: { alt: 'a dot' } }] },
						{ text: ['see ', { text: 'the site', ua: link, style: 'link' }] },
					],
					...cells(80),
				],
			},
		},
	],
	'row-taller-than-a-page': () => [
		table([...cells(2), [{ text: 'Long' }, paragraph(150)], ...cells(2)], { dontBreakRows: true, keepWithHeaderRows: 1 }),
	],
	'first-row-taller-than-a-page': () => [
		table([[{ text: 'Long' }, paragraph(90)], ...cells(2)], { dontBreakRows: true, keepWithHeaderRows: 1 }),
	],
	'block-taller-than-a-page': () => [{ stack: [heading('A long box'), paragraph(60), paragraph(60)], unbreakable: true }],
	'row-as-tall-as-a-page': () => [
		table(
			Array.from({ length: 4 }, (_, row) => [{ text: `Row ${row + 1}` }, { text: sentence.repeat(38 + row) }]),
			{ dontBreakRows: true },
		),
	],
	'headings-before-tables-and-boxes': () =>
		Array.from({ length: 12 }, (_, index) => [
			heading(`Heading ${index + 1}`),
			...(index % 3 === 0 ? [heading('Inside it', { role: 'H3' })] : []),
			table(cells(3 + index), { dontBreakRows: true, keepWithHeaderRows: 1 }),
			paragraph(index),
		]).flat(),
	'lists-six-deep-over-pages': () => Array.from({ length: 12 }, () => list(6)),
	'task-list': () => [
		{
			ul: [
				{ text: 'done', marker: '☑' },
				{ text: 'to do', marker: '☐' },
			],
		},
	],
	'links-over-lines-and-pages': () => [
		paragraph(36),
		{
			text: [
				'Read ',
				{ text: sentence.repeat(6), ua: link, style: 'link' },
				' or go to ',
				{ text: 'the end', ua: { role: 'Link', dest: 'end' } },
				' on page ',
				{ pageReference: 'end' },
				', or ',
				{ text: 'nowhere', ua: { role: 'Link', dest: 'no-such-place' } },
				'.',
			],
		},
		{ text: 'The end', id: 'end' },
	],
	'contents-list': () => [
		{
			table: {
				widths: [40, '*', 'auto'],
				body: [
					[{ text: 'A' }, { text: 'Views and hopes' }, { pageReference: 'a', alignment: 'right' }],
					[{ text: '' }, { text: 'Words explained' }, { pageReference: 'words', alignment: 'right' }],
				],
			},
			layout: 'noBorders',
			ua: { role: 'TOC' },
		},
		{ text: 'Views and hopes', id: 'a', ua: { role: 'H2', bookmark: 'A Views and hopes' }, pageBreak: 'before' },
		paragraph(3),
		{ text: 'Words explained', id: 'words', ua: { role: 'H2' }, pageBreak: 'before' },
	],
	figures: () => [
		{ svg: dot, width: 60, ua: { alt: 'a dot' } },
		{ svg: dot, width: 60, ua: { role: 'Artifact' } },
		{ svg: dot, width: 60, ua: { alt: 'a dot that leads on', href: 'https://example.org/' } },
		{ svg: label, width: 100, ua: { alt: 'Need B1' } },
		{ image: dotImage, width: 40, ua: { alt: 'a red dot' } },
		{ canvas: [{ type: 'rect', x: 0, y: 0, w: 100, h: 20, color: '#0B4F5A' }], ua: { role: 'Figure', alt: 'a bar' } },
		{ canvas: [{ type: 'line', x1: 0, y1: 0, x2: 499, y2: 0 }] },
		{
			columns: [{ svg: dot, width: 20 }, { text: 'hope' }, { svg: dot, width: 20 }, { text: 'need' }],
			ua: { role: 'Figure', alt: 'A hope leads to a need' },
		},
		{ image: dotImage, width: 400, height: 3000, ua: { alt: 'far too tall' } },
	],
	'unreadable-image': () => [{ image: new Uint8Array([1, 2, 3]), ua: { alt: 'Sam at the lake' } }],
	footnotes: () => [
		{
			text: [
				'Sam swims',
				{ text: '1', sup: true, ua: { role: 'Link', dest: 'note-1', contents: 'Note 1', parent: { role: 'Reference' } } },
				' each week.',
			],
			id: 'back-1',
		},
		{
			stack: [{ text: ['1. At the lake. ', { text: 'Back', ua: { role: 'Link', dest: 'back-1' } }], id: 'note-1' }],
			ua: { role: 'Note' },
		},
	],
	languages: () => [
		{ text: 'Mae Siân yn darllen: ŵ ŷ â.', ua: { lang: 'cy' } },
		{ text: ['She says ', { text: 'Zażółć gęślą jaźń', ua: { role: 'Span', lang: 'pl' } }, '.'] },
		{ text: 'Tiếng Việt rất đẹp. Ελληνικά, Русский.', ua: { lang: 'vi' } },
		{ text: 'A no\u2011break, a soft\u00adhyphen, a joiner\u200d, a tab\tand a cafe\u0301.' },
		{ text: 'What cannot be drawn: 😀 漢 \u0007 end.' },
	],
	'code-and-quotes': () => [
		{ stack: [paragraph(1), paragraph(2)], ua: { role: 'BlockQuote' }, margin: [20, 0, 0, 0] },
		{ text: 'first line\n  second line', ua: { role: 'Code' }, preserveLeadingSpaces: true },
		{
			text: [
				{ text: 'code', ua: { role: 'Code' } },
				' and ',
				{ text: 'EHC', ua: { role: 'Span', expansion: 'education, health and care' } },
				' and ',
				{ text: 'Dr', ua: { role: 'Span', actual: 'Doctor' } },
				{ text: ['struck ', { text: 'bold', bold: true }], decoration: 'lineThrough' },
				{ text: 'marked', background: '#FFF6DF' },
			],
		},
	],
	'cards-and-bands': () => [
		{
			table: { widths: [48, '*'], body: [[{ text: 'B', fillColor: '#0B4F5A', color: '#FFFFFF' }, { stack: [heading('Needs')] }]] },
			layout: 'noBorders',
			ua: { role: 'Presentation' },
		},
		{ table: { body: [[{ text: 'A card' }], [paragraph(2)]] }, ua: { role: 'Sect' }, unbreakable: true },
		{
			canvas: [{ type: 'rect', x: 0, y: 0, w: 595.28, h: 60, color: '#E7F1F2' }],
			absolutePosition: { x: 0, y: 300 },
			ua: { role: 'Artifact' },
		},
		{ text: 'Reply', verticalAlignment: 'middle', margin: [0, 60, 0, 0] },
	],
	form: () => [
		{ text: 'What should change?' },
		{ field: { kind: 'check', name: 'Change', tooltip: 'I want something to change', height: 19, lineWidth: 2 } },
		{ field: { kind: 'text', name: 'What to change', tooltip: 'What you want to change', height: 104, lines: 4, lineGap: 26 } },
		{ text: 'Do you want a meeting?' },
		{
			field: {
				kind: 'radio',
				name: 'Meet',
				question: 'Do you want a meeting?',
				tooltip: 'Do you want a meeting? Yes',
				height: 19,
				lineWidth: 2,
			},
		},
		{
			field: {
				kind: 'radio',
				name: 'Meet',
				question: 'Do you want a meeting?',
				tooltip: 'Do you want a meeting? No',
				height: 19,
				lineWidth: 2,
			},
		},
		{ text: 'Your name' },
		{ field: { kind: 'text', name: 'Name', tooltip: 'Your name', height: 26 } },
	],
	'nothing-much': () => [{ text: '' }, { text: ' ' }, { ul: [] }, { stack: [] }, { table: { body: [] } }, { text: [] }],
};
