/** Colours, type, spacing and lines of every output: data from `templates/themes/<id>.yml`. All lengths in points. */
export interface Theme {
	readonly id: string;
	readonly font: FontFamily;
	readonly page: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number; readonly hang: number };
	readonly type: Readonly<Record<TypeStyle, TypeSize>>;
	readonly easy: { readonly title: TypeSize; readonly text: TypeSize; readonly picture: number };
	readonly line: { readonly row: number; readonly head: number; readonly card: number; readonly box: number };
	/** Hex, `#RRGGBB`. */
	readonly colour: Readonly<Record<ColourToken, string>>;
	readonly tables: 'grid' | 'records';
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
	readonly regular: string;
	readonly bold: string;
	readonly italic: string;
	readonly boldItalic: string;
	/** The licence line to print or ship. */
	readonly licence: string;
}
