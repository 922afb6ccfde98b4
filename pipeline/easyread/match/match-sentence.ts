import type { PictureChoice } from '../../model/easy-read-proof.ts';
import type { Pictures } from '../../model/picture.ts';
import { symbolsIn } from './symbols-in.ts';

/** Everything that a sentence could show to a reader of full symbols, however much it is; what is not sure is marked so. */
export function matchSentence(text: string, pictures: Pictures, names: readonly string[] = []): readonly PictureChoice[] {
	return symbolsIn(text, pictures, { names });
}
