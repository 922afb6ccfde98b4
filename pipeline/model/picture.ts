import type { EasyReadFrame } from './easy-read-frame.ts';

/** One picture symbol of a pack. */
export interface Picture {
	/** The id of the concept that it means: `book`, `left.remaining`. */
	readonly concept: string;
	/** What it means, in a word or two: alt text where a picture carries meaning. */
	readonly name: string;
	/** What the drawing shows, for the person who chooses. */
	readonly shows: string;
	/** The id of its pack. */
	readonly pack: string;
	/** Names the drawing's file: two pictures with one drawing look alike. The pictures of a pack are told apart by it. */
	readonly drawing?: string;
	/** The drawing: normalised SVG, cropped to its ink, without scripts or outside links. */
	readonly svg: string;
}

/** A set of pictures with one licence: data from `symbols/<id>/pack.yml`. */
export interface PicturePack {
	readonly id: string;
	readonly name: string;
	readonly licence: string;
	/** The line that must be printed where its pictures are used. */
	readonly attribution: string;
	readonly web?: string;
}

/** Finds pictures by the everyday word a writer types. */
export interface Pictures {
	readonly packs: ReadonlyMap<string, PicturePack>;
	/** By concept id. */
	readonly byConcept: ReadonlyMap<string, Picture>;
	/** Everyday word, in lower case, to concept ids: one id, or several for a word with several senses. */
	readonly aliases: ReadonlyMap<string, readonly string[]>;
	/** Everyday words that often mean something no picture shows: never chosen from a sentence, only when a writer names them. */
	readonly unsure?: ReadonlySet<string>;
	/** What the program itself prints in an easy-read document. */
	readonly frame: EasyReadFrame;
}
