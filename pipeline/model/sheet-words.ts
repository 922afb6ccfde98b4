import type { FrameSlot } from './easy-read-frame.ts';
import type { SheetId } from './sheets.ts';

/** What the sheets ask and say, and with which pictures: data from `templates/easy-read/sheets.yml`. */
export interface SheetWords {
	/** The chip on the first page. */
	readonly label: string;
	/** With `{slots}`, as every line below. A line with an empty slot is left out. */
	readonly title: string;
	/** Where no child is named. */
	readonly untitled: string;
	readonly page: string;
	readonly intro: readonly string[];
	/** Which sheets a document gets, by the id of its type and its stage; `any` for a type without stages. */
	readonly types: ReadonlyMap<string, ReadonlyMap<'draft' | 'final' | 'any', readonly SheetId[]>>;
	readonly answers: {
		/** From good to bad, the same on every sheet. */
		readonly scale: readonly OptionWords[];
		readonly own: OptionWords;
		readonly neutral: OptionWords;
		readonly talk: OptionWords;
	};
	/** The first row that fits a person's role counts. */
	readonly roles: readonly RoleWords[];
	readonly meeting: SheetTitle & {
		readonly rows: readonly SheetRow[];
		readonly days: string;
		readonly cross: string;
		readonly mark: OptionWords;
		readonly board: string;
		readonly steps: readonly (OptionWords & { readonly says: string })[];
	};
	/** `there`: the title where people were asked to a meeting. */
	readonly who: SheetTitle & { readonly there: string; readonly me: OptionWords & { readonly does: string }; readonly other: string };
	readonly days: SheetTitle & {
		readonly rows: readonly SheetRow[];
		readonly cross: string;
		readonly mark: OptionWords;
		readonly ways: readonly SheetRow[];
	};
	readonly goals: SheetTitle & { readonly step: string; readonly who: string; readonly know: string; readonly say: string };
	readonly works: SheetTitle & {
		readonly rows: readonly SheetRow[];
		readonly how: string;
		readonly blank: number;
		/** Concepts that make a card, though they are no person, place, thing or action; and those that make none. */
		readonly with: PictureIds;
		readonly without: PictureIds;
	};
	readonly choices: SheetTitle & { readonly boards: readonly QuestionWords[]; readonly draw: string };
	readonly feelings: SheetTitle & {
		readonly faces: QuestionWords;
		readonly big: { readonly question: string; readonly least: string; readonly most: string };
		readonly clues: QuestionWords;
		readonly helps: string;
		readonly draw: string;
	};
	readonly cards: SheetTitle & { readonly how: string; readonly cards: readonly OptionWords[] };
	readonly views: SheetTitle & {
		/** Answered by the scale. */
		readonly ask: string;
		readonly lines: readonly (OptionWords & { readonly lines: number })[];
		readonly draw: OptionWords;
		readonly wrote: QuestionWords;
		readonly whose: QuestionWords;
		readonly name: string;
		readonly date: string;
	};
	readonly adult: {
		readonly title: string;
		readonly notes: readonly string[];
		readonly vocabulary: string;
		readonly credits: string;
	};
}

export interface SheetTitle {
	readonly title: string;
	readonly picture: PictureIds;
}

/** Concept ids: the first that has a picture is shown. */
export type PictureIds = readonly string[];

export interface OptionWords {
	readonly picture: PictureIds;
	readonly words: string;
}

/** Without one's own answer and `I do not know`, which every question gets. */
export interface QuestionWords {
	readonly question: string;
	readonly options: readonly OptionWords[];
}

export interface SheetRow {
	readonly picture?: PictureIds;
	readonly sentences: readonly string[];
}

export interface RoleWords {
	/** Words of a role, in lower case. */
	readonly match: readonly string[];
	readonly picture: PictureIds;
	readonly does: string;
}

/** What `{slots}` of the sheets can hold beside those of the frame. */
export const sheetSlots = ['meeting-day', 'meeting-time', 'meeting-place', 'meeting-length', 'people', 'people-count'] as const;

export type SheetSlot = FrameSlot | (typeof sheetSlots)[number];
