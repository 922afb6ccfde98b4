import type { Inline } from './inline.ts';
import type { Span } from './span.ts';

/** What stands in a section, discriminated by `kind`. Every node carries the span of its source. */
export type Block =
	| Paragraph
	| Heading
	| List
	| Table
	| Quotation
	| CodeBlock
	| ThematicBreak
	| ViewBlock
	| HopeBlock
	| NeedBlock
	| OutcomeBlock
	| ReviewBlock
	| NoteBlock
	| DiffersBlock
	| ReplyBlock
	| RequestBlock
	| AnswerBlock
	| EasyReadBlock
	| WindowLine
	| PlacementLine
	| SignatureLine
	| ChecklistLine
	| ContentsLine
	| ContactLine
	| ChangesLine
	| TimelineLine
	| ThreadLine
	| NoEasyReadLine;

/** A name a writer typed in a label or an attribute, with the place of just that name. */
export interface NameRef {
	readonly name: string;
	readonly span: Span;
}

export interface Paragraph {
	readonly kind: 'paragraph';
	readonly children: readonly Inline[];
	readonly span: Span;
}
/** A heading. Level 1 is the title, level 2 opens a section; 3 to 6 stand inside sections. */
export interface Heading {
	readonly kind: 'heading';
	readonly level: 1 | 2 | 3 | 4 | 5 | 6;
	readonly children: readonly Inline[];
	/** The id of the area of need that this heading names, when the document type has areas. */
	readonly area?: string;
	/** The name of its place, where links of a handbook lead to it (`anchorsOf` names the others). */
	readonly anchor?: string;
	readonly span: Span;
}
export interface List {
	readonly kind: 'list';
	readonly ordered: boolean;
	/** The number of the first item of an ordered list. */
	readonly start: number;
	readonly items: readonly ListItem[];
	readonly span: Span;
}
export interface ListItem {
	/** `true` or `false` for a task-list item, absent for an ordinary one. */
	readonly checked?: boolean;
	readonly children: readonly Block[];
	readonly span: Span;
}
export interface Table {
	readonly kind: 'table';
	/** The id of the table in the document type (`provision`, `steps`, `advice`), when one fits. */
	readonly meaning?: string;
	readonly columns: readonly Column[];
	readonly rows: readonly Row[];
	readonly span: Span;
}
export interface Column {
	/** The id of the column in the document type (`what`, `who`, `how-often`), when one fits. */
	readonly meaning?: string;
	readonly children: readonly Inline[];
	readonly align?: 'left' | 'right' | 'center';
	readonly span: Span;
}
export interface Row {
	/** The printed number (`F1`, `E1.2`), when rows of this table are numbered. */
	readonly number?: string;
	/** As many cells as the table has columns; a cell the writer left out is empty. */
	readonly cells: readonly Cell[];
	readonly span: Span;
}
export interface Cell {
	readonly children: readonly Inline[];
	readonly span: Span;
}
export interface Quotation {
	readonly kind: 'quotation';
	readonly children: readonly Block[];
	readonly span: Span;
}
export interface CodeBlock {
	readonly kind: 'code-block';
	readonly text: string;
	readonly language?: string;
	readonly span: Span;
}
export interface ThematicBreak {
	readonly kind: 'thematic-break';
	readonly span: Span;
}

