import type { Instant } from '../../../model/delivery.ts';
import type { Claim, ClaimRequest, Lease } from '../store.ts';
import { type Row, text, whole } from './columns.ts';
import type { Transaction } from './group-commit.ts';
import { dayOf, readiness } from './readiness.ts';
import { messageRow } from './rows.ts';

export function claim(transaction: Transaction, request: ClaimRequest): readonly Claim[] {
	const { worker, now, leaseMs, limit } = request;
	makeStale(transaction, now);
	const until = new Date(Date.parse(now) + leaseMs).toISOString();
	const claims: Claim[] = [];
	while (claims.length < limit) {
		const due = dueRows(transaction, now, limit - claims.length);
		if (due.length === 0) break;
		for (const row of due) if (row['ready'] === 'untrue') cancelUntrue(transaction, text(row, 'id'), now);
		const keys = due.filter((row) => row['ready'] !== 'untrue').map((row) => text(row, 'id'));
		const leased = transaction.change('claimed', now, lease, { keys: JSON.stringify(keys), worker, until, now });
		for (const row of leased.toSorted((one, other) => keys.indexOf(text(one, 'id')) - keys.indexOf(text(other, 'id')))) {
			claims.push({ key: text(row, 'id'), worker, number: whole(row, 'lease_no'), row: messageRow(transaction, row) });
		}
	}
	return claims;
}

/** `+`: by the keys, not by the index of `state`, under which all that is queued stands. */
const lease = `UPDATE message SET state = 'sending', lease_owner = :worker, lease_no = lease_no + 1, lease_until = :until, changed_at = :now
	WHERE id IN (SELECT value FROM json_each(:keys)) AND +state = 'queued' RETURNING *`;

/** What has waited longest comes first. */
function dueRows(transaction: Transaction, now: Instant, limit: number): readonly Row[] {
	return transaction.all(
		`SELECT m.id, ${readiness} AS ready FROM message m INDEXED BY message_due WHERE m.state = 'queued' AND m.route = 'email' AND m.not_before <= :now AND ready <> 'wait'
			ORDER BY m.not_before, m.n LIMIT :limit`,
		{ now, today: dayOf(now), limit },
	);
}

/** I15: what was printed would no longer be lawful, so nobody may send it. */
function makeStale(transaction: Transaction, now: Instant): void {
	transaction.change(
		'stale',
		now,
		`UPDATE message INDEXED BY message_stale SET state = 'stale', changed_at = :now WHERE state IN ('held', 'queued') AND stale_from IS NOT NULL AND stale_from <= :now RETURNING *`,
		{ now },
	);
}

function cancelUntrue(transaction: Transaction, key: string, at: Instant): void {
	transaction.change(
		'cancelled',
		at,
		`UPDATE message SET state = 'cancelled', why = 'untrue', lease_owner = NULL, lease_until = NULL, changed_at = :at WHERE id = :key RETURNING *`,
		{ key, at },
	);
}

/** `false`: the last byte must not go. What stands in the ledger then is right without the worker. */
export function handed(transaction: Transaction, lease: Lease, at: Instant): boolean {
	const { key, worker, number } = lease;
	const values = { key, worker, number, at, today: dayOf(at) };
	return transaction.change('handed', at, handOver, values).length > 0 || leftInstead(transaction, values);
}

const isOurs = `m.id = :key AND m.state = 'sending' AND m.lease_owner = :worker AND m.lease_no = :number AND m.lease_until > :at AND m.handed_at IS NULL`;

const handOver = `UPDATE message AS m SET handed_at = :at WHERE ${isOurs} AND (m.stale_from IS NULL OR m.stale_from > :at) AND ${readiness} = 'go' RETURNING *`;

/** What must not go although the lease is good: it becomes stale or untrue, or waits. Always `false`. */
function leftInstead(
	transaction: Transaction,
	values: Readonly<Record<'key' | 'worker' | 'at' | 'today', string>> & { readonly number: number },
): false {
	const { key, at } = values;
	const row = transaction.all(`SELECT m.stale_from, ${readiness} AS ready FROM message m WHERE ${isOurs}`, values)[0];
	if (!row) return false;
	if (typeof row['stale_from'] === 'string' && row['stale_from'] <= at) {
		transaction.change('stale', at, `UPDATE message SET state = 'stale', ${unleased} WHERE id = :key RETURNING *`, { key, at });
		return false;
	}
	if (row['ready'] === 'untrue') {
		cancelUntrue(transaction, key, at);
		return false;
	}
	if (row['ready'] === 'wait') {
		transaction.change('waits', at, `UPDATE message SET state = 'queued', ${unleased} WHERE id = :key RETURNING *`, { key, at });
	}
	return false;
}

export const unleased = 'lease_owner = NULL, lease_until = NULL, changed_at = :at';

/** Rows whose worker is gone (I7): what was never handed over goes again, the rest is unsure. */
export function recover(transaction: Transaction, now: Instant): { readonly requeued: number; readonly unsure: number } {
	const values = { at: now };
	const ended = `state = 'sending' AND lease_until <= :at`;
	const requeued = transaction.change(
		'requeued',
		now,
		`UPDATE message INDEXED BY message_lease SET state = 'queued', ${unleased} WHERE ${ended} AND handed_at IS NULL RETURNING *`,
		values,
	);
	const lost = transaction.all(`SELECT id, tries, handed_at FROM message INDEXED BY message_lease WHERE ${ended}`, values);
	for (const row of lost) {
		const key = text(row, 'id');
		transaction.change('lost', now, addLostAttempt, { id: `${key}/${whole(row, 'tries') + 1}`, key, at: now });
		const sql = `UPDATE message SET state = 'unsure', tries = tries + 1, ${unleased} WHERE id = :key RETURNING *`;
		transaction.change('unsure', now, sql, { key, at: now });
	}
	return { requeued: requeued.length, unsure: lost.length };
}

const addLostAttempt = `INSERT INTO attempt (id, message, try, started_at, handed_at, ended_at, outcome, relay)
	SELECT :id, id, tries + 1, handed_at, handed_at, :at, 'unsure', '' FROM message WHERE id = :key RETURNING *`;
