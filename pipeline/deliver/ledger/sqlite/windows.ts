import type { CalendarDate } from '../../../model/calendar-date.ts';
import type { Instant } from '../../../model/delivery.ts';
import type { MessageKey, Service } from '../store.ts';
import { type Row, text, whole } from './columns.ts';
import type { Transaction } from './group-commit.ts';
import { insert } from './insert.ts';

/** Whose window it is, as the columns call it. */
interface Person {
	readonly case_number: string;
	readonly document: string;
	readonly document_digest: string;
	readonly person_key: string;
}

/**
 * What `openWindow` asks of a message `m`. Seldom is there an older window to close or an early answer to take, so one question tells of both
 * and spares two changes that change nothing.
 */
export const opening = `m.id, m.case_number, m.document, m.document_digest, m.person_key, m.opens_last_day, m.opens_rule, m.opens_calendar,
	m.opens_last_day IS NOT NULL AND EXISTS (SELECT 1 FROM reply_window w INDEXED BY reply_window_case WHERE w.case_number = m.case_number
		AND w.person_key = m.person_key AND w.document_digest <> m.document_digest AND w.state = 'open') AS replaces,
	m.opens_last_day IS NOT NULL AND EXISTS (SELECT 1 FROM reply r INDEXED BY reply_case WHERE r.case_number = m.case_number
		AND r.person_key = m.person_key AND r.document = m.document AND r.reply_window IS NULL) AS answered_early`;

/** Opens the window of a draft that was accepted; `message` has the columns `opening`. Where the printed day came before the floor, the window runs to the floor (I9). */
export function openWindow(transaction: Transaction, message: Row, service: Service | undefined, at: Instant): void {
	if (message['opens_last_day'] === null) return;
	if (!service) throw new TypeError('The acceptance of a draft needs its day of service.');
	const key = text(message, 'id');
	const printed = text(message, 'opens_last_day');
	const person = {
		case_number: text(message, 'case_number'),
		document: text(message, 'document'),
		document_digest: text(message, 'document_digest'),
		person_key: text(message, 'person_key'),
	};
	if (whole(message, 'replaces') === 1) closeReplaced(transaction, person, at);
	const id = key.slice(0, 24);
	insert(transaction, 'opened', at, 'reply_window', {
		id,
		message: key,
		...person,
		served_on: service.servedOn,
		floor_day: service.floorDay,
		printed_day: printed,
		last_day: printed < service.floorDay ? service.floorDay : printed,
		rule: text(message, 'opens_rule'),
		calendar_version: text(message, 'opens_calendar'),
		state: 'open',
	});
	if (whole(message, 'answered_early') === 1) takeEarlyReplies(transaction, id, person, at);
}

/** A new draft ends the windows of the drafts before it. */
function closeReplaced(transaction: Transaction, person: Person, at: Instant): void {
	const { case_number, document_digest, person_key } = person;
	transaction.change(
		'replaced',
		at,
		`UPDATE reply_window INDEXED BY reply_window_case SET state = 'closed', closed_by = 'replaced', closed_at = :at
			WHERE case_number = :case_number AND person_key = :person_key AND document_digest <> :document_digest AND state = 'open' RETURNING *`,
		{ case_number, document_digest, person_key, at },
	);
}

/** An answer to this very document may be read before the ledger knows that the draft was accepted. */
function takeEarlyReplies(transaction: Transaction, id: string, person: Person, at: Instant): void {
	const { case_number, person_key, document } = person;
	const taken = transaction.change(
		'matched',
		at,
		`UPDATE reply INDEXED BY reply_case SET reply_window = :id, late = (received_on > (SELECT last_day FROM reply_window WHERE id = :id))
			WHERE case_number = :case_number AND person_key = :person_key AND document = :document AND reply_window IS NULL
			AND received_on >= (SELECT served_on FROM reply_window WHERE id = :id) RETURNING *`,
		{ id, case_number, person_key, document },
	);
	const inTime = taken.find((row) => whole(row, 'late') === 0);
	if (inTime) answerWindow(transaction, id, text(inTime, 'id'), at);
}

/** An answer in time. */
export function answerWindow(transaction: Transaction, id: string, reply: string, at: Instant): void {
	transaction.change(
		'answered',
		at,
		`UPDATE reply_window SET state = 'answered', closed_by = :reply, closed_at = :at WHERE id = :id
			AND (state = 'open' OR (state = 'closed' AND closed_by = 'time')) RETURNING *`,
		{ id, reply, at },
	);
}

/** Its message came back, so the person was never served. */
export function voidWindow(transaction: Transaction, message: MessageKey, at: Instant): void {
	transaction.change(
		'void',
		at,
		`UPDATE reply_window SET state = 'void', closed_by = 'bounced', closed_at = :at WHERE id = substr(:message, 1, 24) AND state <> 'void' RETURNING *`,
		{ message, at },
	);
}

/** More time opens a window again that time alone had closed. */
export function extendWindow(transaction: Transaction, id: string, lastDay: CalendarDate, by: string, why: string, at: Instant): boolean {
	const rows = transaction.change(
		'extended',
		at,
		`UPDATE reply_window SET last_day = :lastDay, state = CASE state WHEN 'closed' THEN 'open' ELSE state END,
			closed_by = CASE state WHEN 'answered' THEN closed_by END, closed_at = CASE state WHEN 'answered' THEN closed_at END
			WHERE id = :id AND last_day < :lastDay AND (state IN ('open', 'answered') OR (state = 'closed' AND closed_by = 'time')) RETURNING *`,
		{ id, lastDay },
	);
	if (rows.length === 0) return false;
	const before = transaction.all('SELECT id FROM extension WHERE reply_window = ?', [id]).length;
	insert(transaction, 'extended', at, 'extension', {
		id: `${id}/${before + 1}`,
		reply_window: id,
		last_day: lastDay,
		given_by: by,
		why,
		at,
	});
	return true;
}

export function closeWindows(transaction: Transaction, today: CalendarDate, at: Instant): readonly string[] {
	const rows = transaction.change(
		'closed',
		at,
		`UPDATE reply_window SET state = 'closed', closed_by = 'time', closed_at = :at WHERE state = 'open' AND last_day < :today RETURNING *`,
		{ today, at },
	);
	return rows.map((row) => text(row, 'id')).sort();
}
