import type { CountedPhrase } from './due-page-words.ts';
import type { ReaderLevel } from './easy-read.ts';
import type { ChosenBy } from './easy-read-proof.ts';
import type { PictureMark } from './picture-mark.ts';

/** What the sheet for checking pictures says beside the document's own words: data from `templates/pages/picture-proof.yml`. */
export interface PictureProofWords {
	/** `{title}`. */
	readonly title: string;
	readonly intro: string;
	readonly skip: string;
	/** What the page is about: names of the facts at its head. */
	readonly facts: Readonly<Record<'document' | 'file' | 'date' | 'level', string>>;
	readonly levels: Readonly<Record<ReaderLevel, string>>;
	readonly counts: Readonly<Record<'lines' | 'pictures' | 'look', CountedPhrase>>;
	/** The summary. Phrases of a kind know `{words}`; `line` knows `{n}`. */
	readonly look: Readonly<Record<'heading' | 'intro' | 'nothing' | 'line' | LookKind, string>> & { readonly notPrinted: CountedPhrase };
	/** What a line is called: `{n}`. */
	readonly line: string;
	readonly noPicture: string;
	readonly crossed: string;
	/** What a mark of grammar says. */
	readonly marks: Readonly<Record<PictureMark, string>>;
	/** Names of what is said of one choice. `wholeLine`: the picture was chosen for the line and not for words in it. */
	readonly choice: Readonly<Record<'shows' | 'for' | 'by' | 'none' | 'unsure' | 'wholeLine' | 'unknown', string>>;
	readonly by: Readonly<Record<ChosenBy, string>>;
	/** `heading`: `{words}`. `none`: what prints no picture. `change`: how to choose another. */
	readonly others: Readonly<Record<'heading' | 'none' | 'change', string>>;
	/** `label`: `{words}`, what is copied. */
	readonly copy: Readonly<Record<'button' | 'done' | 'label', string>>;
	/** Choices that this level does not print. */
	readonly hidden: CountedPhrase;
	readonly bare: string;
	/** Words that need no picture, with spaces between them. */
	readonly smallWords: ReadonlySet<string>;
	readonly twice: Readonly<Record<'heading' | 'intro' | 'words' | 'pictures' | 'lines', string>>;
	readonly coverage: Readonly<
		Record<'heading' | 'intro' | 'section' | 'state' | 'own' | 'covered' | 'excused' | 'notNeeded' | 'missing', string>
	>;
	readonly used: Readonly<
		Record<'heading' | 'intro' | 'picture' | 'concept' | 'set' | 'id' | 'licence' | 'source' | 'own' | 'tools', string>
	>;
	readonly footer: string;
}

/** Why a line is in the summary, the most important first. */
export const lookKinds = ['unsure', 'none', 'twice', 'crossed', 'name'] as const;

export type LookKind = (typeof lookKinds)[number];