/** Somebody's own words: exempt from the wording rules. */
export interface ViewBlock {
	readonly kind: 'view';
	/** Whose words: keys of people, or the child's name. */
	readonly whose: readonly NameRef[];
	/** How the words were gathered. */
	readonly how?: string;
	readonly children: readonly Block[];
	readonly span: Span;
}
/** A hope, the start of the golden thread. */
export interface HopeBlock {
	readonly kind: 'hope';
	/** `A1`, `A2`. */
	readonly number: string;
	readonly label: NameRef;
	/** Keys of people; empty means the child's own hope. */
	readonly whose: readonly NameRef[];
	readonly children: readonly Block[];
	readonly span: Span;
}
export interface NeedBlock {
	readonly kind: 'need';
	/** `B1`, `C1`, or `N1` in a One Plan. */
	readonly number: string;
	readonly label: NameRef;
	/** The id of the area whose heading stands above it. */
	readonly area?: string;
	readonly children: readonly Block[];
	readonly span: Span;
}
export interface OutcomeBlock {
	readonly kind: 'outcome';
	/** `E1`, or `O1` in a One Plan. */
	readonly number: string;
	readonly label: NameRef;
	/** Names of needs. */
	readonly for: readonly NameRef[];
	/** Names of hopes. */
	readonly hopes: readonly NameRef[];
	/** The due date as typed, only where the writer overrode the worked-out one. */
	readonly by?: NameRef;
	/** The outcome is an education or training outcome (18 and over). */
	readonly training: boolean;
	/** The outcome keeps what is there from getting worse, as with a long illness: it need not grow from year to year. */
	readonly maintenance: boolean;
	/** The first paragraph is the outcome itself; a table inside holds its steps or its help. */
	readonly children: readonly Block[];
	readonly span: Span;
}
/** How one outcome went. */
export interface ReviewBlock {
	readonly kind: 'review';
	readonly label: NameRef;
	readonly achieved?: 'yes' | 'no' | 'partly';
	readonly because?: 'circumstances' | 'outcome' | 'support';
	/** The names of the outcomes of this document that follow it. */
	readonly next: readonly NameRef[];
	readonly children: readonly Block[];
	readonly span: Span;
}
/** Advice that does not agree, and how the plan settled it. */
export interface DiffersBlock {
	readonly kind: 'differs';
	/** What the advice differs about. */
	readonly label: NameRef;
	/** Short names of the list of advice, two or more. */
	readonly between: readonly NameRef[];
	/** How it was settled, and why. */
	readonly children: readonly Block[];
	readonly span: Span;
}
/** What somebody answered to a draft, in their own words: exempt from the wording rules. */
export interface ReplyBlock {
	readonly kind: 'reply';
	/** Keys of people, or the child's name. */
	readonly whose: readonly NameRef[];
	/** The day it came, as typed. */
	readonly on?: NameRef;
	/** `email`, `phone`, `letter`, `form`, `meeting`. */
	readonly how?: ReplyRoute;
	readonly children: readonly Block[];
	readonly span: Span;
}
export type ReplyRoute = 'email' | 'phone' | 'letter' | 'form' | 'meeting';
/** One thing that a reply asks for, and what was answered. */
export interface RequestBlock {
	readonly kind: 'request';
	/** `R1`, `R2`. */
	readonly number: string;
	/** What is asked for, in plain words. */
	readonly label: NameRef;
	/** Keys of the people whose reply asks for it, or the child's name. */
	readonly from: readonly NameRef[];
	readonly asks?: RequestKind;
	/** Absent until somebody has answered. */
	readonly answer?: 'yes' | 'partly' | 'no';
	/** The day of the meeting that was asked for, as typed. */
	readonly meeting?: NameRef;
	/** Why it was agreed or not, in paragraphs; a table of meaning `words` (where, before, after) says which words change. */
	readonly children: readonly Block[];
	readonly span: Span;
}
export type RequestKind = 'change' | 'school' | 'meeting' | 'budget';
/** A question of a form: room for an answer, or the answer itself in somebody's own words, exempt from the wording rules. */
export interface AnswerBlock {
	readonly kind: 'answer';
	/** `1`, `2`, in the order of the form. */
	readonly number: string;
	/** The question, in plain words. */
	readonly label: NameRef;
	/** How many lines of room the answer gets on paper; 1 where none was typed. */
	readonly lines: number;
	/** What somebody can choose from, in order. Empty where they answer in words of their own. */
	readonly choices: readonly NameRef[];
	/** Any number of the choices, and not one alone. */
	readonly many: boolean;
	/** The answer; empty until somebody has answered. */
	readonly children: readonly Block[];
	readonly span: Span;
}
export interface NoteBlock {
	readonly kind: 'note';
	readonly label: NameRef;
	readonly children: readonly Block[];
	readonly span: Span;
}
/** The child's version of the sections since the easy-read block before it. */
export interface EasyReadBlock {
	readonly kind: 'easy-read';
	/** The label, or the section's heading where none was typed. */
	readonly label: NameRef;
	readonly items: readonly EasyReadItem[];
	/** Anything in the block that is not a list item; kept so that no word is lost (a rule reports it). */
	readonly rest: readonly Block[];
	readonly span: Span;
}
/** `:pic[left]{as="left.remaining"}`: `as` is a concept id, or `none`. */
export interface NamedPicture {
	readonly word: string;
	readonly as?: string;
	readonly span: Span;
}

export interface EasyReadItem {
	readonly picture?: NamedPicture;
	/** Further names behind it: each settles what its word means in the sentence. */
	readonly choices?: readonly NamedPicture[];
	/** The sentence, without the picture. */
	readonly children: readonly Inline[];
	readonly span: Span;
}
/** `::window`: the reply box; its dates are worked out. */
export interface WindowLine {
	readonly kind: 'window';
	readonly span: Span;
}
export interface PlacementLine {
	readonly kind: 'placement';
	readonly school: NameRef;
	readonly type?: NameRef;
	readonly span: Span;
}
export interface SignatureLine {
	readonly kind: 'signature';
	readonly person: NameRef;
	readonly date?: NameRef;
	readonly span: Span;
}
export interface ChecklistLine {
	readonly kind: 'checklist';
	readonly span: Span;
}
export interface ContentsLine {
	readonly kind: 'contents';
	readonly span: Span;
}
export interface ContactLine {
	readonly kind: 'contact';
	readonly person: NameRef;
	readonly span: Span;
}
/** `::changes`: what differs between the draft that was sent and the plan that this document is about. Worked out. */
export interface ChangesLine {
	readonly kind: 'changes';
	readonly span: Span;
}
/** `::timeline`: the dates of the case and the law behind each, drawn and as a table. Worked out. */
export interface TimelineLine {
	readonly kind: 'timeline';
	readonly span: Span;
}
/** `::thread`: from hopes to help, drawn and as a table. Worked out. */
export interface ThreadLine {
	readonly kind: 'thread';
	readonly span: Span;
}
/** `::no-easy-read[reason]`: the section has no easy-read on purpose. */
export interface NoEasyReadLine {
	readonly kind: 'no-easy-read';
	readonly reason: string;
	readonly span: Span;
}
