import type { Heading as MdHeading, List as MdList, RootContent } from 'mdast';
import type { Block, Heading, ListItem } from '../model/block.ts';
import type { Inline } from '../model/inline.ts';
import type { Span } from '../model/span.ts';
import { inlinesOf, plainText } from '../model/walk.ts';
import { blockDirective, lineDirective } from './block-directives.ts';
import type { Building } from './building.ts';
import { called, findDirective } from './directives/find-directive.ts';
import { htmlParts } from './html.ts';
import { inlines } from './inlines.ts';
import { isFence } from './mends/open-ends.ts';
import { wordsEnd } from './mends/text-lines.ts';
import { offsetsOf } from './offsets.ts';
import type { Standing } from './standing.ts';
import { table } from './tables.ts';
import { filled, headingKey } from './words.ts';

/** Containers inside containers, after which the source is kept as plain text. */
const deepest = 60;

/** The blocks of the model that Markdown blocks stand for. */
export function flow(nodes: readonly RootContent[], building: Building, standing: Standing): readonly Block[] {
	return nodes.flatMap((node) => block(node, building, standing));
}

function block(node: RootContent, building: Building, standing: Standing): readonly Block[] {
	const { places } = building;
	const [start, end] = offsetsOf(node);
	const span = places.span(start, end);
	switch (node.type) {
		case 'paragraph': {
			const children = inlines(node.children, building);
			const isStray = places.text.slice(start, end).trim() === ':::';
			return children.length === 0 || isStray ? [] : [{ kind: 'paragraph', children, span }];
		}
		case 'heading':
			return [heading(node, building)];
		case 'list':
			return deeper(building, start, end, () => [list(node, building)]);
		case 'blockquote':
			return deeper(building, start, end, () => [
				{ kind: 'quotation', children: flow(node.children, building, { inSection: false }), span },
			]);
		case 'table':
			return [table(node, building, standing.outcome)];
		case 'code':
			reportCode(start, end, building);
			return [code(node.value, [node.lang, node.meta], start, end, building)];
		case 'thematicBreak':
			return [{ kind: 'thematic-break', span }];
		case 'html':
			return htmlParts(start, end, building).map((part) => textBlock(part.start, part.end, building));
		case 'containerDirective':
			return deeper(building, start, end, () => blockDirective(node, building, standing, flow));
		case 'leafDirective':
			return lineDirective(node, building, standing);
		case 'definition':
		case 'footnoteDefinition':
		case 'yaml':
			return [];
		default:
			return [textBlock(start, end, building)];
	}
}

/** A stretch of the source, letter for letter. */
function textBlock(start: number, end: number, { places }: Building): Block {
	const span = places.span(start, end);
	return { kind: 'paragraph', children: [{ kind: 'text', text: places.text.slice(start, end).replace(/\r\n|\r/g, '\n'), span }], span };
}

function deeper(building: Building, start: number, end: number, build: () => readonly Block[]): readonly Block[] {
	if (building.depth >= deepest) {
		building.report('syntax/too-much', building.places.span(start, end), {
			message: `This stands inside more than ${deepest} lists or quotations.`,
			mend: 'Take away the marks at the start of these lines.',
		});
		return [textBlock(start, end, building)];
	}
	building.depth++;
	const blocks = build();
	building.depth--;
	return blocks;
}

/** Reports a fence that nothing closes, and code that is code by the spaces before it alone. */
function reportCode(start: number, end: number, building: Building): void {
	const { places, report } = building;
	const span = places.span(start, end);
	const fence = isFence(places.source.text.slice(span.start.offset, span.end.offset));
	const first = start + Math.max(0, places.text.slice(start, end).search(/\S/));
	const line = places.span(first, Math.min(end, wordsEnd(places.text, first)));
	if (fence === 'open') {
		report('syntax/unclosed-block', line, {
			message: 'This line starts a box of code that has no end.',
			mend: 'Take the line away, or write it again where the box ends.',
		});
	} else if (fence === 'no' && !reportSetIn(start, end, building) && building.type) {
		report('syntax/spacing', line, {
			level: 'warning',
			message: 'Spaces before this line turn it into code.',
			mend: 'Take away the spaces at the start of the line.',
		});
	}
}

/** Reports a block or a line that is set in so far that Markdown reads it as code. */
function reportSetIn(start: number, end: number, { places, report }: Building): boolean {
	let isReported = false;
	for (const found of places.text.slice(start, end).matchAll(/^[ \t]*(:{2,}([a-z]+(?:-[a-z]+)*))/gim)) {
		const directive = findDirective(found[2] ?? '');
		if (!directive || directive.kind === 'inline') continue;
		const at = start + found.index + found[0].indexOf(':');
		report('syntax/misplaced-directive', places.span(at, at + (found[1]?.length ?? 0)), {
			message: `${called(directive)} does not stand at the start of a line.`,
			mend: 'Take away the spaces before the colons.',
		});
		isReported = true;
	}
	return isReported;
}

function code(value: string, info: readonly (string | null | undefined)[], start: number, end: number, { places }: Building): Block {
	const language = info.filter(Boolean).join(' ');
	return { kind: 'code-block', text: value.replace(/\r\n|\r/g, '\n'), ...(language && { language }), span: places.span(start, end) };
}

function list(node: MdList, building: Building): Block {
	const items = node.children.map((item): ListItem => {
		const children = flow(item.children, building, { inSection: false });
		const span = building.places.span(...offsetsOf(item));
		return { ...(typeof item.checked === 'boolean' && { checked: item.checked }), children, span };
	});
	return { kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items, span: building.places.span(...offsetsOf(node)) };
}

/** A heading. Keeps the area of need that it names, for the needs below it, and reports a level that is left out. */
export function heading(node: MdHeading, building: Building): Heading {
	const span = building.places.span(...offsetsOf(node));
	const children = inlines(node.children, building);
	const before = building.headingLevel;
	if (node.depth > before + 1) {
		building.report('heading/skip', span, {
			message:
				before === 0
					? 'The first heading is not a title.'
					: `This heading is of level ${node.depth}. The one before it is of level ${before}.`,
			mend:
				before === 0
					? 'Start the document with its title: one # and a space.'
					: `Start this heading with ${'#'.repeat(before + 1)} and a space.`,
		});
	}
	building.headingLevel = node.depth;
	reportWords(children, span, building);
	const area = node.depth > 2 ? areaOf(plainText(children), building) : undefined;
	if (area !== undefined) building.area = { id: area, level: node.depth };
	else if (building.area && node.depth <= building.area.level) building.area = undefined;
	return { kind: 'heading', level: node.depth, children, ...(area !== undefined && { area }), span };
}

/** A heading is its words alone: a list of contents and a screen reader show nothing else of it. */
function reportWords(children: readonly Inline[], span: Span, { report }: Building): void {
	const inside = [...inlinesOf(children)];
	const picture = inside.find(({ kind }) => kind === 'image');
	if (picture) {
		report('heading/words', picture.span, {
			message: 'A picture stands in this heading. It does not print.',
			mend: 'Put the picture on a line of its own below the heading.',
		});
	} else if (plainText(children).trim() === '' && !inside.some(({ kind }) => kind === 'footnote-reference')) {
		report('heading/words', span, {
			message: 'This heading has no words.',
			mend: 'Write the words of the heading, or take the line away.',
		});
	}
}

function areaOf(words: string, { type, meta }: Building): string | undefined {
	const key = headingKey(words);
	return type?.areas.find((area) =>
		[area.heading, area.codeName, ...area.aliases].some((name) => headingKey(filled(name, meta.child)) === key),
	)?.id;
}
