import type { Yaml } from 'mdast';
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type ParsedNode, parseDocument } from 'yaml';
import type { Span } from '../../model/span.ts';
import { tooDeep } from '../../model/too-deep.ts';
import { offsetsOf } from '../offsets.ts';
import type { Places } from '../places.ts';
import type { Report } from '../report.ts';
import { isInCurlyMarks, reportCurlyMarks } from './curly-marks.ts';
import type { TypedValue } from './typed-value.ts';
import { reportYamlComments } from './yaml-comments.ts';

/** A key of the front matter with what was typed under it. */
export interface TypedKey {
	readonly key: string;
	/** Offsets of the key. */
	readonly start: number;
	readonly keyEnd: number;
	/** Offsets of the value; those of the key where there is none. */
	readonly valueStart: number;
	readonly end: number;
	readonly value: YamlValue;
}

/** Strings only: no value is read as a date, a number or yes and no. */
type YamlValue =
	| { readonly kind: 'text'; readonly value: TypedValue }
	| { readonly kind: 'list'; readonly items: readonly TypedValue[] }
	/** A list of small maps; only where the file may hold rows. */
	| { readonly kind: 'rows'; readonly rows: readonly TypedRow[] }
	| { readonly kind: 'map'; readonly keys: readonly TypedKey[] }
	| { readonly kind: 'nothing' }
	/** Not a plain value, and reported already. */
	| { readonly kind: 'bad' };

/** One row of a list of rows, in offsets of the parsed text. */
interface TypedRow {
	readonly keys: readonly TypedKey[];
	readonly start: number;
	readonly end: number;
}

/** A stretch of YAML, in offsets of the parsed text, and what reports that it cannot be read. */
interface YamlStretch {
	readonly places: Places;
	readonly report: Report;
	readonly from: number;
	readonly end: number;
	/** What messages call it: `the top of the file`. */
	readonly name: string;
	/** A list may hold small maps. */
	readonly hasRows: boolean;
	fail(span: Span, message: string): void;
}

/** The keys that could be read, and whether those are all. */
interface ReadKeys {
	readonly keys: readonly TypedKey[];
	readonly isWhole: boolean;
}

/** The keys of a front matter, in the order typed. What is no YAML is reported, from its place to the end. */
export function readYaml(node: Yaml, places: Places, report: Report): ReadKeys {
	const [start, end] = offsetsOf(node);
	const base = start + (places.text.slice(start, end).search(/[\r\n]/) + 1 || 3);
	const from = places.text.startsWith('\r\n', base - 1) ? base + 1 : base;
	const fail = (span: Span, message: string) =>
		report('front-matter/bad-value', span, {
			message,
			mend: 'Write each line as "key: value". Put a value with a colon or a quotation mark in quotation marks.',
		});
	return readYamlKeys({ places, report, from, end: Math.max(from, end - 3), name: 'the top of the file', hasRows: false, fail });
}

/** The keys of a stretch of YAML, in the order typed. Never throws. */
export function readYamlKeys({ places, report, from, end, name, hasRows, fail }: YamlStretch): ReadKeys {
	const text = places.text.slice(from, end).replace(/\r(?!\n)/g, '\n');
	const unreadable = (at: number, message: string) => fail(places.span(at, Math.max(at, lastWord(places.text, at, end))), message);
	const called = name.charAt(0).toUpperCase() + name.slice(1);
	const deep = tooDeep(text);
	if (deep !== undefined) {
		unreadable(from + deep, `${called} holds too many levels, one inside another.`);
		return { keys: [], isWhole: false };
	}
	try {
		reportYamlComments(text, from, places, report, hasRows ? 'behind-words' : 'all');
		const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
		const rest = leftOver(text, document.contents?.range?.[2] ?? text.length);
		const failed = firstOf(document.errors[0]?.pos[0], longKey(text), rest);
		const limit = failed === undefined ? end : Math.min(from + failed, end);
		const reader: Reader = { places, report, from, limit, cut: limit, isBroken: failed !== undefined, hasRows };
		const keys = isMap(document.contents) ? keysOf(pairsOf(document.contents), reader) : [];
		for (const line of text.matchAll(/^%.*$/gm)) strange(from + line.index, from + line.index + line[0].trimEnd().length, reader);
		const isOther = document.contents !== null && !isMap(document.contents);
		if (failed !== undefined) unreadable(isOther ? from : reader.cut, `Plainplan cannot read ${name} from here on.`);
		else if (isOther) unreadable(from, `${called} holds no keys.`);
		return { keys, isWhole: failed === undefined && !isOther };
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		unreadable(from, `${called} holds too many levels, one inside another.`);
		return { keys: [], isWhole: false };
	}
}

