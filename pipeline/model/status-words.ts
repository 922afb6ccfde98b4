import type { MessageRoute, MessageState } from './delivery.ts';
import type { StatusReminder, StatusReply, StatusWindow, TaskKind } from './delivery-status.ts';
import type { CountedPhrase } from './due-page-words.ts';

/** What `plainplan status` says, as text and as a page: data from `templates/pages/status.yml`. Names in braces are filled in. */
export interface StatusWords {
	readonly title: string;
	/** `{case}`. */
	readonly caseTitle: string;
	/** `{date}`: today. */
	readonly intro: string;
	readonly nothing: string;
	readonly erased: string;
	readonly headings: Readonly<
		Record<'tasks' | 'closing' | 'windows' | 'messages' | 'replies' | 'consents' | 'totals' | 'paste' | 'key', string>
	>;
	readonly noTasks: string;
	readonly tasks: Readonly<Record<TaskKind, string>>;
	readonly dueNow: CountedPhrase;
	readonly moreTasks: string;
	/** `{date}`: the last day of the list. */
	readonly noneClosing: string;
	readonly moreClosing: CountedPhrase;
	readonly noWindows: string;
	readonly noReplies: string;
	/** `{cases}`: to how many cases the messages belong. */
	readonly cases: CountedPhrase;
	/** Over the table of messages: what accepted does not mean. */
	readonly notRead: string;
	readonly repliesCaption: string;
	/** What stands over the rows for the case file. */
	readonly paste: string;
	readonly columns: Readonly<
		Record<'document' | 'person' | 'what' | 'way' | 'state' | 'when' | 'code' | 'task' | 'command' | 'reply' | 'number', string>
	>;
	readonly states: Readonly<Record<MessageState, string>>;
	/** In place of `accepted` and `queued`, of letters: what a person does. */
	readonly letters: { readonly accepted: string; readonly queued: string };
	readonly routes: Readonly<Record<MessageRoute, string>>;
	readonly ways: Readonly<Record<StatusReply['how'], string>>;
	readonly windows: {
		/** `{day}` of `{days}`. */
		readonly day: string;
		readonly firstDay: string;
		readonly left: CountedPhrase;
		readonly lastDayIsToday: string;
		readonly over: CountedPhrase;
		readonly states: Readonly<Record<StatusWindow['state'], string>>;
		readonly printedTooEarly: string;
	};
	/** One sentence for each thing that a drawing shows: its text alternative. */
	readonly told: {
		readonly served: string;
		readonly today: string;
		readonly lastDay: string;
		readonly lastDayPast: string;
		readonly reminder: Readonly<Record<StatusReminder['state'], string>>;
		readonly reply: string;
		readonly lateReply: string;
		readonly extended: string;
		readonly extendedBy: string;
		readonly void: string;
	};
	/** Short words at the marks of a drawing. */
	readonly marks: Readonly<Record<'sent' | 'reminder' | 'today' | 'lastDay' | 'firstLastDay' | 'reply' | 'lateReply', string>>;
	/** What a drawing is, for a person who cannot see it. */
	readonly drawing: string;
	/** What the marks mean. */
	readonly key: Readonly<
		Record<'sent' | 'reminder' | 'reminderToCome' | 'reply' | 'lateReply' | 'lastDay' | 'past' | 'toCome' | 'today', string>
	>;
	readonly late: string;
	readonly inTime: string;
	readonly footer: string;
}
