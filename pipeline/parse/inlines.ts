import type { Html, PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Inline, TextRun } from '../model/inline.ts';
import { meantName } from '../model/nearest-name.ts';
import type { Building } from './building.ts';
import { directiveCall } from './directive-call.ts';
import { called, findDirective, openingOf } from './directives/find-directive.ts';
import { directives } from './directives/index.ts';
import { hereOf } from './here.ts';
import { htmlParts } from './html.ts';
import { image } from './image.ts';
import { lineStart } from './line-start.ts';
import { offsetsOf } from './offsets.ts';
import { readOpening } from './opening.ts';
import { quote } from './say.ts';
import { textRuns } from './text-runs.ts';

/** The inline nodes of a line. What no node stands for stays as text, letter for letter. */
export function inlines(nodes: readonly PhrasingContent[], building: Building): readonly Inline[] {
	return joined(
		nodes.flatMap((node) => inline(node, building)),
		building,
	);
}

function inline(node: PhrasingContent, building: Building): readonly Inline[] {
	const { places } = building;
	const [start, end] = offsetsOf(node);
	const span = places.span(start, end);
	switch (node.type) {
		case 'text':
			reportMidLine(start, end, building);
			reportLeftOver(start, end, building);
			return textRuns(node.value, start, end, places);
		case 'emphasis':
		case 'strong':
			return [{ kind: node.type, children: inlines(node.children, building), span }];
		case 'delete':
			return [{ kind: 'deleted', children: inlines(node.children, building), span }];
		case 'inlineCode':
			return [{ kind: 'code', text: node.value.replace(/\r\n|\n|\r/g, ' '), span }];
		case 'break':
			return [{ kind: 'break', span }];
		case 'link':
			return [{ kind: 'link', url: node.url, ...titleOf(node), children: inlines(node.children, building), span }];
		case 'image':
			return [image(start, end, node.alt, node, building)];
		case 'linkReference': {
			const definition = building.definitions.get(node.identifier);
			const children = inlines(node.children, building);
			if (!definition) return [raw(start, end, building)];
			building.usedDefinitions.add(definition);
			return [{ kind: 'link', url: definition.url, ...titleOf(definition), children, span }];
		}
		case 'imageReference': {
			const definition = building.definitions.get(node.identifier);
			if (!definition) return [raw(start, end, building)];
			building.usedDefinitions.add(definition);
			return [image(start, end, node.alt, definition, building)];
		}
		case 'footnoteReference': {
			building.mentionedNotes.add(node.identifier);
			return [{ kind: 'footnote-reference', name: node.label ?? node.identifier, span }];
		}
		case 'html':
			return htmlRuns(node, building);
		case 'textDirective':
			return textDirective(node, building);
		default:
			return [raw(start, end, building)];
	}
}

function titleOf(node: { readonly title?: string | null | undefined }): { readonly title?: string } {
	return node.title ? { title: node.title } : {};
}

function raw(start: number, end: number, { places }: Building): TextRun {
	return { kind: 'text', text: places.text.slice(start, end), span: places.span(start, end) };
}

function htmlRuns(node: Html, building: Building): readonly Inline[] {
	const [start, end] = offsetsOf(node);
	return htmlParts(start, end, building).map((part) => raw(part.start, part.end, building));
}

