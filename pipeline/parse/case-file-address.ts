import type { NameRef } from '../model/block.ts';
import type { SourceText } from '../model/span.ts';
import { oneLine } from './front-matter/fields.ts';
import { readYamlKeys } from './front-matter/read-yaml.ts';
import { frontSlips } from './mends/front-slips.ts';
import { textLines } from './mends/text-lines.ts';
import { placesOf } from './places.ts';
import { repair } from './repair.ts';
import { newReport } from './report.ts';
import { mostLetters } from './too-much.ts';

/**
 * The address of the case file that a document names, as typed, with its place. Reads the top of the file only, as
 * `parsePlan` does, and reports nothing: whoever parses the document hears of every mistake there.
 */
export function caseFileAddress(file: SourceText): NameRef | undefined {
	const source = file.text.startsWith('\uFEFF') ? { ...file, text: file.text.slice(1) } : file;
	if (source.text.length > mostLetters || !/^[ \t]*["']?case-file/m.test(source.text)) return undefined;
	const report = newReport();
	const edits = frontSlips(placesOf(source), report);
	const places = placesOf(source, edits.length > 0 ? repair(source.text, edits) : undefined);
	const [first, ...lines] = textLines(places.text);
	const last = lines.find(({ text }) => isFence(text));
	if (!first || !isFence(first.text) || !last) return undefined;
	const from = lines[0]?.start ?? first.end;
	const { keys } = readYamlKeys({ places, report, from, end: last.start, name: '', hasRows: false, fail: () => undefined });
	const value = keys.find(({ key }) => key === 'case-file')?.value;
	return value?.kind === 'text' ? { name: oneLine(value.value.text), span: value.value.span } : undefined;
}

function isFence(line: string): boolean {
	return /^---[ \t]*$/.test(line);
}
