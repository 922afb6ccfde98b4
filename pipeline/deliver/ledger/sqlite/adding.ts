import type { HoldReason, Instant } from '../../../model/delivery.ts';
import type { AddedBatch, MessageKey, NewBatch, NewMessage } from '../store.ts';
import { sha256, text } from './columns.ts';
import type { Value } from './database.ts';
import type { Transaction } from './group-commit.ts';
import { insert } from './insert.ts';

/** The id of a case in events: it says nothing by itself. */
export function planId(caseNumber: string): string {
	return sha256(`plan\n${caseNumber}`);
}

/** Makes the row of a case where there is none yet. */
export function addPlan(transaction: Transaction, caseNumber: string, at: Instant): void {
	insert(transaction, 'case-opened', at, 'plan', { id: planId(caseNumber), case_number: caseNumber });
}

export function addBatch(transaction: Transaction, batch: NewBatch, at: Instant): AddedBatch {
	const fresh = insert(transaction, 'released', at, 'batch', { id: batch.digest, released_by: batch.by, released_at: at });
	const keys = batch.rows.map(({ key }) => key);
	if (!fresh) return { repeated: true, added: [], existing: keys };
	for (const caseNumber of new Set(batch.rows.map((row) => row.caseNumber))) addPlan(transaction, caseNumber, at);
	const added = new Set<MessageKey>();
	for (const row of batch.rows) if (addMessage(transaction, row, batch.digest, at)) added.add(row.key);
	return { repeated: false, added: [...added], existing: keys.filter((key) => !added.has(key)) };
}

function addMessage(transaction: Transaction, row: NewMessage, batch: string, at: Instant): boolean {
	const isHeld = row.holds.length > 0;
	if (!insert(transaction, isHeld ? 'held' : 'queued', at, 'message', columnsOf(row, batch, at))) return false;
	for (const [index, { reason, detail }] of row.holds.entries()) {
		insert(transaction, 'held', at, 'hold', { id: `${row.key}/${index + 1}`, message: row.key, reason, detail });
	}
	return true;
}

function columnsOf(row: NewMessage, batch: string, at: Instant): Readonly<Record<string, Value>> & { readonly id: string } {
	return {
		id: row.key,
		batch,
		round: row.round,
		kind: row.kind,
		occasion: row.occasion,
		case_number: row.caseNumber,
		document: row.document,
		document_digest: row.documentDigest,
		person_key: row.personKey,
		role: row.role,
		name: row.name,
		address: row.address,
		address_fp: row.addressFingerprint,
		route: row.route,
		lang: row.lang,
		message_id: row.messageId ?? null,
		body_sha256: row.bodySha256,
		body_size: row.bodySize,
		stale_from: row.staleFrom ?? null,
		opens_last_day: row.opens?.lastDay ?? null,
		opens_rule: row.opens?.rule ?? null,
		opens_calendar: row.opens?.calendarVersion ?? null,
		only_if: row.onlyIf ?? null,
		prints_last_day: row.printsLastDay ?? null,
		waits_for_windows: row.waitsForWindows ? 1 : 0,
		added_at: at,
		state: row.holds.length > 0 ? 'held' : 'queued',
		changed_at: at,
		not_before: row.notBefore,
		open_holds: row.holds.length,
		tries: 0,
		lease_no: 0,
		purged: 0,
	};
}

export function confirmHold(transaction: Transaction, key: MessageKey, reason: HoldReason, by: string, at: Instant): boolean {
	const confirmed = transaction.change(
		'confirmed',
		at,
		`UPDATE hold SET confirmed_by = :by, confirmed_at = :at WHERE message = :key AND reason = :reason AND confirmed_at IS NULL
			AND EXISTS (SELECT 1 FROM message WHERE id = :key AND state = 'held') RETURNING *`,
		{ key, reason, by, at },
	);
	if (confirmed.length === 0) return false;
	const left = transaction.all('SELECT id FROM hold WHERE message = ? AND confirmed_at IS NULL', [key]).length;
	transaction.change(
		left === 0 ? 'queued' : 'held',
		at,
		`UPDATE message SET open_holds = :left, state = CASE :left WHEN 0 THEN 'queued' ELSE 'held' END, changed_at = :at
			WHERE id = :key RETURNING *`,
		{ key, left, at },
	);
	return true;
}

export function cancel(transaction: Transaction, key: MessageKey, why: string, by: string, at: Instant): boolean {
	const rows = transaction.change(
		'cancelled',
		at,
		`UPDATE message SET state = 'cancelled', why = :why, ended_by = :by, changed_at = :at
			WHERE id = :key AND state IN ('held', 'queued', 'stale') RETURNING *`,
		{ key, why, by, at },
	);
	return rows.some((row) => text(row, 'id') === key);
}
