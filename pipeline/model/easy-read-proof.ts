import type { Picture } from './picture.ts';
import type { PictureMark } from './picture-mark.ts';

/** Who or what chose a picture. `phrase` and `word`: the lexicon; `pack`: the name of a picture; `date`, `time`, `name`: the kind of word. */
export type ChosenBy = 'author' | 'child' | 'school' | 'phrase' | 'word' | 'pack' | 'date' | 'time' | 'name';

/** One choice of a picture in a sentence, for the person who checks it. */
export interface PictureChoice {
	/** The words it stands for, and their place in the plain text of the sentence, in UTF-16 units. */
	readonly words: string;
	readonly start: number;
	readonly end: number;
	/** Absent where the words get none on purpose, and where nothing is sure. */
	readonly picture?: Picture;
	/** The concept it was taken for; absent where nothing is sure. */
	readonly concept?: string;
	/** Drawn with a red cross: the sentence says that it is not so. */
	readonly crossed: boolean;
	/** The mark of grammar that is drawn with it, where this level shows marks. */
	readonly mark?: PictureMark;
	readonly by?: ChosenBy;
	/** A firm choice needs nobody; an unsure one stops the build where it would be shown. */
	readonly sure: boolean;
	/** Whether this level of reading shows it. */
	readonly shown: boolean;
	/** Other pictures that these words can have. */
	readonly others: readonly Picture[];
}
