import type { CalendarDate } from './calendar-date.ts';
import type { Span } from './span.ts';

/** What stands inside a line of text. Every node carries the span of its source. */
export type Inline =
	| TextRun
	| Emphasis
	| Strong
	| Deleted
	| CodeRun
	| LineBreak
	| Link
	| InlineImage
	| FootnoteReference
	| Term
	| Citation
	| PersonName
	| DateName
	| PictureName
	| LanguageRun
	| KeptRun;

export interface TextRun {
	readonly kind: 'text';
	readonly text: string;
	readonly span: Span;
}
export interface Emphasis {
	readonly kind: 'emphasis';
	readonly children: readonly Inline[];
	readonly span: Span;
}
export interface Strong {
	readonly kind: 'strong';
	readonly children: readonly Inline[];
	readonly span: Span;
}
/** Struck-through text (`~~words~~`). */
export interface Deleted {
	readonly kind: 'deleted';
	readonly children: readonly Inline[];
	readonly span: Span;
}
export interface CodeRun {
	readonly kind: 'code';
	readonly text: string;
	readonly span: Span;
}
export interface LineBreak {
	readonly kind: 'break';
	readonly span: Span;
}
export interface Link {
	readonly kind: 'link';
	readonly url: string;
	readonly title?: string;
	readonly children: readonly Inline[];
	readonly span: Span;
}
export interface InlineImage {
	readonly kind: 'image';
	readonly url: string;
	readonly alt: string;
	readonly title?: string;
	readonly span: Span;
}
/** `[^name]`: a mark that leads to the footnote of that name in `PlanDocument.footnotes`. */
export interface FootnoteReference {
	readonly kind: 'footnote-reference';
	readonly name: string;
	readonly span: Span;
}
/** `:term[word]{means="..."}`. Without `means` the shared glossary explains it. */
export interface Term {
	readonly kind: 'term';
	readonly children: readonly Inline[];
	readonly means?: string;
	readonly span: Span;
}
/** `:from[EP]`: cites a short name of the document's list of advice (section K). */
export interface Citation {
	readonly kind: 'citation';
	readonly name: string;
	readonly span: Span;
}
/** `:person[mum]`: prints the name of the person with this key. */
export interface PersonName {
	readonly kind: 'person';
	readonly key: string;
	readonly span: Span;
}
/** `:date[last day]`: prints a worked-out date. */
export interface DateName {
	readonly kind: 'date';
	readonly name: string;
	readonly span: Span;
}
/** `:pic[book]{as="..."}` at the start of an easy-read item: names the picture; prints nothing itself. */
export interface PictureName {
	readonly kind: 'picture';
	readonly word: string;
	/** A concept id that chooses the sense, or `none` for no picture. */
	readonly as?: string;
	readonly span: Span;
}
/** `:lang[words]{is="cy"}`: words in another language. */
export interface LanguageRun {
	readonly kind: 'language';
	readonly is: string;
	readonly children: readonly Inline[];
	readonly span: Span;
}
/** `:keep[words]{rule="id" reason="..." review-by="..."}`: wording kept on purpose. */
export interface KeptRun {
	readonly kind: 'kept';
	readonly rule: { readonly name: string; readonly span: Span };
	/** Why, without who and when; '' where none was typed. */
	readonly reason: string;
	/** Who decided so. */
	readonly by?: string;
	/** The day to look at it again. */
	readonly reviewBy?: CalendarDate;
	/** What was typed as that day and is none. */
	readonly badDate?: { readonly name: string; readonly span: Span };
	readonly children: readonly Inline[];
	readonly span: Span;
}
