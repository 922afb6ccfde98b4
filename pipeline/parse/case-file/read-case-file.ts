import type { SourceText } from '../../model/span.ts';
import type { DocumentTypes } from '../../model/template.ts';
import { eachOnce } from '../front-matter/each-once.ts';
import { readYamlKeys, type TypedKey } from '../front-matter/read-yaml.ts';
import { frontLineSlips } from '../mends/front-line-slips.ts';
import { type TextLine, textLines } from '../mends/text-lines.ts';
import { type Places, placesOf } from '../places.ts';
import { repair } from '../repair.ts';
import type { Report } from '../report.ts';
import { lawfulKeys } from './lawful-keys.ts';
import { type CaseKey, caseKeys } from './shared-keys.ts';

/** A case file as typed: its keys, each once, that a case file may hold. */
export interface TypedCaseFile {
	readonly source: SourceText;
	readonly places: Places;
	/** Keys of the front matter that all documents of the case share. */
	readonly shared: readonly TypedKey[];
	readonly own: ReadonlyMap<CaseKey, TypedKey>;
	/** The file could be read to its end, so that what it does not say stands nowhere in it. */
	readonly isWhole: boolean;
}

/** About 100 pages; a case of ten years stays far below. */
const mostLetters = 200_000;

/** Reads a case file: YAML with strings only. What it cannot hold is reported at its own place. Never throws. */
export function readCaseFile(file: SourceText, types: DocumentTypes, report: Report): TypedCaseFile {
	const source = file.text.startsWith('\uFEFF') ? { ...file, text: file.text.slice(1) } : file;
	if (source.text.length > mostLetters) {
		const start = placesOf({ ...source, text: source.text.slice(0, 200) });
		report('case-file/unreadable', start.span(0, textLines(start.text)[0]?.end ?? 0), {
			message: `This case file has more than ${mostLetters.toLocaleString('en-GB')} letters and marks. Plainplan does not read so long a file.`,
			mend: 'Keep only what all documents of this child share.',
		});
		return { source, places: start, shared: [], own: new Map(), isWhole: false };
	}
	const plain = placesOf(source);
	const lines = bodyOf(textLines(source.text));
	const [first, last] = [lines[0], lines.at(-1)];
	if (!first || !last || lines.every(({ text }) => /^[ \t]*(?:#.*)?$/.test(text)))
		return { source, places: plain, shared: [], own: new Map(), isWhole: true };
	const edits = frontLineSlips(lines, plain, report, 'case');
	const map = edits.length > 0 ? repair(source.text, edits) : undefined;
	const places = placesOf(source, map);
	const { keys, isWhole } = readYamlKeys({
		places,
		report,
		from: first.start,
		end: places.text.length - (source.text.length - last.end),
		name: 'the case file',
		hasRows: true,
		fail: (span, message) =>
			report('case-file/unreadable', span, {
				message,
				mend: 'Write each line as "key: value", and each row as "- {person: mum, ...}". Put a value with a colon in quotation marks.',
			}),
	});
	const lawful = lawfulKeys(eachOnce(keys, places, report), types, places, report);
	const own = new Map<CaseKey, TypedKey>();
	for (const key of caseKeys) {
		const typed = lawful.find((candidate) => candidate.key === key);
		if (typed) own.set(key, typed);
	}
	return { source, places, shared: lawful.filter(({ key }) => !caseKeys.some((known) => known === key)), own, isWhole };
}

/** The lines between lines of three hyphens, where somebody typed those as in a document. */
function bodyOf(lines: readonly TextLine[]): readonly TextLine[] {
	const filled = lines.filter(({ text }) => text.trim() !== '');
	const [first, last] = [filled[0], filled.at(-1)];
	const isFence = (line: TextLine | undefined) => line !== undefined && /^---[ \t]*$/.test(line.text);
	const from = first && isFence(first) ? lines.indexOf(first) + 1 : 0;
	const to = last && last !== first && isFence(last) ? lines.indexOf(last) : lines.length;
	return lines.slice(from, to);
}
