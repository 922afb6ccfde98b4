import type { Instant } from '../../../model/delivery.ts';
import type { NewReply } from '../store.ts';
import { addPlan, planId } from './adding.ts';
import { type Row, sha256, text, whole } from './columns.ts';
import type { Transaction } from './group-commit.ts';
import { insert } from './insert.ts';
import { answerWindow } from './windows.ts';

/** An answer goes to the window of the document that it names, else to the one that is open, else to the newest. */
export function addReply(
	transaction: Transaction,
	reply: NewReply,
	at: Instant,
): { readonly id: string; readonly isNew: boolean; readonly late: boolean } {
	const id = sha256(`reply\n${reply.sourceMessageId}`);
	const known = transaction.all('SELECT late FROM reply WHERE id = ?', [id])[0];
	if (known) return { id, isNew: false, late: whole(known, 'late') === 1 };
	addPlan(transaction, reply.caseNumber, at);
	const window = windowFor(transaction, reply);
	const late = window !== undefined && reply.receivedOn > text(window, 'last_day');
	insert(transaction, late ? 'late' : 'in-time', at, 'reply', {
		id,
		case_number: reply.caseNumber,
		person_key: reply.personKey,
		document: reply.document ?? null,
		reply_window: window ? text(window, 'id') : null,
		received_on: reply.receivedOn,
		late: late ? 1 : 0,
		how: reply.how,
		from_fp: reply.fromFingerprint ?? null,
		summary: reply.summary,
		source_message_id: reply.sourceMessageId,
		entered_by: reply.by,
		at,
	});
	if (window && !late) answerWindow(transaction, text(window, 'id'), id, at);
	cancelReminders(transaction, reply, window, at);
	return { id, isNew: true, late };
}

function windowFor(transaction: Transaction, { caseNumber, personKey, document }: NewReply): Row | undefined {
	return transaction.all(
		`SELECT * FROM reply_window WHERE case_number = :caseNumber AND person_key = :personKey AND state <> 'void'
			AND (:document IS NULL OR document = :document) ORDER BY state = 'open' DESC, n DESC LIMIT 1`,
		{ caseNumber, personKey, document: document ?? null },
	)[0];
}

/** Those under way are stopped by `handed`, which asks again (C8). */
function cancelReminders(transaction: Transaction, reply: NewReply, window: Row | undefined, at: Instant): void {
	transaction.change(
		'cancelled',
		at,
		`UPDATE message SET state = 'cancelled', why = 'answered', changed_at = :at
			WHERE case_number = :caseNumber AND person_key = :personKey AND only_if IS NOT NULL AND state IN ('held', 'queued', 'stale')
			AND (:digest IS NULL OR document_digest = :digest) AND (:document IS NULL OR document = :document) RETURNING *`,
		{
			caseNumber: reply.caseNumber,
			personKey: reply.personKey,
			digest: window ? text(window, 'document_digest') : null,
			document: reply.document ?? null,
			at,
		},
	);
}

export function addConsent(
	transaction: Transaction,
	consent: { readonly caseNumber: string; readonly service: string; readonly by: string },
	at: Instant,
): void {
	const { caseNumber, service, by } = consent;
	addPlan(transaction, caseNumber, at);
	const id = sha256(`consent\n${planId(caseNumber)}\n${service}\n${by}\n${at}`);
	insert(transaction, 'consent', at, 'consent', { id, case_number: caseNumber, service, given_by: by, at });
}
