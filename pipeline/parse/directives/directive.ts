import type { Block, NameRef } from '../../model/block.ts';
import type { Inline } from '../../model/inline.ts';
import type { Span } from '../../model/span.ts';
import type { Numbering } from '../../model/template.ts';
import type { Report } from '../report.ts';

/** Everything there is to know about a directive: what writers type, what the reference pages print, what it becomes. */
export type Directive = BlockDirective | LineDirective | InlineDirective;

interface DirectiveNote {
	readonly name: string;
	/** What it is for, in one plain sentence. */
	readonly doc: string;
	/** What stands in its square brackets; absent where it has none. */
	readonly label?: LabelNote;
	readonly attributes: Readonly<Record<string, AttributeNote>>;
	/** Markdown that shows it. */
	readonly example: string;
}

/** `:::name[label]{attributes}`, its content, and `:::` on a line of its own. */
export interface BlockDirective extends DirectiveNote {
	readonly kind: 'block';
	/** The same name with two colons, where it means something without content. */
	readonly asLine?: LineDirective;
	build(call: BlockCall, here: Here): Block;
}

/** `::name[label]{attributes}` on a line of its own. */
export interface LineDirective extends DirectiveNote {
	readonly kind: 'line';
	build(call: Call, here: Here): Block;
}

/** `:name[label]{attributes}` inside a line. */
export interface InlineDirective extends DirectiveNote {
	readonly kind: 'inline';
	build(call: Call, here: Here): Inline;
}

interface LabelNote {
	/** What it says, as a short phrase: `the name of the need`. */
	readonly about: string;
	readonly required: boolean;
}

interface AttributeNote {
	/** What it says, in one plain sentence. */
	readonly about: string;
	readonly required?: boolean;
	/** The only values it can have. */
	readonly choices?: readonly string[];
}

/** A directive as typed, its label and attributes already checked against its notes. */
export interface Call {
	/** The label as plain words. Empty, at the place of the opening, where none was typed. */
	readonly label: NameRef;
	/** The label with its inline marks. */
	readonly labelRuns: readonly Inline[];
	readonly span: Span;
	/** A value that was typed and is lawful. */
	value(attribute: string): NameRef | undefined;
	/** The names in the label, parted by commas. */
	labelNames(): readonly NameRef[];
	/** The names in an attribute, parted by `separator`. */
	names(attribute: string, separator: ',' | ';'): readonly NameRef[];
}

interface BlockCall extends Call {
	/** What stands in the block. Rows of tables inside an outcome take its number. */
	children(outcomeNumber?: string): readonly Block[];
}

/** What a directive may ask of the place it stands in. */
export interface Here {
	/** The id of the area of need whose heading stands above. */
	readonly area?: string;
	/** The heading of the section, or the document's title. */
	readonly sectionName: NameRef | undefined;
	readonly report: Report;
	/** The next number of this kind in this section. */
	nextNumber(kind: keyof Numbering | 'answer'): string;
	/** Reports a label that another block of this kind has already. */
	claimName(kind: string, label: NameRef): void;
	/** Reports a word that was explained before in other words: one explanation prints. */
	claimMeaning(word: string, means: NameRef): void;
	/** Reports a key that the front matter does not name; the child's own name is right where `orChild` says so. */
	checkPerson(person: NameRef, orChild?: 'or-child'): void;
	/** What the case file says that a word means. */
	meaningOf(word: string): string | undefined;
	/** A line without white space at its start. */
	trimStart(line: readonly Inline[]): readonly Inline[];
}
