import type { CalendarDate } from './calendar-date.ts';
import type { BatchMessage, HoldReason, MessageRoute } from './delivery.ts';
import type { CountedPhrase } from './due-page-words.ts';

/** All that somebody looks at before the messages of one document are released. */
export interface MessagesPage {
	/** `NM-0417-draft-1`. */
	readonly document: string;
	/** The kind of document, as its type calls it. */
	readonly kind: string;
	/** The source file, without the folders of this machine. */
	readonly file: string;
	/** The day that the document's dates are made from. */
	readonly date: CalendarDate;
	/** 64 hexadecimal digits. */
	readonly digest: string;
	/** The source file as a release of it is typed. */
	readonly path: string;
	readonly messages: readonly PageMessage[];
	/** Why the batch cannot go at all, one plain sentence each. */
	readonly refusals: readonly string[];
}

export interface PageMessage {
	readonly message: BatchMessage;
	readonly subject: string;
	/** The first lines of what its reader reads. */
	readonly opening: readonly string[];
	/** Files beside the page, each with the name that a person chooses by. */
	readonly files: readonly { readonly name: string; readonly kind: PageFileKind }[];
	/** Why it will wait for a second person. */
	readonly holds: readonly { readonly reason: HoldReason; readonly detail: string }[];
}

const pageFileKinds = ['html', 'txt', 'eml', 'pdf'] as const;

export type PageFileKind = (typeof pageFileKinds)[number];

/** What the page of messages says beside the messages: data from `templates/pages/messages.yml`. Names in braces are filled in. */
export interface MessagesPageWords {
	/** `{document}`. */
	readonly title: string;
	readonly intro: string;
	readonly skip: string;
	readonly facts: { readonly document: string; readonly file: string; readonly date: string };
	readonly counts: { readonly messages: CountedPhrase; readonly held: CountedPhrase; readonly free: string };
	readonly refused: { readonly heading: string; readonly intro: string };
	readonly list: {
		readonly heading: string;
		readonly caption: string;
		readonly person: string;
		readonly subject: string;
		readonly address: string;
		readonly from: string;
		readonly lastDay: string;
		readonly state: string;
		readonly free: string;
		readonly held: string;
		readonly none: string;
	};
	readonly routes: Readonly<Record<MessageRoute, string>>;
	/** `{n}`. */
	readonly message: string;
	readonly address: {
		readonly to: string;
		readonly name: string;
		readonly place: string;
		readonly letter: string;
		readonly missing: string;
	};
	readonly subject: string;
	readonly opening: string;
	readonly days: {
		readonly heading: string;
		readonly from: string;
		readonly until: string;
		readonly lastDay: string;
		/** `{days}`: what follows when it is accepted. */
		readonly opens: string;
		readonly waits: string;
		readonly windowOpen: string;
		readonly noAnswer: string;
		/** `{service}`. */
		readonly consent: string;
		readonly byHand: string;
	};
	readonly attachments: {
		readonly heading: string;
		readonly caption: string;
		readonly file: string;
		readonly of: string;
		readonly size: string;
		readonly hash: string;
		readonly made: string;
		readonly foreign: string;
		readonly locked: string;
		readonly none: string;
	};
	readonly holds: {
		readonly heading: string;
		readonly intro: string;
		readonly reasons: Readonly<Record<HoldReason, string>>;
		/** What a release finds out, since only the ledger knows it. */
		readonly later: string;
	};
	readonly files: { readonly heading: string } & Readonly<Record<PageFileKind, string>>;
	readonly release: {
		readonly heading: string;
		readonly intro: string;
		readonly digest: string;
		readonly command: string;
		readonly by: string;
		readonly nothing: string;
	};
	readonly footer: string;
}
