import { readCsv } from '../read-csv.ts';
import { isWord, type NamedPicture, phraseOf } from './named-picture.ts';
import type { PackFiles } from './pack-files.ts';

const drawing = /(?:^|\/)(?:EN-symbols|EN)\/([^/]+)\.svg$/;
const table = /(?:^|\/)symbol-info\.csv$/;

/** Whether the files are those of the Mulberry symbols: a release, or a clone of their repository. */
export function isMulberry(names: readonly string[]): boolean {
	return names.some((name) => table.test(name)) && names.some((name) => drawing.test(name));
}

/**
 * Reads the table of the Mulberry symbols (version 3: symbol-en, category-en, grammar, rated), and joins it with the drawings.
 * `cook_,_to` is the verb `cook`; `orange_-_fruit` an orange with a note; `cook_2` and `cook_1b` are variants, of which the lowest counts. Letters,
 * flags, maps and what the pack rates as private are left out.
 */
export async function namesInMulberry(files: PackFiles): Promise<readonly NamedPicture[]> {
	const drawings = new Map(files.names.flatMap((name) => (drawing.test(name) ? [[drawing.exec(name)?.[1] ?? '', name] as const] : [])));
	const list = files.names.find((name) => table.test(name)) ?? '';
	const rows = readCsv(new TextDecoder().decode(await files.read(list)));
	const read = rows
		.filter(({ cells }) => cells['rated'] !== '1' && cells['grammar'] !== 'Letter')
		.filter(({ cells }) => !/\b(?:alphabet|flags?|maps?)\b/i.test(cells['category-en'] ?? ''))
		.flatMap(({ cells }) => {
			const file = drawings.get(cells['symbol-en'] ?? '');
			return file === undefined ? [] : [{ file, category: cells['category-en'] ?? '', ...partsOf(cells['symbol-en'] ?? '') }];
		})
		.filter(({ name, note }) => isWord(name) && !/^(?:flag|map|(?:lower|upper) case)$/.test(note))
		.toSorted((one, other) => order(one) - order(other) || (one.own < other.own ? -1 : 1));
	const each = [...new Map(read.toReversed().map((one) => [one.own, one])).values()].toReversed();
	const taken = new Set<string>();
	return each.map(({ own, file, name, note, isVerb, category }) => {
		const key = `${name} | ${note} | ${isVerb}`;
		const isVariant = taken.has(key);
		taken.add(key);
		const phrases = [name, ...(note === '' ? [] : [`${name} ${note}`]), ...(isVerb ? [`to ${name}`] : [])];
		const about = [note, category.toLowerCase()].filter((part) => part !== '').join(', ');
		return {
			phrases,
			own,
			file,
			shows: `${phrases.at(-1)}${about === '' ? '' : `, ${about}`}`,
			speech: isVerb ? 'verb' : 'other',
			isVariant,
		};
	});
}

interface NameParts {
	readonly own: string;
	readonly name: string;
	readonly note: string;
	readonly isVerb: boolean;
	/** 0 for a name without a number. */
	readonly variant: number;
	readonly letter: string;
}

function partsOf(symbol: string): NameParts {
	const own = phraseOf(symbol);
	const [, whole = own, verb] = /^(.*?) , (to)$/.exec(own) ?? [];
	const [, unnumbered = whole, number = '0', letter = ''] = /^(.*?[^\d\s]) ?(\d+)([a-z]?)$/.exec(whole) ?? [];
	const isNumbered = !counted.test(unnumbered);
	const [name = '', note = ''] = (isNumbered ? unnumbered : whole).split(/ - (.*)/);
	return { own, name, note, isVerb: verb !== undefined, variant: isNumbered ? Number(number) : 0, letter };
}

/** Words behind which a number counts something. */
const counted = /\b(?:number|year|stage|level|week|day|aged?|grade|room|class|group)$/;

/** By the number, then by its letter. */
function order({ variant, letter }: NameParts): number {
	return variant * 100 + (letter === '' ? 0 : letter.charCodeAt(0) - 96);
}
