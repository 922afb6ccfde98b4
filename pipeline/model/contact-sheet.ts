import type { CountedPhrase } from './due-page-words.ts';
import type { Picture, PicturePack } from './picture.ts';

/** Every picture that the program can show, by topic: for people who choose pictures and look after them. */
export interface ContactSheet {
	/** Packs with a picture on the sheet, in the order of their ids. */
	readonly packs: readonly PicturePack[];
	readonly topics: readonly ContactSheetTopic[];
}

export interface ContactSheetTopic {
	/** The name of its lexicon file: `time`; `undefined` for pictures that no file names. */
	readonly topic: string | undefined;
	readonly entries: readonly ContactSheetEntry[];
}

export interface ContactSheetEntry {
	readonly picture: Picture;
	/** Some of the words that it stands for, as a person would type them. */
	readonly words: readonly string[];
	/** The list of readers that it belongs to, where the lexicon says it. */
	readonly level?: 1 | 2 | 3;
}

/** What the contact sheet says beside the pictures: data from `templates/pages/symbols.yml`. Names in braces are filled in. */
export interface ContactSheetWords {
	readonly title: string;
	readonly intro: string;
	readonly count: CountedPhrase;
	/** `{level}`. */
	readonly level: string;
	/** `{words}`. */
	readonly words: string;
	/** `{pack}`. */
	readonly pack: string;
	readonly other: string;
	readonly credits: string;
	/** `{page}`. */
	readonly page: string;
}