function firstOf(...offsets: readonly (number | undefined)[]): number | undefined {
	const known = offsets.filter((offset) => offset !== undefined);
	return known.length === 0 ? undefined : Math.min(...known);
}

/** Where a key stands that starts with a question mark. The YAML parser loses a list that follows it. */
function longKey(text: string): number | undefined {
	const at = text.search(/^[ \t]*\?(?:\s|$)/m);
	return at < 0 ? undefined : at;
}

/** Where text stands that the YAML parser passes over. */
function leftOver(text: string, at: number): number | undefined {
	const rest = text.slice(at).replace(/#.*/g, (comment) => ' '.repeat(comment.length));
	return rest.trim() === '' ? undefined : at + rest.search(/\S/);
}

interface Reader {
	readonly places: Places;
	readonly report: Report;
	/** Offset of the YAML in the parsed text. */
	readonly from: number;
	/** What ends after it stands behind a mistake and is reported already. */
	readonly limit: number;
	/** Where the first key stands that the mistake keeps from being read. */
	cut: number;
	/** There is such a mistake. */
	readonly isBroken: boolean;
	readonly hasRows: boolean;
}

function pairsOf(map: { readonly items: readonly unknown[] }): readonly YamlPair[] {
	return map.items as readonly YamlPair[];
}

type YamlPair = Pair<ParsedNode, ParsedNode | null>;

function lastWord(text: string, start: number, end: number): number {
	return start + text.slice(start, end).trimEnd().length;
}

function keysOf(pairs: readonly YamlPair[], reader: Reader): readonly TypedKey[] {
	return pairs.flatMap(({ key, value }) => {
		const [keyStart, keyEnd] = rangeOf(key, reader);
		const valueEnd = value ? rangeOf(value, reader)[1] : keyEnd;
		const end = Math.max(keyEnd, lastWord(reader.places.text, keyEnd, valueEnd));
		const isMapped = value !== null && isMap(value) && keyEnd < reader.limit;
		if ((end > reader.limit && !isMapped) || isOpenQuote(value, end, reader) || isCutOff(value, keyEnd, reader)) {
			reader.cut = Math.min(reader.cut, keyStart);
			return [];
		}
		if (!isScalar(key) || hasExtras(key)) {
			strange(marksStart(keyStart, reader), end, reader);
			return [];
		}
		return [
			{
				key: String(key.value ?? ''),
				start: keyStart,
				keyEnd,
				valueStart: value ? rangeOf(value, reader)[0] : keyStart,
				end,
				value: yamlValue(value, keyEnd, end, reader),
			},
		];
	});
}

function yamlValue(node: ParsedNode | null, start: number, end: number, reader: Reader): YamlValue {
	if (node === null) return { kind: 'nothing' };
	const items = isSeq(node) ? (node.items as readonly ParsedNode[]) : [];
	if (reader.hasRows && items.some(isMap) && !hasExtras(node)) return { kind: 'rows', rows: rowsOf(items, reader) };
	if (hasExtras(node) || items.some((item) => !isScalar(item) || hasExtras(item))) {
		const colon = /^\s*:\s*/.exec(reader.places.text.slice(start, end))?.[0].length ?? 0;
		strange(start + colon, end, reader);
		return { kind: 'bad' };
	}
	if (isScalar(node)) {
		const value = textOf(node, reader);
		return value.text.trim() === '' ? { kind: 'nothing' } : { kind: 'text', value };
	}
	if (isMap(node)) return { kind: 'map', keys: keysOf(pairsOf(node), reader) };
	return { kind: 'list', items: items.filter(isScalar).map((item) => textOf(item, reader)) };
}

/** The rows of a list. What is no row is reported and left out. */
function rowsOf(items: readonly ParsedNode[], reader: Reader): readonly TypedRow[] {
	return items.flatMap((item) => {
		const [start, end] = rangeOf(item, reader);
		const words = lastWord(reader.places.text, start, end);
		if (isMap(item) && !hasExtras(item)) return [{ keys: keysOf(pairsOf(item), reader), start, end: words }];
		if (words > start) {
			reader.report('case-file/bad-row', reader.places.span(start, words), {
				message: 'This row does not name its parts.',
				mend: 'Write it as in "- {document: draft 1, person: mum, how: email, on: 23 November 2026}".',
			});
		}
		return [];
	});
}

/** A quotation mark opens the value and none closes it. */
function isOpenQuote(node: ParsedNode | null, end: number, { from, places }: Reader): boolean {
	if (!isScalar(node) || (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE') || !node.range) return false;
	const start = from + node.range[0];
	return end - start < 2 || places.text[start] !== places.text[end - 1];
}

/** The mistake stands where the value should start. */
function isCutOff(node: ParsedNode | null, keyEnd: number, { limit, isBroken, places }: Reader): boolean {
	const isEmpty = node === null || (isScalar(node) && node.source === '');
	return isBroken && isEmpty && keyEnd <= limit && /^[ \t]*:?\s*$/.test(places.text.slice(keyEnd, limit));
}

/** Tags, anchors and aliases have no use here. */
function hasExtras(node: Node): boolean {
	return (
		isAlias(node) ||
		('anchor' in node && node.anchor !== undefined) ||
		('tag' in node && node.tag !== undefined && !/^tag:yaml\.org,2002:(?:str|map|seq)$/.test(String(node.tag)))
	);
}

/** Where the tags and anchors before a key start. */
function marksStart(keyStart: number, { places, from }: Reader): number {
	const before = places.text.slice(Math.max(from, keyStart - 500), keyStart);
	return keyStart - (/[!&][^\r\n]*$/.exec(before)?.[0].length ?? 0);
}

function strange(start: number, end: number, { places, report }: Reader): void {
	report('front-matter/bad-value', places.span(start, end), {
		message: 'This is not a plain value.',
		mend: 'Write plain words. Put words that start with a sign in quotation marks.',
	});
}

function rangeOf(node: Node, reader: Reader): [number, number] {
	const range = node.range;
	return range ? [reader.from + range[0], reader.from + range[1]] : [reader.from, reader.from];
}

function textOf(
	node: { readonly value?: unknown; readonly source?: string | undefined; readonly type?: unknown; readonly range?: unknown } & Node,
	reader: Reader,
): TypedValue {
	const text = String(node.value ?? '');
	const [start, end] = rangeOf(node, reader);
	const typed = reader.places.text.slice(start, end);
	const offset = typed.startsWith(text) ? 0 : typed.slice(1, -1) === text ? 1 : undefined;
	if (offset === 0 && isInCurlyMarks(text)) {
		reportCurlyMarks(reader.places, start, start + text.length, reader.report);
		return { text: text.slice(1, -1), span: reader.places.span(start + 1, start + text.length - 1), start: start + 1 };
	}
	const span = offset === 1 ? reader.places.span(start + 1, end - 1) : reader.places.span(start, start + typed.trimEnd().length);
	return { text, span, ...(offset !== undefined && { start: start + offset }) };
}
