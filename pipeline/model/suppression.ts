import type { NameRef } from './block.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Finding } from './finding.ts';
import type { Span } from './span.ts';

/** A writer's note that wording which a rule would report stays on purpose. It never prints. */
export interface Suppression {
	/** `comment`: `<!-- plainplan ignore rule: reason (who, date) -->`. `keep`: `:keep[words]{rule="..." reason="..."}`. */
	readonly kind: 'comment' | 'keep';
	/** The rule as typed: its id or its short id. */
	readonly rule: NameRef;
	/** Why the words stay, without who and when; '' where nothing was typed. */
	readonly reason: string;
	/** Who decided so. */
	readonly by?: string;
	/** The day to look at it again. */
	readonly reviewBy?: CalendarDate;
	/** What was typed as that day and is none. */
	readonly badDate?: NameRef;
	/** The whole note. */
	readonly span: Span;
	/** The text that the note is about; absent where none follows it. */
	readonly covers?: Span;
}

/** A finding that a note keeps quiet. */
export interface SuppressedFinding {
	readonly finding: Finding;
	readonly suppression: Suppression;
}
