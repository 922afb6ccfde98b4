/** The words and pictures that the program itself prints in an easy-read document: data from `templates/easy-read/frame.yml`. */
export interface EasyReadFrame {
	/** The chip on the cover: `Easy read`. */
	readonly label: string;
	/** `Page {n}`. */
	readonly page: string;
	/** `Words in this plan`: the heading above the words that the document explains. */
	readonly words: string;
	/** `Where the pictures come from`. */
	readonly credits: string;
	/** By the id of the document type. */
	readonly types: ReadonlyMap<string, EasyReadFrameOfType>;
}

export interface EasyReadFrameOfType {
	/** With `{slots}`, as every line below. */
	readonly title: string;
	/** Concept ids, `reader` (the child or young person) or `first` (the first picture of the document). At most three. */
	readonly coverPictures: readonly string[];
	readonly cover: readonly FrameRow[];
	readonly closing: { readonly title: string; readonly rows: readonly FrameRow[] };
	/** Above the list of parts, where the document has more than a few pages. */
	readonly contents: string;
	/** Above `about`. */
	readonly aboutTitle: string;
	readonly about: readonly string[];
}

/** A row prints only where each of its slots has a value. `**words**` print bold. */
export interface FrameRow {
	/** A concept id. */
	readonly picture: string;
	/** Only at this stage of the document. */
	readonly stage?: 'draft' | 'final';
	readonly sentences: readonly string[];
}

/** What `{slots}` of a frame can hold. */
export const frameSlots = [
	'child',
	'title',
	'heading',
	'chapter',
	'authority',
	'last-day',
	'issued',
	'made',
	'from',
	'to',
	'checked',
	'phone',
	'email',
	'formats-phone',
	'advice-name',
	'advice-phone',
	'advice-email',
] as const;

export type FrameSlot = (typeof frameSlots)[number];
