import { isMap, isScalar, isSeq, parseDocument, type YAMLError } from 'yaml';
import { z } from 'zod';
import { type Host, readText } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import { tooDeep } from '../model/too-deep.ts';
import { parsedOnce } from './parsed-yaml.ts';
import { sayIssue, sayUnknownKeys } from './say-issue.ts';

// Code made for each schema pays only where a schema is used more often than a run of the program does.
z.config({ jitless: true });

/** `core` reads numbers and `true`; `strings` keeps every value as typed, for files that writers fill in. */
export type YamlReading = 'core' | 'strings';

/**
 * Reads a settings file and holds it against its schema.
 * A fault of YAML or schema is a `UserError` `settings/bad` that names the file and the line or the key.
 */
export async function readYaml<S extends z.ZodType>(
	host: Host,
	file: string,
	schema: S,
	reading: YamlReading = 'core',
): Promise<z.output<S>> {
	return checkAgainst(schema, parseYaml(file, await readText(host, file), reading), file);
}

/** The value of a settings file that is held against a schema later. A fault of YAML is a `UserError`. */
export async function readValue(host: Host, file: string): Promise<unknown> {
	return parseYaml(file, await readText(host, file), 'core');
}

/** Holds a value from a settings file against a schema; every mistake is named in one `UserError`. */
export function checkAgainst<S extends z.ZodType>(schema: S, value: unknown, file: string): z.output<S> {
	const result = schema.safeParse(value ?? {}, { reportInput: true, error: sayUnknownKeys });
	if (result.success) return result.data;
	const issues = result.error.issues.flatMap(sayIssue);
	throw new UserError('settings/bad', [`The settings file "${file}" has a mistake.`, ...issues].join('\n'));
}

function parseYaml(file: string, text: string, reading: YamlReading): unknown {
	return parsedOnce(text, reading, () => parseNow(file, text, reading));
}

function parseNow(file: string, text: string, reading: YamlReading): unknown {
	const deep = tooDeep(text);
	if (deep !== undefined) throw misread(file, text, deep, 'The file holds too many levels, one inside another.');
	const document = parseDocument(text, { schema: reading === 'strings' ? 'failsafe' : 'core', prettyErrors: false, uniqueKeys: false });
	const fault: YAMLError | undefined = document.errors[0];
	if (fault) throw misread(file, text, ...whatIsWrong(fault, text));
	const twice = repeatedKey(document.contents);
	if (twice !== undefined) throw misread(file, text, twice, 'This key stands there twice.');
	try {
		return document.toJS();
	} catch (error) {
		// Values that point at each other, and so grow without end.
		if (!(error instanceof ReferenceError)) throw error;
		throw misread(file, text, 0, 'Values in it stand for other values too often. Write each value out.');
	}
}

/** Where the cause of a fault most likely stands, and what it is. A bare `#` hides the rest of its line, and the fault shows up below. */
function whatIsWrong({ code, pos }: YAMLError, text: string): readonly [offset: number, what: string] {
	if (code === 'TAB_AS_INDENT') return [pos[0], 'A line here starts with a tab. Use spaces.'];
	const hidden = /[:{,]\s+#[0-9A-Fa-f]{3,8}\b/.exec(text.slice(0, pos[0]));
	if (hidden) {
		const offset = hidden.index + hidden[0].indexOf('#');
		return [offset, "Write the colour in quotation marks, such as '#1A2429'. Without them, the program reads nothing after the #."];
	}
	if (code === 'MISSING_CHAR' || code === 'BAD_INDENT')
		return [pos[0], 'A bracket or a quotation mark above is not closed. Or a line starts too far to the left or right.'];
	return [pos[0], 'The program cannot tell what this means.'];
}

/** Where a key stands for the second time in its mapping. The library's own search compares every key with every other: too slow for long lists. */
function repeatedKey(node: unknown): number | undefined {
	if (isSeq(node)) return firstOf(node.items.map(repeatedKey));
	if (!isMap(node)) return undefined;
	const seen = new Set<string>();
	for (const { key, value } of node.items) {
		const name = isScalar(key) ? String(key.value) : '';
		const twice = seen.has(name) && isScalar(key) ? (key.range?.[0] ?? 0) : repeatedKey(value);
		if (twice !== undefined) return twice;
		seen.add(name);
	}
	return undefined;
}

function firstOf(places: readonly (number | undefined)[]): number | undefined {
	return places.find((place) => place !== undefined);
}

function misread(file: string, text: string, offset: number, what: string): UserError {
	const before = text.slice(0, offset).split('\n');
	const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
	return new UserError('settings/bad', `We cannot read the settings file "${file}" at ${place}. ${what}`);
}
