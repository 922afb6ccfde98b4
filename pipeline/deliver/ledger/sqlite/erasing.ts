import type { Instant } from '../../../model/delivery.ts';
import { UserError } from '../../../model/errors.ts';
import { addPlan } from './adding.ts';
import { type Cell, text } from './columns.ts';
import type { Connection, Value } from './database.ts';
import type { Transaction } from './group-commit.ts';

/** `undefined`: no key was made for this case yet. */
export function wrappedKey(connection: Pick<Connection, 'all'>, caseNumber: string): Uint8Array | 'erased' | undefined {
	const row = connection.all('SELECT wrapped, erased_at FROM plan WHERE case_number = ?', [caseNumber])[0];
	if (!row) return undefined;
	if (row['erased_at'] !== null) return 'erased';
	return keyIn(row['wrapped']);
}

function keyIn(cell: Cell | undefined): Uint8Array | undefined {
	return cell instanceof Uint8Array ? new Uint8Array(cell) : undefined;
}

/** @param at The moment of the event, which a case key has none of: that of the last event. */
export function makeKey(transaction: Transaction, caseNumber: string, make: () => Uint8Array): Uint8Array | 'erased' {
	const known = wrappedKey(transaction, caseNumber);
	if (known) return known;
	const last = transaction.all('SELECT at FROM event ORDER BY seq DESC LIMIT 1')[0];
	const at = last ? text(last, 'at') : '1970-01-01T00:00:00.000Z';
	addPlan(transaction, caseNumber, at);
	const wrapped = make();
	transaction.change('key-made', at, 'UPDATE plan SET wrapped = :wrapped WHERE case_number = :caseNumber RETURNING *', {
		wrapped,
		caseNumber,
	});
	return wrapped;
}

/**
 * What is sealed or was typed about a family goes; ids, days, states and hashes stay. Where the case was erased before, nothing changes and the same bodies are named,
 * so that an erasure that was cut short can be ended.
 */
export function erase(transaction: Transaction, caseNumber: string, by: string, at: Instant): readonly string[] {
	if (wrappedKey(transaction, caseNumber) !== 'erased') eraseRows(transaction, caseNumber, by, at);
	const rows = transaction.all('SELECT body_sha256 FROM message WHERE case_number = ?', [caseNumber]);
	return unusedBodies(
		transaction,
		rows.map((row) => text(row, 'body_sha256')),
	);
}

function eraseRows(transaction: Transaction, caseNumber: string, by: string, at: Instant): void {
	const change = (sql: string, more: Readonly<Record<string, Value>> = {}) =>
		transaction.change('erased', at, `${sql} RETURNING *`, { caseNumber, ...more });
	addPlan(transaction, caseNumber, at);
	change('UPDATE plan SET wrapped = NULL, erased_at = :at, erased_by = :by WHERE case_number = :caseNumber', { at, by });
	change(
		`UPDATE message SET name = NULL, address = NULL, why = NULL, purged = 1,
			lease_owner = CASE WHEN ${notGone} THEN NULL ELSE lease_owner END, lease_until = CASE WHEN ${notGone} THEN NULL ELSE lease_until END,
			state = CASE WHEN ${notGone} THEN 'cancelled' ELSE state END, changed_at = :at WHERE case_number = :caseNumber`,
		{ at },
	);
	change('UPDATE hold SET detail = NULL WHERE message IN (SELECT id FROM message WHERE case_number = :caseNumber)');
	change('UPDATE reply SET summary = NULL, from_fp = NULL, source_message_id = NULL WHERE case_number = :caseNumber');
	change('UPDATE extension SET why = NULL WHERE reply_window IN (SELECT id FROM reply_window WHERE case_number = :caseNumber)');
}

const notGone = `(state IN ('held', 'queued', 'stale') OR (state = 'sending' AND handed_at IS NULL))`;

/** Those that no message still needs. */
export function unusedBodies(connection: Pick<Connection, 'all'>, bodies: readonly string[]): readonly string[] {
	return [...new Set(bodies)]
		.filter(
			(sha256) =>
				connection.all('SELECT id FROM message INDEXED BY message_body WHERE body_sha256 = ? AND purged = 0 LIMIT 1', [sha256]).length ===
				0,
		)
		.sort();
}

/** Bodies that were kept long enough: those whose window is over, and settled ones that opened none. */
export function purgeBodies(transaction: Transaction, before: Instant, at: Instant): readonly string[] {
	const rows = transaction.change(
		'purged',
		at,
		`UPDATE message SET purged = 1 WHERE purged = 0 AND state IN ('accepted', 'bounced', 'refused', 'cancelled') AND CASE
			WHEN EXISTS (SELECT 1 FROM reply_window w WHERE w.id = substr(message.id, 1, 24))
			THEN EXISTS (SELECT 1 FROM reply_window w WHERE w.id = substr(message.id, 1, 24) AND w.state <> 'open' AND w.last_day < substr(:before, 1, 10)
				AND w.closed_at < :before)
			ELSE COALESCE(accepted_at, changed_at) < :before END RETURNING *`,
		{ before },
	);
	return unusedBodies(
		transaction,
		rows.map((row) => text(row, 'body_sha256')),
	);
}

/**
 * Takes what was erased out of the bytes of the files: freed parts of pages, and copies in the write-ahead log.
 * Throws `ledger/locked` where another process reads or writes for long: the rows are erased by then, and a second `erase` ends it.
 */
export function scrub(connection: Connection): void {
	connection.exec('VACUUM');
	const busy = connection.all('PRAGMA wal_checkpoint(TRUNCATE)')[0]?.['busy'];
	if (busy !== 0)
		throw new UserError('ledger/locked', 'Another Plainplan reads the ledger, so parts of the erased case are still in its file.');
}
