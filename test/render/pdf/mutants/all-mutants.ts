import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { renderTagged } from '../../../../pipeline/render/pdf/tagged/render-tagged.ts';
import { mutantDocuments } from './documents.ts';
import { NothingToSpoil, spoil } from './mutant.ts';
import { mutations } from './mutations.ts';

export interface MutantFile {
	readonly document: string;
	readonly part: 1 | 2;
	readonly mutation: string;
	readonly bytes: Uint8Array;
}

/** What stands in the table for a document as it was made. */
export const unspoilt = 'nothing wrong';

/** The document under which files of other programs stand. */
export const foreign = 'foreign';

/** Files that Chromium, pdfmake and Typst made, with their own mistakes. */
async function* foreignFiles(): AsyncGenerator<MutantFile> {
	const folder = new URL('./foreign/', import.meta.url);
	for (const part of [1, 2] as const) {
		const below = new URL(`ua${part}/`, folder);
		for (const file of (await readdir(below)).sort()) {
			yield {
				document: foreign,
				part,
				mutation: path.basename(file, '.pdf'),
				bytes: await readFile(new URL(encodeURIComponent(file), below)),
			};
		}
	}
}

/** Every document with nothing wrong, then with each mistake that it has room for; and files of other programs. */
export async function* allMutants(): AsyncGenerator<MutantFile> {
	yield* foreignFiles();
	for (const { name: document, part, request } of mutantDocuments) {
		const { bytes: made } = await renderTagged(request);
		yield { document, part, mutation: unspoilt, bytes: made };
		for (const [mutation, change] of mutations) {
			try {
				yield { document, part, mutation, bytes: await spoil(made, change) };
			} catch (error) {
				if (!isNothingToSpoil(error)) throw error;
			}
		}
	}
}

/** Also where pdf-lib looks for an object that is not there. */
function isNothingToSpoil(error: unknown): boolean {
	return error instanceof NothingToSpoil || (error instanceof Error && error.message.startsWith('Expected instance of'));
}
