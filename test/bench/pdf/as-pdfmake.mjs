// The bench's plan as a document definition of plain pdfmake: without tags, as its own documentation shows it.
import { asRequest } from './as-nodes.mjs';

/** Lays out as our own engine's nodes do; only what pdfmake says in other words is put into its own. */
export function asDefinition(blocks) {
	const { content, header, footer, background, pageMargins, defaultStyle, styles, title, author, lang } = asRequest(blocks);
	const { left, top, right, bottom } = pageMargins;
	return {
		content: content.map((node, index) => definitionOf(node, blocks[index])),
		header,
		footer,
		background,
		pageSize: 'A4',
		pageMargins: [left, top, right, bottom],
		defaultStyle,
		styles,
		info: { title, author, creationDate: new Date('2026-01-02T00:00:00Z') },
		language: lang,
		version: '1.7',
	};
}

function definitionOf(node, block) {
	switch (block.kind) {
		case 'heading':
			return { ...withoutMarks(node), outline: true, tocItem: block.level < 3 };
		case 'contents':
			return { toc: { title: { text: block.title, style: 'h2' } } };
		case 'paragraph':
			return { ...node, text: node.text.map(linkOf) };
		default:
			return withoutMarks(node);
	}
}

function linkOf(run) {
	if (typeof run === 'string') return run;
	const { ua: { href, dest } = {}, ...look } = run;
	return { ...look, ...(href && { link: href }), ...(dest && { linkToDestination: dest }) };
}

function withoutMarks(value) {
	if (Array.isArray(value)) return value.map(withoutMarks);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).flatMap(([key, inside]) => (key === 'ua' ? [] : [[key, withoutMarks(inside)]])));
}
