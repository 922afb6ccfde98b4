import type { Paragraph as MdParagraph, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Block } from '../model/block.ts';
import { meantName } from '../model/nearest-name.ts';
import type { Building } from './building.ts';
import { directiveCall } from './directive-call.ts';
import type { Directive } from './directives/directive.ts';
import { called, colonsOf, findDirective, openingOf } from './directives/find-directive.ts';
import { directives } from './directives/index.ts';
import { hereOf } from './here.ts';
import { inlines } from './inlines.ts';
import { offsetsOf } from './offsets.ts';
import type { Opening } from './opening.ts';
import { readOpening } from './opening.ts';
import { quote } from './say.ts';
import type { Standing } from './standing.ts';

type Flow = (nodes: readonly RootContent[], building: Building, standing: Standing) => readonly Block[];

/** `:::name[label]{attributes}` with what stands in it. An unknown one keeps its words. */
export function blockDirective(node: ContainerDirective, building: Building, standing: Standing, flow: Flow): readonly Block[] {
	const [start, end] = offsetsOf(node);
	const opening = readOpening(building.places.text, start, lineEnd(building.places.text, start));
	const directive = findDirective(node.name);
	const inside = node.children.filter((child) => !isLabel(child));
	const labelNodes = node.children.find(isLabel)?.children ?? [];
	if (directive?.kind !== 'block') {
		const made = directive ? otherKind(directive, node, labelNodes, opening, building) : unknown(node.name, opening, labelNodes, building);
		return [...made, ...flow(inside, building, standing)];
	}
	if (!standing.inSection) reportMisplaced(directive, opening, building);
	const labelRuns = inlines(labelNodes, building);
	const call = directiveCall(directive, { opening, start, end, labelRuns, decoded: node.attributes ?? {} }, building);
	const children = (outcome?: string) => flow(inside, building, { inSection: false, ...(outcome !== undefined && { outcome }) });
	return [directive.build({ ...call, children }, hereOf(building))];
}

/** `::name[label]{attributes}`. */
export function lineDirective(node: LeafDirective, building: Building, standing: Standing): readonly Block[] {
	const [start, end] = offsetsOf(node);
	const opening = readOpening(building.places.text, start, end);
	const directive = findDirective(node.name, 2);
	if (directive?.kind !== 'line') {
		return directive ? otherKind(directive, node, node.children, opening, building) : unknown(node.name, opening, node.children, building);
	}
	if (!standing.inSection) reportMisplaced(directive, opening, building);
	return [buildLine(directive, node, node.children, opening, building)];
}

function buildLine(
	directive: Exclude<Directive, { kind: 'block' }>,
	node: ContainerDirective | LeafDirective,
	labelNodes: readonly PhrasingContent[],
	opening: Opening,
	building: Building,
): Block {
	const labelRuns = inlines(labelNodes, building);
	const call = directiveCall(
		directive,
		{ opening, start: opening.start, end: opening.end, labelRuns, decoded: node.attributes ?? {} },
		building,
	);
	const here = hereOf(building);
	return directive.kind === 'line'
		? directive.build(call, here)
		: { kind: 'paragraph', children: [directive.build(call, here)], span: call.span };
}

/** A known directive with the wrong number of colons: reported, and built as what it names. */
function otherKind(
	directive: Directive,
	node: ContainerDirective | LeafDirective,
	labelNodes: readonly PhrasingContent[],
	opening: Opening,
	building: Building,
): readonly Block[] {
	const { places, report } = building;
	const colons = colonsOf[directive.kind];
	report('syntax/misplaced-directive', places.span(opening.start, opening.start + opening.colons + opening.name.length), {
		message: `${called(directive)} starts with ${['no colon', 'one colon', 'two colons', 'three colons'][colons]}.`,
		mend: `Write ${openingOf(directive)}.`,
		fixes:
			directive.kind === 'block' ? [] : [{ span: places.span(opening.start, opening.start + opening.colons), text: ':'.repeat(colons) }],
	});
	if (directive.kind !== 'block') return [buildLine(directive, node, labelNodes, opening, building)];
	const labelRuns = inlines(labelNodes, building);
	const call = directiveCall(
		directive,
		{ opening, start: opening.start, end: opening.end, labelRuns, decoded: node.attributes ?? {} },
		building,
	);
	return [directive.build({ ...call, children: () => [] }, hereOf(building))];
}

function unknown(name: string, opening: Opening, labelNodes: readonly PhrasingContent[], building: Building): readonly Block[] {
	const { places, report } = building;
	const nameStart = opening.start + opening.colons;
	const nameSpan = places.span(nameStart, nameStart + name.length);
	const kind = opening.colons > 2 ? 'block' : 'line';
	const meant = meantName(
		name,
		directives.filter((directive) => directive.kind === kind).map((directive) => directive.name),
	);
	report('syntax/unknown-directive', nameSpan, {
		message: `Plainplan does not know ${quote(`${':'.repeat(opening.colons)}${name}`)}.`,
		mend: meant ? `Did you mean "${meant}"?` : 'Take the colons away, or use a name from the handbook.',
		fixes: meant ? [{ span: nameSpan, text: meant }] : [],
	});
	const [first, last] = [labelNodes[0], labelNodes.at(-1)];
	const raw = (start: number, end: number) => ({
		kind: 'text' as const,
		text: places.text.slice(start, end),
		span: places.span(start, end),
	});
	const span = places.span(opening.start, opening.end);
	if (!first || !last) return [{ kind: 'paragraph', children: [raw(opening.start, opening.end)], span }];
	const [from, to] = [offsetsOf(first)[0], offsetsOf(last)[1]];
	return [{ kind: 'paragraph', children: [raw(opening.start, from), ...inlines(labelNodes, building), raw(to, opening.end)], span }];
}

function reportMisplaced(directive: Directive, opening: Opening, { places, report }: Building): void {
	report('syntax/misplaced-directive', places.span(opening.start, opening.start + opening.colons + opening.name.length), {
		message: `${called(directive)} cannot stand here. It belongs straight in a section.`,
		mend: 'Move it out of the list, quotation or block that it stands in.',
	});
}

function isLabel(node: RootContent): node is MdParagraph {
	return node.type === 'paragraph' && (node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true;
}

function lineEnd(text: string, start: number): number {
	const ending = /[\r\n]/g;
	ending.lastIndex = start;
	return ending.exec(text)?.index ?? text.length;
}
