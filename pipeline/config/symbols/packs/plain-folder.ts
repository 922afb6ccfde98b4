import { isWord, type NamedPicture, phraseOf } from './named-picture.ts';

/** Best first: a name may stand there in several formats. */
const endings = ['svg', 'png', 'jpg', 'jpeg'];

/**
 * Reads the names of a folder of pictures: a file is called by its words (`speech therapist.png`), a folder within is a category. `dog 2.png` is
 * another drawing of `dog.png` where both stand there; `year 2.png` without a `year.png` is not. The program reads no picture here.
 */
export function namesInFolder(names: readonly string[]): readonly NamedPicture[] {
	const files = new Map<string, string>();
	const inOrder = names
		.map((name) => ({ name, ...(/^(?<stem>.*[^/])\.(?<ending>svg|png|jpe?g)$/i.exec(name)?.groups ?? {}) }))
		.flatMap(({ name, stem, ending }: { name: string; stem?: string; ending?: string }) =>
			stem === undefined || ending === undefined ? [] : [{ name, stem, rank: endings.indexOf(ending.toLowerCase()) }],
		)
		.toSorted((one, other) => one.rank - other.rank);
	for (const { name, stem } of inOrder) {
		const own = stem.split('/').map(phraseOf).join('/');
		if (isWord(wordsOf(own)) && !files.has(own)) files.set(own, name);
	}
	const taken = new Set([...files.keys()].map(wordsOf));
	return [...files]
		.toSorted(([one], [other]) => (one < other ? -1 : 1))
		.map(([own, file]) => {
			const words = wordsOf(own);
			const base = baseOf(words);
			const isVariant = base !== undefined && taken.has(base);
			const category = own.includes('/') ? `, in ${own.slice(0, own.lastIndexOf('/'))}` : '';
			const name = isVariant ? base : words;
			return { phrases: [name], own, file, shows: `${name}${category}`, isVariant };
		});
}

function wordsOf(own: string): string {
	return own.slice(own.lastIndexOf('/') + 1);
}

/** `dog 2`, `dog2`, `dog (2)` -> `dog`. */
function baseOf(words: string): string | undefined {
	return /^(.*?[^\d\s(])\s*(?:\(\d+\)|\d+)[a-z]?$/.exec(words)?.[1];
}
