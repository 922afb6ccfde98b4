import type { CalendarDate } from './calendar-date.ts';
import type { Concept } from './concept.ts';
import type { EasyReadFrame } from './easy-read-frame.ts';

/** One picture symbol of a pack, without its art: what a document shows is read when it is printed. */
export interface Picture {
	/** The id of the concept that it means: `book`, `left.remaining`. */
	readonly concept: string;
	/** What it means, in a word or two: alt text where a picture carries meaning. */
	readonly name: string;
	/** What the drawing shows, for the person who chooses. */
	readonly shows: string;
	/** The id of its pack. */
	readonly pack: string;
	/** Names its art, such as `openmoji/1F436`: two pictures with one drawing look alike. */
	readonly drawing: string;
	/** The file of its art. Behind a `#` the name of a file within a zip file. */
	readonly file: string;
	/** The folder or zip file that a project brings: nothing outside it is read for this picture. */
	readonly within?: string;
	/** The colour to draw skin with, where its drawing lets a reader choose: `#8D5524`. */
	readonly skin?: string;
}

/** The art of a picture: safe, and cropped to its ink. */
export type Drawing =
	| { readonly kind: 'svg'; readonly svg: string; readonly width: number; readonly height: number }
	/** A PNG or JPEG without any hidden data. */
	| { readonly kind: 'image'; readonly bytes: Uint8Array; readonly width: number; readonly height: number };

/** Art by `Picture.drawing`, and that of marks by `drawingOfMark`. */
export type Drawings = ReadonlyMap<string, Drawing>;

/** A set of pictures with one licence: data from a `pack.yml`. */
export interface PicturePack {
	readonly id: string;
	readonly name: string;
	/** '' where nobody knows it: no document may show its pictures. */
	readonly licence: string;
	/** The line that must be printed where its pictures are used; '' where nobody knows it. */
	readonly attribution: string;
	readonly web?: string;
	/** It may not be used by who charges for it. */
	readonly nonCommercial?: boolean;
	/** How many different pictures one document may show. */
	readonly mostPictures?: number;
	/** The folder or zip file, for a pack that a project brings. */
	readonly place?: string;
	/** Photos of people: without consent, no document may show them. */
	readonly ofPeople?: boolean;
	/** One for all of its pictures, or one a person. */
	readonly consent?: readonly Consent[];
}

/** Somebody agreed to be shown. */
export interface Consent {
	/** Who is shown: the name of the picture, where a pack has several of these. */
	readonly who: string;
	/** Who agreed, such as a parent. */
	readonly by: string;
	/** The last day on which a document may show it. */
	readonly until: CalendarDate;
}

/** Words for which somebody chose the picture: a child's own list, or a school's. */
export interface WordList {
	readonly from: 'child' | 'school';
	readonly file: string;
	/** By phrase in lower case: its picture, or `undefined` for none. */
	readonly entries: ReadonlyMap<string, Picture | undefined>;
}

/** Everything that tells which picture stands for which words. */
export interface Pictures {
	readonly packs: ReadonlyMap<string, PicturePack>;
	/** What words mean, by concept id. */
	readonly lexicon: ReadonlyMap<string, Concept>;
	/** By concept id. */
	readonly byConcept: ReadonlyMap<string, Picture>;
	/** The child's before the school's. */
	readonly lists: readonly WordList[];
	/** Names of pictures in packs that a project brings, by name in lower case: asked last. */
	readonly packNames: ReadonlyMap<string, readonly Picture[]>;
	/** Photos that people agreed to, by the name of the person in lower case. */
	readonly photos: ReadonlyMap<string, Picture>;
	/** What the program itself prints in an easy-read document. */
	readonly frame: EasyReadFrame;
}
