// The bench's plan as a request to our own engine.
import { readFileSync } from 'node:fs';

const link = { color: '#1a4f8b', decoration: 'underline' };
const size = { 1: 22, 2: 17, 3: 14 };

/** The files of the fonts that every contestant uses. To be read once: the engine knows a font by its bytes. */
export function readFonts(folder) {
	const font = (name) => readFileSync(`${folder}/source-sans-3-${name}.ttf`);
	return { Body: { regular: font('regular'), bold: font('bold'), italic: font('italic'), boldItalic: font('bold-italic') } };
}

/** A `TaggedRequest`. */
export function asRequest(blocks, fonts) {
	return {
		fonts,
		content: blocks.map((block) => nodeOf(block, blocks)),
		header: (page) => ({ text: `Plan for Sam, page ${page}`, margin: [50, 25, 50, 0], fontSize: 9 }),
		footer: (page, pages) => ({ text: `Page ${page} of ${pages}`, alignment: 'center', fontSize: 9, margin: [0, 20, 0, 0] }),
		background: () => ({ text: 'DRAFT', absolutePosition: { x: 480, y: 20 }, bold: true, fontSize: 20, color: '#eeeeee' }),
		pageSize: 'A4',
		pageMargins: { left: 50, top: 60, right: 50, bottom: 60 },
		defaultStyle: { font: 'Body', fontSize: 12, lineHeight: 1.1 },
		styles: {
			h1: { fontSize: size[1], bold: true, margin: [0, 0, 0, 10] },
			h2: { fontSize: size[2], bold: true, margin: [0, 14, 0, 6] },
			h3: { fontSize: size[3], bold: true, margin: [0, 8, 0, 4] },
			p: { margin: [0, 0, 0, 7] },
		},
		title: 'Education, Health & Care Plan: Sam',
		author: 'Example County',
		lang: 'en-GB',
		date: '2026-01-02',
	};
}

function nodeOf(block, blocks) {
	switch (block.kind) {
		case 'heading':
			return { text: block.text, style: `h${block.level}`, id: block.id, ua: { role: `H${block.level}` } };
		case 'paragraph':
			return { text: block.runs.map(runOf), style: 'p' };
		case 'contents':
			return contentsOf(block, blocks);
		case 'picture':
			return { ...figureOf(block), margin: [0, 4, 0, 4] };
		case 'beside':
			return {
				columns: [
					{ width: 70, ...figureOf(block.picture) },
					{ ...nodeOf(block.paragraph), width: '*' },
				],
				columnGap: 8,
				margin: [0, 4, 0, 4],
			};
		case 'list':
			return { ...listOf(block), style: 'p' };
		case 'note':
			return {
				table: { widths: ['*'], body: [[{ stack: [{ text: block.title, bold: true }, nodeOf(block.paragraph)] }]] },
				layout: {
					fillColor: () => '#eef6ff',
					hLineWidth: () => 0,
					vLineWidth: (line) => (line === 0 ? 4 : 0),
					vLineColor: () => '#1a4f8b',
				},
				ua: { role: 'Presentation' },
				margin: [0, 6, 0, 6],
			};
		case 'outcomes':
			return outcomesOf(block);
	}
}

function runOf(run) {
	if (typeof run === 'string') return run;
	const { text, bold, italics, href, dest, lang, expansion } = run;
	if (href) return { text, ...link, ua: { role: 'Link', href } };
	if (dest) return { text, ...link, ua: { role: 'Link', dest } };
	const look = { text, ...(bold && { bold }), ...(italics && { italics }) };
	return lang || expansion ? { ...look, ua: { role: 'Span', ...(lang && { lang }), ...(expansion && { expansion }) } } : look;
}

function figureOf({ svg, alt }) {
	return { svg, width: 60, ua: { role: 'Figure', alt } };
}

function contentsOf({ title }, blocks) {
	const headings = blocks.filter(({ kind, level }) => kind === 'heading' && level < 3);
	return {
		stack: [
			{ text: title, style: 'h2', ua: { role: 'H2' } },
			{
				table: {
					widths: ['*', 40],
					body: headings.map(({ text, id }) => [{ text }, { pageReference: id, alignment: 'right' }]),
				},
				layout: 'noBorders',
				ua: { role: 'TOC' },
			},
		],
	};
}

function listOf({ items, numbers }) {
	const nodes = items.map(({ text, list }) => (list ? { stack: [{ text }, listOf(list)] } : { text }));
	return numbers ? { ol: nodes, type: numbers } : { ul: nodes };
}

function outcomesOf({ rows, summary }) {
	const header = { bold: true, ua: { cell: 'TH' } };
	return {
		table: {
			headerRows: 2,
			widths: [80, '*', 70, 70],
			body: [
				[{ text: 'Outcome', ...header }, { text: 'Steps', ...header }, { text: 'Who helps', ...header, colSpan: 2 }, {}],
				[{ text: '(goal)', ...header }, { text: 'what we do' }, { text: 'name' }, { text: 'how often' }],
				...rows.map(({ goal, span, step, list, who, often }) => [
					goal ? { text: goal, bold: true, rowSpan: span, ua: { cell: 'TH', scope: 'Row' } } : {},
					{ stack: [{ text: step }, ...(list ? [listOf(list)] : [])] },
					{ text: who },
					{ text: often },
				]),
			],
		},
		layout: { fillColor: (row) => (row < 2 ? '#dde7f3' : row % 2 ? '#f7f7f7' : null) },
		margin: [0, 6, 0, 10],
		ua: { summary },
	};
}
