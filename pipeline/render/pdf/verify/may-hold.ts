/**
 * What may stand in an element of PDF 2.0, of the types that we write (ISO 32005, table 5); `Hn` is a heading of any level.
 * `Part` and `Div` may hold anything.
 */
const lists: Readonly<Record<string, string>> = {
	StructTreeRoot: 'Document',
	Document: 'Document Part Art Sect Div BlockQuote P Hn FENote Figure Formula TOC Link Code L Table Form Annot',
	Art: 'Part Sect Div BlockQuote Caption P Hn FENote Figure Formula TOC Link Code L Lbl Table Form Annot',
	Sect: 'Part Art Sect Div BlockQuote Caption P Hn FENote Figure Formula TOC Link Code L Lbl Table Form Annot',
	BlockQuote: 'Document Part Art Sect Div BlockQuote Caption P Hn FENote Figure Formula TOC Link Reference Code L Lbl Table Form Annot',
	Caption: 'Part Art Sect Div BlockQuote P Hn FENote Figure Formula Span Quote Em Strong Sub Link Reference Code L Lbl Table Form Annot',
	P: 'FENote Figure Formula Span Quote Em Strong Sub Link Reference Code L Lbl Table Form Annot',
	Hn: 'Art Sect FENote Figure Formula Span Quote Em Strong Sub Link Reference Code Lbl Form Annot',
	FENote:
		'Part Art Sect Div BlockQuote Caption P FENote Figure Formula Span Quote Em Strong Sub Link Reference Code L Lbl Table Form Annot',
	Figure:
		'Part Art Sect Div BlockQuote Caption P Hn FENote Figure Formula Span Quote Em Strong Sub Link Reference Code L Lbl Table Form Annot',
	Formula: 'Part Div BlockQuote Caption P Hn FENote Figure Formula Span Quote Em Strong Sub Link Reference Code L Lbl Table Form Annot',
	TOC: 'Caption TOC TOCI',
	TOCI: 'Div P TOC Reference Lbl',
	Span: 'FENote Figure Formula Span Quote Em Strong Sub Link Reference Code Lbl Form Annot',
	Quote: 'FENote Figure Formula Span Quote Em Strong Sub Link Reference Code Lbl Form Annot',
	Em: 'FENote Figure Formula Span Quote Em Strong Sub Link Reference Code Lbl Form Annot',
	Strong: 'FENote Figure Formula Span Quote Em Strong Sub Link Reference Code Lbl Form Annot',
	Sub: 'FENote Figure Formula Span Quote Em Strong Link Reference Code L Lbl Form Annot',
	Link: 'Part Art Sect Div BlockQuote Caption P Hn FENote Figure Formula Span Quote Em Strong Sub Reference Code L Lbl Table Form Annot',
	Reference: 'FENote Figure Span Em Strong Link Lbl Annot',
	Code: 'Part Div FENote Span Em Strong Sub Link Reference Annot',
	L: 'Caption L LI',
	LI: 'Div Lbl LBody',
	Lbl: 'FENote Figure Formula Span Quote Em Strong Sub Link Reference Code Form Annot',
	LBody: 'Part Art Sect Div BlockQuote Caption P Hn FENote Figure Formula Span Quote Em Strong Sub Link Reference Code L Table Form Annot',
	Table: 'Caption THead TBody TFoot TR',
	THead: 'TR',
	TBody: 'TR',
	TFoot: 'TR',
	TR: 'TH TD',
	TH: 'Art Sect Div P Hn FENote Figure Formula Span Quote Em Strong Link Reference Code L Lbl Table Form Annot',
	TD: 'Art Sect Div P Hn FENote Figure Formula Span Quote Em Strong Link Reference Code L Lbl Table Form Annot',
	Form: 'Part Div Caption FENote Figure Formula Reference Code L Lbl Table',
	Annot:
		'Part Art Sect Div BlockQuote Caption P Hn FENote Figure Formula Span Quote Em Strong Sub Link Reference Code L Lbl Table Form Annot',
};

export const mayHold: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	Object.entries(lists).map(([type, kids]) => [type, new Set(kids.split(' '))]),
);

/** Types that the lists speak of. */
export const listedTypes: ReadonlySet<string> = new Set([...mayHold.keys(), 'Part', 'Div']);

/** Elements that hold other elements only, never content of their own (the same table). */
export const withoutContent: ReadonlySet<string> = new Set('Document Art Sect L Table THead TBody TFoot TR TOC TOCI'.split(' '));

/** At most one of these in an element of these types. */
export const onlyOnce: ReadonlyMap<string, readonly string[]> = new Map([
	['Table', ['Caption', 'THead', 'TFoot']],
	...['BlockQuote', 'Figure', 'Formula', 'LBody'].map((type): [string, string[]] => [type, ['Caption', 'H']]),
	...['Form', 'L', 'TOC'].map((type): [string, string[]] => [type, ['Caption']]),
	...['Document', 'Art', 'Sect', 'Caption', 'TH', 'TD'].map((type): [string, string[]] => [type, ['H']]),
]);
