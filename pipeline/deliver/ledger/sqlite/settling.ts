import type { CalendarDate } from '../../../model/calendar-date.ts';
import type { Instant } from '../../../model/delivery.ts';
import type { BounceFacts, Lease, MessageKey, Outcome, Service, Verdict } from '../store.ts';
import { resolverWaitMs } from '../store.ts';
import { unleased } from './claiming.ts';
import { text, textOrNull, whole } from './columns.ts';
import type { Transaction } from './group-commit.ts';
import { insert } from './insert.ts';
import { opening, openWindow, voidWindow } from './windows.ts';

/** `false`: the lease was lost, and nothing changed (I4). */
export function settle(transaction: Transaction, { key, worker, number }: Lease, outcome: Outcome, at: Instant): boolean {
	const row = transaction.all(
		`SELECT tries, handed_at, not_before, ${opening} FROM message m WHERE id = ? AND state = 'sending' AND lease_owner = ? AND lease_no = ?`,
		[key, worker, number],
	)[0];
	if (!row) return false;
	const attempt = whole(row, 'tries') + 1;
	insert(transaction, outcome.result, at, 'attempt', {
		id: `${key}/${attempt}`,
		message: key,
		try: attempt,
		started_at: outcome.startedAt,
		handed_at: textOrNull(row, 'handed_at'),
		ended_at: at,
		outcome: outcome.result,
		code: outcome.code ?? null,
		enhanced: outcome.enhanced ?? null,
		relay: outcome.relay,
	});
	if (outcome.result === 'accepted') openWindow(transaction, row, outcome.service, at);
	transaction.change(outcome.result, at, settleMessage, {
		key,
		at,
		state: outcome.result === 'deferred' ? 'queued' : outcome.result,
		not_before: outcome.result === 'deferred' ? outcome.notBefore : text(row, 'not_before'),
		code: outcome.enhanced ?? (outcome.code === undefined ? null : String(outcome.code)),
		reply: outcome.reply ?? null,
	});
	return true;
}

const settleMessage = `UPDATE message SET state = :state, tries = tries + 1, not_before = :not_before, code = :code, reply = :reply,
	handed_at = CASE :state WHEN 'queued' THEN NULL ELSE handed_at END,
	accepted_at = CASE :state WHEN 'accepted' THEN :at ELSE accepted_at END,
	${unleased} WHERE id = :key RETURNING *`;

/** What was unsure and turns out to be accepted, was accepted when it was handed over. */
export function resolve(transaction: Transaction, key: MessageKey, verdict: Verdict, at: Instant): 'done' | 'too-soon' | 'not-unsure' {
	const row = transaction.all(`SELECT handed_at, ${opening} FROM message m WHERE id = ? AND state = 'unsure'`, [key])[0];
	if (!row) return 'not-unsure';
	const wait = Date.parse(text(row, 'handed_at')) + resolverWaitMs;
	// The last dot of a dead worker may still lie in the relay's socket, where its log does not tell of it yet.
	const atOnce = verdict.workerIsDead === true && verdict.evidence !== 'postfix-log';
	if (verdict.verdict === 'not-sent' && !atOnce && Date.parse(at) < wait) return 'too-soon';
	addVerdict(transaction, key, verdict, at);
	if (verdict.verdict === 'accepted') {
		openWindow(transaction, row, verdict.service, at);
		const sql = `UPDATE message SET state = 'accepted', accepted_at = handed_at, changed_at = :at WHERE id = :key RETURNING *`;
		transaction.change('accepted', at, sql, { key, at });
	} else {
		const sql = `UPDATE message SET state = 'queued', handed_at = NULL, not_before = :at, changed_at = :at WHERE id = :key RETURNING *`;
		transaction.change('requeued', at, sql, { key, at });
	}
	return 'done';
}

function addVerdict(transaction: Transaction, key: MessageKey, verdict: Verdict, at: Instant): void {
	const before = transaction.all('SELECT id FROM verdict WHERE message = ?', [key]).length;
	insert(transaction, 'resolved', at, 'verdict', {
		id: `${key}/${before + 1}`,
		message: key,
		verdict: verdict.verdict,
		evidence: verdict.evidence,
		given_by: verdict.by,
		at,
	});
}

/** A bounce that comes before its worker has settled ends that worker's lease. */
export function bounce(transaction: Transaction, key: MessageKey, facts: BounceFacts, at: Instant): boolean {
	const row = transaction.all(
		`SELECT id FROM message WHERE id = ? AND (state IN ('accepted', 'unsure') OR (state = 'sending' AND handed_at IS NOT NULL))`,
		[key],
	)[0];
	if (!row) return false;
	if (!insert(transaction, 'bounced', at, 'bounce', { id: facts.sourceSha256, message: key, code: facts.code ?? null, at })) return false;
	const sql = `UPDATE message SET state = 'bounced', code = COALESCE(:code, code), ${unleased} WHERE id = :key RETURNING *`;
	transaction.change('bounced', at, sql, { key, at, code: facts.code ?? null });
	voidWindow(transaction, key, at);
	return true;
}

/** A letter that was posted is posted, even where it was stale: its window then runs to the floor. */
export function posted(
	transaction: Transaction,
	key: MessageKey,
	by: string,
	sentOn: CalendarDate,
	service: Service | undefined,
	at: Instant,
): boolean {
	const sql = `SELECT ${opening} FROM message m WHERE id = ? AND route <> 'email' AND state IN ('queued', 'stale')`;
	const row = transaction.all(sql, [key])[0];
	if (!row) return false;
	openWindow(transaction, row, service, at);
	transaction.change(
		'posted',
		at,
		`UPDATE message SET state = 'accepted', accepted_at = :at, sent_on = :sentOn, ended_by = :by, changed_at = :at WHERE id = :key RETURNING *`,
		{ key, at, sentOn, by },
	);
	return true;
}
