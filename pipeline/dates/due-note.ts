import type { CalendarDate } from '../model/calendar-date.ts';
import { printFullDate } from '../model/calendar-date.ts';
import type { SourceRef } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { type DueDocument, eventOf } from './due-road.ts';

/** An item before today is taken from its day. */
export interface DueNote {
	readonly of: DueDocument;
	readonly id: string;
	readonly date: CalendarDate;
	readonly words: string;
	readonly law?: SourceRef;
	/** Where it stands in the document; the top of the document where absent. */
	readonly span?: Span;
	/** Something that happens on the day, rather than work to be done by it: it is over when the day is. */
	readonly passes?: boolean;
}

type Extra = Partial<Pick<DueNote, 'law' | 'span' | 'passes' | 'id'>>;

export function note(of: DueDocument, id: string, date: CalendarDate, words: string, extra: Extra = {}): DueNote {
	return { of, id, date, words, ...extra };
}

/** An item that is a date of the rule set: its words and its law are those of the timeline. `standby`: the words where the timeline has none. */
export function eventNote(of: DueDocument, id: string, date: CalendarDate, standby: string, extra: Extra = {}): DueNote {
	const event = eventOf(of, id, date) ?? eventOf(of, id);
	const law = event?.law && { law: event.law };
	const before = event?.date === date ? event.workingDay : undefined;
	const working = before === undefined ? '' : ` The last working day before it is ${printFullDate(before)}.`;
	return note(of, extra.id ?? id, date, `${event ? `${event.words}.` : standby}${working}`, { ...law, ...extra });
}
