import type { CalendarDate } from './calendar-date.ts';
import type { MessageCondition } from './delivery.ts';
import type { Person } from './document.ts';
import type { WordKey } from './printed-words.ts';

/** One kind of message, its wording as data: `templates/email/<id>.yml`. HTML, text and letter are all made from it. */
export interface NoticeTemplate {
	readonly id: string;
	readonly subject: string;
	/** The line that mail programs show after the subject. */
	readonly preview: string;
	/** Another subject and preview where a slot has a value, such as those of a draft that was sent again; the first that fits. */
	readonly variants: readonly { readonly when: string; readonly subject: string; readonly preview: string }[];
	/** Whose name and phone number the message bears: the first of these that the project knows. */
	readonly from: readonly ('authority' | 'school')[];
	/** Keys of people whom the reader can ask; the first that the document has. */
	readonly contact: readonly string[];
	/** Words that differ by who reads: slot name to the words for the child, for a parent or carer, and for anybody else. */
	readonly voices: ReadonlyMap<string, Readonly<Record<NoticeReader, string>>>;
	/** Files that go with the message, where there are any. */
	readonly attachments: readonly NoticeAttachmentTemplate[];
	readonly blocks: readonly NoticeBlockTemplate[];
	/** What this notice must say by law or by our rules. */
	readonly mustHold: readonly NoticeDuty[];
	readonly delivery: NoticeDelivery;
	/** Printed phrases of a letter in the language of this wording, where it is not English. */
	readonly words?: ReadonlyMap<WordKey, string>;
	/** The same message in other words: by `easy-read`, or by the tag of a language. Absent where there are none. */
	readonly versions?: ReadonlyMap<string, NoticeTemplate>;
}

/** How the sending of a notice is looked after. */
export interface NoticeDelivery {
	/** Its acceptance starts the days in which the draft can be answered. */
	readonly opensWindow: boolean;
	/** It must not go while a window of the case is open: a final plan. */
	readonly waitsForWindows: boolean;
	/** When it is still true; absent where it always is. */
	readonly onlyIf?: MessageCondition;
	/** The kind of service that may only have it once the family's consent is recorded: `health`, `care`. */
	readonly needsConsent: boolean;
}

export type NoticeReader = 'self' | 'parent' | 'other';

/** A file that was made of the document, every report that it names, or every file that it encloses. */
type NoticeAttachmentTemplate =
	| {
			readonly of: 'pdf' | 'easy-read';
			/** As the reader sees it, without anyone's name: `draft-plan.pdf`. */
			readonly fileName: string;
			/** What the message calls it: `The draft plan`. */
			readonly title: string;
	  }
	| { readonly of: 'reports' }
	/** For the reader's own calendar: the last day to answer, or a meeting. Only an email carries it. */
	| NoticeCalendarTemplate
	| {
			readonly of: 'enclosed';
			/** What this message calls an enclosed document, by its file name without ending: `final-plan`. Others keep their title. */
			readonly titles: ReadonlyMap<string, string>;
	  };

export interface NoticeCalendarTemplate {
	readonly of: 'last-day' | 'meeting';
	readonly title: string;
	/** What the reader's calendar shows, perhaps to others: no slot. */
	readonly summary: string;
	/** What it says beside it, with slots. */
	readonly note?: string;
}

/** One thing that a notice must say. The build stops when a made message does not say it. */
interface NoticeDuty {
	readonly id: string;
	readonly about: string;
	/** The message must hold the value of this slot. */
	readonly slot?: string;
	/** The message must hold one of these phrases, their slots filled in: for a value that may stand elsewhere too, such as one day twice. */
	readonly phrases?: readonly string[];
	/** The duty holds only where this slot has a value. */
	readonly when?: string;
	readonly source: string;
}

/** Wording with `{slots}`. A block with `when` is printed only where that slot has a value. */
export type NoticeBlockTemplate =
	| { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string; readonly when?: string }
	| { readonly kind: 'paragraph'; readonly text: string; readonly when?: string }
	| { readonly kind: 'date-box'; readonly title: string; readonly date: string; readonly text: string; readonly when?: string }
	| { readonly kind: 'button'; readonly text: string; readonly url: string; readonly when?: string }
	| { readonly kind: 'list'; readonly items: readonly string[]; readonly when?: string }
	| { readonly kind: 'attachments'; readonly when?: string }
	/** What the reader asked for in their answers, one item each. */
	| { readonly kind: 'requests'; readonly when?: string }
	/** The paragraphs and lists of one section of the document, as its writer typed them. */
	| { readonly kind: 'section'; readonly of: string; readonly when?: string }
	| { readonly kind: 'small-print'; readonly lines: readonly string[]; readonly when?: string };

/** A duty with its slot filled in: the message must hold one of the phrases. */
export interface FilledDuty {
	readonly id: string;
	readonly about: string;
	readonly anyOf: readonly string[];
	readonly source: string;
}

/** One message to one person, with every slot filled in: no logic left. */
export interface Notice {
	readonly kind: string;
	readonly person: Person;
	readonly lang: string;
	readonly subject: string;
	readonly preview: string;
	readonly blocks: readonly NoticeBlock[];
	readonly from: { readonly name: string; readonly address: string; readonly replyTo?: string };
	/** Who writes, as printed at the top of the message, and the lines of their address on a letter. */
	readonly letterhead: { readonly name: string; readonly lines: readonly string[] };
	readonly mustHold: readonly FilledDuty[];
	/** The number of the case, for the foot of a letter. */
	readonly case?: string;
	/** The day the message is dated: that of the document, or the day more time was given. */
	readonly date: CalendarDate;
	readonly attachments: readonly NoticeAttachment[];
	/** `NM-0417-draft-1-draft-plan-1`: the file name of the message, without ending and without anyone's name. */
	readonly fileName: string;
	/** Which of several of its kind to one person, such as `2` of the second reminder; '' where there is one. */
	readonly occasion: string;
	readonly delivery: NoticeDelivery;
	/** Printed phrases of a letter in the message's own language. */
	readonly words?: ReadonlyMap<WordKey, string>;
	/** The last day to answer as the message prints it. */
	readonly lastDay?: CalendarDate;
	/** The last day on which what it prints is still right. */
	readonly staleAfter?: CalendarDate;
}

/** A run of words in a message; `strong` and `url` where the template says so. */
export interface NoticeRun {
	readonly text: string;
	readonly strong?: boolean;
	/** `https:`, `mailto:` or `tel:` only. */
	readonly url?: string;
}

export type NoticeBlock =
	| { readonly kind: 'heading'; readonly level: 1 | 2; readonly runs: readonly NoticeRun[] }
	| { readonly kind: 'paragraph'; readonly runs: readonly NoticeRun[] }
	| { readonly kind: 'date-box'; readonly title: string; readonly date: string; readonly runs: readonly NoticeRun[] }
	| { readonly kind: 'button'; readonly text: string; readonly url: string }
	| { readonly kind: 'list'; readonly items: readonly (readonly NoticeRun[])[] }
	| { readonly kind: 'small-print'; readonly lines: readonly (readonly NoticeRun[])[] };

export interface NoticeAttachment {
	/** As the reader sees it: `draft-plan.pdf`. */
	readonly fileName: string;
	/** What the message calls it: `The draft plan`. */
	readonly title: string;
	readonly mediaType: string;
	readonly bytes: Uint8Array;
}