function textDirective(node: TextDirective, building: Building): readonly Inline[] {
	const [start, end] = offsetsOf(node);
	const { places, report } = building;
	const opening = readOpening(places.text, start, end);
	if (!opening.label && !opening.braces) return [raw(start, end, building)];
	const directive = findDirective(node.name);
	const labelRuns = inlines(node.children, building);
	if (directive?.kind === 'inline' && opening.label) {
		const call = directiveCall(directive, { opening, start, end, labelRuns, decoded: node.attributes ?? {} }, building);
		return [directive.build(call, hereOf(building))];
	}
	const nameSpan = places.span(start, start + 1 + node.name.length);
	if (directive?.kind === 'inline') {
		report('syntax/unknown-attribute', places.span(start, end), {
			message: `${called(directive)} has no text in square brackets.`,
			mend: `Write ${directive.label?.about ?? 'the text'} in square brackets, as in ${openingOf(directive)}.`,
		});
	} else if (directive) {
		report('syntax/misplaced-directive', nameSpan, {
			message: `${called(directive)} cannot stand inside a line.`,
			mend: `Start a new line with ${openingOf(directive)}.`,
		});
	} else {
		const meant = meantName(node.name, inlineNames);
		report('syntax/unknown-directive', nameSpan, {
			message: `Plainplan does not know ${quote(`:${node.name}`)}.`,
			mend: meant ? `Did you mean ":${meant}"?` : 'Take the colon and the brackets away, or put a space after the colon.',
			fixes: meant ? [{ span: nameSpan, text: `:${meant}` }] : [],
		});
	}
	const [first, last] = [node.children[0], node.children.at(-1)];
	if (!first || !last) return [raw(start, end, building)];
	const inner = [offsetsOf(first)[0], offsetsOf(last)[1]] as const;
	return [raw(start, inner[0], building), ...labelRuns, raw(inner[1], end, building)];
}

/** Reports the colons and the name of a block or a line that stand inside a line. Those at its start are slips of the line. */
function reportMidLine(start: number, end: number, { places, report }: Building): void {
	for (const found of places.text.slice(start, end).matchAll(/(?<!:):{2,}([a-z]+(?:-[a-z]+)*)(?![\p{L}\p{N}_-])/giu)) {
		const at = start + found.index;
		const directive = findDirective(found[1] ?? '');
		const before = places.text.slice(Math.max(0, at - 1000), at);
		if (!directive || directive.kind === 'inline' || lineStart.test(before)) continue;
		report('syntax/misplaced-directive', places.span(at, at + found[0].length), {
			message: `${called(directive)} cannot stand inside a line.`,
			mend: `Start a new line with ${openingOf(directive)}.`,
		});
	}
}

/** Reports the mark of a footnote that does not stand in the file, and a comment that is not closed before its paragraph ends. */
function reportLeftOver(start: number, end: number, { places, report }: Building): void {
	for (const found of places.text.slice(start, end).matchAll(/(?<!\\)(?:\[\^([^\]\s]+)\](?!:)|<!--)/g)) {
		const span = places.span(start + found.index, start + found.index + found[0].length);
		if (found[1] === undefined) {
			report('syntax/unclosed-block', span, {
				message: 'This comment has no end.',
				mend: 'Write --> where the comment ends.',
			});
		} else {
			report('name/unknown', span, {
				message: `No footnote has the name ${quote(found[1])}.`,
				mend: `Write [^${found[1]}]: and the words of the footnote on a line of their own, or take the mark away.`,
			});
		}
	}
}

const inlineNames = directives.filter(({ kind }) => kind === 'inline').map(({ name }) => name);

/** Neighbouring runs that stand side by side in the source as one run, so that restored text is whole again. */
function joined(runs: readonly Inline[], { places }: Building): readonly Inline[] {
	const done: Inline[] = [];
	for (const run of runs) {
		const last = done.at(-1);
		if (
			run.kind === 'text' &&
			last?.kind === 'text' &&
			isLiteral(run) &&
			isLiteral(last) &&
			last.span.end.offset === run.span.start.offset
		) {
			done[done.length - 1] = { kind: 'text', text: last.text + run.text, span: { ...last.span, end: run.span.end } };
		} else if (run.kind !== 'text' || run.text !== '') done.push(run);
	}
	return done;

	function isLiteral(run: TextRun): boolean {
		return (
			places.source.text.startsWith(run.text, run.span.start.offset) && run.span.end.offset - run.span.start.offset === run.text.length
		);
	}
}
