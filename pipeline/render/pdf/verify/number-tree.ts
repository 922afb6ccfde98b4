import type { Cos } from './cos.ts';
import type { PdfFile } from './pdf-file.ts';

export type NumberTree = ReadonlyMap<number, Cos>;

/** The entries of a number tree, with its branches (ISO 32000-1, 7.9.7). */
export function readNumberTree(file: PdfFile, root: Cos | undefined): NumberTree {
	const entries = new Map<number, Cos>();
	const read = (node: Cos | undefined, depth: number): void => {
		const dictionary = file.dictionary(node);
		const numbers = file.list(dictionary.get('Nums'));
		for (let index = 0; index + 1 < numbers.length; index += 2) {
			const key = file.number(numbers[index]);
			const value = numbers[index + 1];
			if (key !== undefined && value !== undefined) entries.set(key, value);
		}
		if (depth < deepest) for (const kid of file.list(dictionary.get('Kids'))) read(kid, depth + 1);
	};
	read(root, 0);
	return entries;
}

const deepest = 30;
