/** Colours, type, spacing, lines, cover and logo of every output: data from `templates/themes/<id>.yml` or a project's own `themes/<id>.yml`. All lengths in points. */
export interface Theme {
	readonly id: string;
	readonly font: FontFamily;
	/** The size of the paper of plans and booklets; easy read and sheets are A4. */
	readonly paper: PaperSize;
	readonly page: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number; readonly hang: number };
	readonly type: Readonly<Record<TypeStyle, TypeSize>>;
	readonly easy: { readonly title: TypeSize; readonly text: TypeSize; readonly picture: number };
	/** The only distances between things. */
	readonly space: Readonly<Record<SpaceStep, number>>;
	readonly line: { readonly row: number; readonly head: number; readonly card: number; readonly box: number };
	readonly cover: Cover;
	/** Stands on covers and letters of the organisation that it names, in place of its name. */
	readonly logo?: Logo;
	/** Hex, `#RRGGBB`. */
	readonly colour: Readonly<Record<ColourToken, string>>;
	readonly tables: 'grid' | 'records';
}

export type PaperSize = 'A4' | 'A5';

/** Distances from the smallest to the largest. */
export type SpaceStep = 'hair' | 'tight' | 'small' | 'snug' | 'block' | 'wide' | 'heading' | 'section';

/** The band of a cover: a bar along its top, and what it holds. */
export interface Cover {
	readonly bar: number;
	/** The least height of the band. */
	readonly band: number;
	readonly barColour: ColourToken;
	readonly ground: ColourToken;
	readonly title: ColourToken;
	/** The sentence beside the chip. */
	readonly text: ColourToken;
}

/** A logo that is safe to draw: a drawing without letters or links, or a PNG. */
export interface Logo {
	/** The name that it says, read to someone who cannot see it: `Northmoor Council`. */
	readonly alt: string;
	readonly heightPt: number;
	readonly widthPt: number;
	readonly drawing: { readonly svg: string } | { readonly image: Uint8Array };
}

export type TypeStyle = 'cover' | 'section' | 'part' | 'h3' | 'block' | 'lead' | 'body' | 'table' | 'foot';

export interface TypeSize {
	readonly sizePt: number;
	readonly linePt: number;
}

export type ColourToken =
	| 'ink'
	| 'soft'
	| 'pine'
	| 'on-pine'
	| 'gold'
	| 'goldline'
	| 'rule'
	| 'hair'
	| 'white'
	| 'paper'
	| 'tint'
	| 'tint2'
	| 'sun'
	| 'dark-ground'
	| 'dark-text'
	| 'dark-soft'
	| 'dark-accent'
	| 'dark-on-accent'
	| 'dark-rule';

/** A font family with its four files, relative to `templates/themes/fonts/`. */
export interface FontFamily {
	readonly name: string;
	/** Height of a line at `lineHeight` 1, divided by the font size. */
	readonly lineRatio: number;
	/** How wide its letters are as against Source Sans 3, by whose widths a page is planned. */
	readonly widthRatio: number;
	readonly regular: string;
	readonly bold: string;
	readonly italic: string;
	readonly boldItalic: string;
	/** The licence line to print or ship. */
	readonly licence: string;
}
