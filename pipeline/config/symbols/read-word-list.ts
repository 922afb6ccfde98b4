import type { Picture, WordList } from '../../model/picture.ts';
import { phraseOf } from './packs/named-picture.ts';
import { readCsv } from './read-csv.ts';

/** Finds pictures by what a person types in a list. */
export interface PictureNames {
	/** By concept id: `left.remaining`. */
	ofConcept(id: string): Picture | undefined;
	/** By pack and name: `mulberry/cook 2`. */
	ofPack(packAndName: string): Picture | undefined;
}

export interface ReadWordList {
	readonly list: WordList;
	/** What is wrong with the list, one plain sentence each, with the line. Rows that are wrong are left out. */
	readonly faults: readonly string[];
}

const columns = ['phrase', 'sense', 'symbol', 'on'];

/**
 * Reads a list of words: `phrase,sense,symbol,on`. `sense` is a concept of ours, `symbol` a `pack/name`; with both, that picture stands for that
 * concept. `on` is `yes` when it is empty; `no` gives the phrase no picture.
 */
export function readWordList(bytes: Uint8Array, named: Pick<WordList, 'from' | 'file'>, names: PictureNames): ReadWordList {
	const text = new TextDecoder().decode(bytes);
	const entries = new Map<string, Picture | undefined>();
	const faults: string[] = [];
	if (bytes.length > mostBytes) return { list: { ...named, entries }, faults: ['The list is larger than one megabyte.'] };
	if (text.includes('\ufffd') || text.includes('\0'))
		return { list: { ...named, entries }, faults: ['The list is not UTF-8 text. Save it as "CSV UTF-8".'] };
	const head = text
		.slice(0, text.search(/[\r\n]|$/))
		.split(',')
		.map(cellName);
	const lost = columns.filter((column) => !head.includes(column) && column !== 'on' && column !== 'sense');
	if (lost.length > 0) {
		const named_ = lost.map((column) => `"${column}"`).join(' and ');
		return { list: { ...named, entries }, faults: [`The first line of the list must be "${columns.join(',')}". It has no ${named_}.`] };
	}
	for (const { line, cells } of readCsv(text)) {
		const row = Object.fromEntries(Object.entries(cells).map(([name, cell]) => [cellName(name), cell.trim()]));
		const { phrase: typed = '', sense = '', symbol = '', on = '' } = row;
		const phrase = phraseOf(typed);
		const fault = (what: string) => faults.push(`Line ${line}: ${what}`);
		if (phrase === '') fault('The phrase is empty.');
		else if (entries.has(phrase)) fault(`"${typed}" stands there twice.`);
		else if (/^(?:no|off|false|0|none)$/i.test(on)) entries.set(phrase, undefined);
		else if (!/^(?:|yes|on|true|1)$/i.test(on)) fault(`Write "yes" or "no" under "on", not "${on}".`);
		else {
			const found = pictureOf(sense, symbol, names);
			if (typeof found === 'string') fault(found);
			else entries.set(phrase, found);
		}
	}
	return { list: { ...named, entries }, faults };
}

const mostBytes = 1_000_000;

function cellName(typed: string): string {
	return typed
		.trim()
		.replace(/^"(.*)"$/, '$1')
		.toLowerCase();
}

/** The picture of a row, or one plain sentence on what is wrong. */
function pictureOf(sense: string, symbol: string, names: PictureNames): Picture | string {
	if (sense === '' && symbol === '') return 'Name a sense or a symbol, or write "no" under "on".';
	const meant = sense === '' ? undefined : names.ofConcept(conceptKey(sense));
	if (sense !== '' && meant === undefined && symbol === '') return `No picture has the sense "${sense}".`;
	if (symbol === '') return meant ?? '';
	const drawn = names.ofPack(symbol) ?? names.ofConcept(conceptKey(symbol));
	if (drawn === undefined) return `No pack has the symbol "${symbol}". Write it as pack and name: "mulberry/dog".`;
	return sense === '' ? drawn : { ...drawn, concept: conceptKey(sense), name: meant?.name ?? drawn.name };
}

function conceptKey(typed: string): string {
	return typed.trim().toLowerCase().replace(/\s+/g, '-');
}
