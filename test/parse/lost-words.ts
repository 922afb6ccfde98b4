import type { Nodes } from 'mdast';
import type { PlanDocument } from '../../pipeline/model/document.ts';
import type { Reported } from '../../pipeline/model/finding.ts';
import type { Span } from '../../pipeline/model/span.ts';
import { directives } from '../../pipeline/parse/directives/index.ts';
import { markdownTree } from '../../pipeline/parse/markdown.ts';
import { readableText } from '../../pipeline/parse/mends/readable-text.ts';
import { newReport } from '../../pipeline/parse/report.ts';
import { types } from './settings.ts';

/** The words of a source that stand neither in its model nor under the caret of a finding, each as often as it is lost. */
export function lostWords(source: string, { value, findings }: Reported<PlanDocument>): readonly string[] {
	const kept = new Map<string, number>();
	const keep = (text: string) => {
		for (const word of wordsOf(text)) kept.set(word, (kept.get(word) ?? 0) + 1);
	};
	for (const text of stringsOf(value, value.source.text)) keep(text);
	for (const { span } of findings) keep(value.source.text.slice(span.start.offset, span.end.offset));
	const lost: string[] = [];
	const isPlain = value.meta.places.size === 0 && findings.some(({ ruleId }) => ruleId === 'syntax/too-much');
	for (const word of wordsOf(isPlain ? source : withoutGrammar(readable(source)))) {
		const left = kept.get(word) ?? 0;
		if (left === 0) lost.push(word);
		else kept.set(word, left - 1);
	}
	return lost;
}

/** A source as it is read to its end. Its words are those of the source: `mends.test.ts` holds that. */
export function readable(source: string): string {
	return readableText({ file: 'plan.md', text: source.replace(/^\uFEFF/, '') }, types, newReport()).places.text;
}

/** Runs of plain letters and digits; any other letter is a word by itself, as it may be typed by its code. */
export function wordsOf(text: string): readonly string[] {
	return text.match(/[A-Za-z0-9]+|[\p{L}\p{N}\p{M}]/gu) ?? [];
}

/** Every string of a value, at any depth: texts, addresses, titles, labels, values. The front matter's are read from its places. */
function* stringsOf(value: unknown, source: string): Generator<string> {
	if (typeof value === 'string') yield value;
	else if (typeof value === 'number') yield String(value);
	else if (Array.isArray(value)) for (const inner of value) yield* stringsOf(inner, source);
	else if (value instanceof Map)
		for (const [key, inner] of value) yield isSpan(inner) && key !== 'people' ? source.slice(inner.start.offset, inner.end.offset) : '';
	else if (typeof value === 'object' && value !== null && !isSpan(value)) {
		if ('training' in value) yield 'yes no yes no';
		if ('channel' in value || 'role' in value) yield 'by post by hand by portal name role email post phone language format';
		if ('heading' in value && 'id' in value) yield `Section section ${value.id}`;
		for (const [key, inner] of Object.entries(value)) {
			if (key === 'kind' || key === 'source') continue;
			yield* stringsOf(inner, source);
		}
	}
}

function isSpan(value: unknown): value is Span {
	return typeof value === 'object' && value !== null && 'start' in value && 'end' in value && 'file' in value;
}

const sloppyLine = new RegExp(
	`^[ \\t]*(?:(?:>|[-+*]|\\d{1,9}[.)])[ \\t]+)*:{2,}[ \\t]*(${directives.map(({ name }) => name.replaceAll('-', '[ _-]?')).join('|')})\\b`,
	'gim',
);
const attributeNames = new RegExp(`(?<=[{\\s])(?:${directives.flatMap(({ attributes }) => Object.keys(attributes)).join('|')})(?==)`, 'g');
const directiveNames = new Set(directives.map(({ name }) => name));

/** A source with its grammar blanked out: what only tells the program how to read, and never prints. */
function withoutGrammar(source: string): string {
	const letters = source.split('');
	const blank = (start: number, end: number) => letters.fill(' ', start, end);
	const visit = (node: Nodes): void => {
		const start = node.position?.start.offset ?? 0;
		const end = node.position?.end.offset ?? start;
		const text = source.slice(start, end);
		if (node.type === 'definition') blank(start, start + (/^\[(?:\\.|[^\]\\])*\]:/s.exec(text)?.[0].length ?? 0));
		if ((node.type === 'linkReference' || node.type === 'imageReference') && node.referenceType === 'full')
			blank(start + text.search(/\[(?:\\.|[^[\]\\])*\]$/s), end);
		if (node.type === 'listItem' && typeof node.checked === 'boolean') blank(start, start + text.search(/\[[ xX]\]/) + 3);
		if (node.type === 'listItem') blank(start, start + (/^\d{1,9}/.exec(text)?.[0].length ?? 0));
		if (node.type === 'html')
			for (const own of text.matchAll(/<!--\s*plainplan\s[\s\S]*?-->/g)) blank(start + own.index, start + own.index + own[0].length);
		if (node.type === 'yaml')
			for (const key of text.matchAll(/^[ \t]*[\w-]+(?=:(?:\s|$))/gm)) blank(start + key.index, start + key.index + key[0].length);
		if ('name' in node && directiveNames.has(node.name.toLowerCase())) blankDirective(start, source, blank);
		if (node.type !== 'code' && node.type !== 'inlineCode' && node.type !== 'html' && 'children' in node)
			for (const child of node.children) visit(child);
		if (node.type === 'text' || node.type === 'link' || node.type === 'image' || node.type === 'definition' || node.type === 'code') {
			for (const reference of text.matchAll(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi)) {
				if (node.type !== 'text' || !node.value.includes(reference[0]))
					blank(start + reference.index, start + reference.index + reference[0].length);
			}
		}
	};
	visit(markdownTree(source));
	for (const name of source.matchAll(attributeNames)) blank(name.index, name.index + name[0].length);
	for (const item of source.matchAll(/(?:^|[\r\n])[ \t>]*(\d{1,9})[.)][ \t]/g)) blank(item.index, item.index + item[0].length);
	for (const line of source.matchAll(sloppyLine)) {
		const at = line.index + line[0].length - (line[1]?.length ?? 0);
		blank(at, at + (line[1]?.length ?? 0));
		blankDirective(at, source, blank);
	}
	return letters.join('');
}

function blankDirective(start: number, source: string, blank: (start: number, end: number) => void): void {
	const line = /^:*[\w-]*[ \t]*(?:\[(?:[^[\]\\\n]|\\.)*\])?[ \t]*(\{[^}\n]*\})?/.exec(source.slice(start));
	if (!line) return;
	blank(start, start + (/^:*[\w-]*/.exec(line[0])?.[0].length ?? 0));
	const braces = line[1];
	if (braces === undefined) return;
	const at = start + line[0].length - braces.length;
	for (const name of braces.matchAll(/[{\s]([\w-]+)(?==)/g)) blank(at + name.index + 1, at + name.index + name[0].length);
	for (const reference of braces.matchAll(/&\w+;/g)) blank(at + reference.index, at + reference.index + reference[0].length);
}
