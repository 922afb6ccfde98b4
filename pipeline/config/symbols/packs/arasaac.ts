import { z } from 'zod';
import { isWord, type NamedPicture, phraseOf } from './named-picture.ts';
import type { PackFiles } from './pack-files.ts';

const keyword = z.object({ keyword: z.string().nullish(), type: z.number().nullish(), meaning: z.string().nullish() });
const flag = z.boolean().nullish();

/** What we read of the list of pictograms as https://api.arasaac.org gives it (`/pictograms/all/en`). */
const pictogramsSchema = z.array(
	z.object({
		_id: z.int(),
		keywords: z.array(keyword),
		synsets: z.array(z.string()).nullish(),
		aac: flag,
		schematic: flag,
		sex: flag,
		violence: flag,
	}),
);
type Pictogram = z.output<typeof pictogramsSchema>[number];

const picture = /(?:^|\/)(\d+)(?:_(300|500|2500))?\.png$/i;
/** Best first, of the sizes in which pictograms come. */
const sizes = ['500', '', '2500', '300'];
/** ARASAAC's types of keywords: 1 name, 2 noun, 3 verb, 4 descriptive, 5 social, 6 other. */
const verb = 3;

/** Reads the pictograms of ARASAAC: a JSON list and PNG files called by number. `undefined` where the files are no such pack. */
export async function namesInArasaac(files: PackFiles): Promise<readonly NamedPicture[] | undefined> {
	const images = imagesOf(files.names);
	if (images.size === 0) return undefined;
	const pictograms = await pictogramsOf(files);
	if (pictograms === undefined) return undefined;
	const shown = pictograms.filter(({ sex, violence, _id }) => sex !== true && violence !== true && images.has(_id)).toSorted(byFitness);
	const taken = new Set<string>();
	return shown.flatMap((one) => {
		const words = one.keywords.flatMap(({ keyword: typed, type, meaning }) =>
			typed && isWord(phraseOf(typed)) ? [{ phrase: phraseOf(typed), isVerb: type === verb, meaning: meaning ?? '' }] : [],
		);
		const [first] = words;
		if (first === undefined) return [];
		const sense = one.synsets?.[0] ?? '';
		const free = words.filter(({ phrase, isVerb }) => !taken.has(`${phrase} ${isVerb} ${sense}`));
		for (const { phrase, isVerb } of free) taken.add(`${phrase} ${isVerb} ${sense}`);
		const means = first.meaning.length > longest ? '' : first.meaning;
		return {
			phrases: [...new Set((free.length > 0 ? free : words).map(({ phrase }) => phrase))],
			own: String(one._id),
			file: images.get(one._id) ?? '',
			shows: means === '' ? first.phrase : `${first.phrase}: ${means.replace(/\.$/, '')}`,
			speech: first.isVerb ? 'verb' : 'other',
			isVariant: free.length === 0,
		} satisfies NamedPicture;
	});
}

/** Of a meaning that is shown to a person who chooses, in characters. */
const longest = 90;

function imagesOf(names: readonly string[]): ReadonlyMap<number, string> {
	const images = new Map<number, { readonly name: string; readonly rank: number }>();
	for (const name of names) {
		const [, id, size = ''] = picture.exec(name) ?? [];
		if (id === undefined) continue;
		const rank = sizes.indexOf(size);
		if (rank < (images.get(Number(id))?.rank ?? sizes.length)) images.set(Number(id), { name, rank });
	}
	return new Map([...images].map(([id, { name }]) => [id, name]));
}

async function pictogramsOf(files: PackFiles): Promise<readonly Pictogram[] | undefined> {
	for (const name of files.names.filter((one) => /\.json$/i.test(one))) {
		const read = pictogramsSchema.safeParse(parsed(new TextDecoder().decode(await files.read(name))));
		if (read.success && read.data.length > 0) return read.data;
	}
	return undefined;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Those made for communication before others, plain ones before sketches, then the lower number. */
function byFitness(one: Pictogram, other: Pictogram): number {
	return (
		Number(other.aac === true) - Number(one.aac === true) ||
		Number(one.schematic === true) - Number(other.schematic === true) ||
		one._id - other._id
	);
}
