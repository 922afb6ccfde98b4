import type { Concept } from '../../../model/concept.ts';
import type { PictureProofWords } from '../../../model/picture-proof-words.ts';
import type { DrawingSheet } from '../drawing-sheet.ts';

/** What every part of the sheet needs. */
export interface ProofContext {
	readonly words: PictureProofWords;
	readonly sheet: DrawingSheet;
	readonly lexicon: ReadonlyMap<string, Concept>;
}
