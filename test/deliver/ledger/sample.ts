import { createHash } from 'node:crypto';
import { messageKey } from '../../../pipeline/deliver/ledger/message-key.ts';
import type { Lease, LedgerStore, NewMessage, NewReply, Outcome, Service } from '../../../pipeline/deliver/ledger/store.ts';

/** Moments of one morning: `at(90)` is 90 seconds past nine on Monday 2 November 2026. */
export function at(seconds: number): string {
	return new Date(Date.UTC(2026, 10, 2, 9, 0, 0) + seconds * 1000).toISOString();
}

export const hour = 3600;
export const day = 24 * hour;

export function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

const sealed = (text: string) => new TextEncoder().encode(`sealed(${text})`);

/** A draft plan to the mother of case `NM-0001`, printed with the last day 18 November; anything else by `more`. */
export function message(more: Partial<NewMessage> & { readonly authority?: string } = {}): NewMessage {
	const { authority = 'Northmere', ...rest } = more;
	const facts = {
		round: 1,
		kind: 'draft-plan',
		occasion: '',
		caseNumber: 'NM-0001',
		document: 'NM-0001-draft-1',
		personKey: 'mother',
		route: 'email' as const,
		...rest,
	};
	const documentDigest = rest.documentDigest ?? sha256(facts.document);
	const key = messageKey({ ...facts, authority, documentDigest, person: { key: facts.personKey } }, facts.round);
	return {
		key,
		documentDigest,
		role: 'parent',
		name: sealed(`name of ${facts.personKey}`),
		address: sealed(`address of ${facts.personKey}`),
		addressFingerprint: sha256(`address of ${facts.caseNumber} ${facts.personKey}`),
		lang: 'en-GB',
		...(facts.route === 'email' ? { messageId: `<${key.slice(0, 40)}@send.example>` } : {}),
		bodySha256: sha256(`body of ${key}`),
		bodySize: 4000,
		notBefore: at(0),
		...(facts.kind === 'draft-plan' ? { opens: { lastDay: '2026-11-18', rule: 'plain-15', calendarVersion: '2026-08-01' } } : {}),
		waitsForWindows: false,
		holds: [],
		...facts,
	};
}

/** A reminder of that draft. */
export function reminder(more: Partial<NewMessage> = {}): NewMessage {
	return message({ kind: 'reminder', occasion: '1', onlyIf: 'window-open', printsLastDay: '2026-11-18', notBefore: at(8 * day), ...more });
}

/** The message that time has ended. */
export function timeHasEnded(more: Partial<NewMessage> = {}): NewMessage {
	return message({ kind: 'window-closed', onlyIf: 'no-answer', printsLastDay: '2026-11-18', notBefore: at(17 * day), ...more });
}

/** The final plan of the same case. */
export function finalPlan(more: Partial<NewMessage> = {}): NewMessage {
	return message({ kind: 'final-plan', document: 'NM-0001-final', waitsForWindows: true, ...more });
}

export const service: Service = { servedOn: '2026-11-02', floorDay: '2026-11-16' };

export function reply(more: Partial<NewReply> = {}): NewReply {
	return {
		caseNumber: 'NM-0001',
		personKey: 'mother',
		receivedOn: '2026-11-06',
		how: 'email',
		summary: sealed('what she wrote'),
		sourceMessageId: '<answer-1@mail.example>',
		by: 'officer-1',
		...more,
	};
}

let batches = 0;

export async function add(store: LedgerStore, rows: readonly NewMessage[], when = at(0)) {
	batches += 1;
	return store.addBatch({ digest: sha256(`batch ${batches} ${process.pid}`), by: 'officer-1', rows }, when);
}

/** Leases one row that must be due. */
export async function take(store: LedgerStore, when: string, worker = 'worker-1'): Promise<Lease> {
	const [claim] = await store.claim({ worker, now: when, leaseMs: 60_000, limit: 1 });
	if (!claim) throw new Error('Nothing was due.');
	return claim;
}

export const accepted: Outcome = { result: 'accepted', startedAt: at(0), relay: 'outbox', code: 250, service };
export const refused: Outcome = {
	result: 'refused',
	startedAt: at(0),
	relay: 'outbox',
	code: 550,
	enhanced: '5.1.1',
	reply: 'no such user',
};
export const unsure: Outcome = { result: 'unsure', startedAt: at(0), relay: 'outbox' };

/** Adds a message and sends it to its end. */
export async function send(store: LedgerStore, row: NewMessage, seconds: number, outcome: Outcome = accepted): Promise<string> {
	await add(store, [row], at(seconds));
	const lease = await take(store, at(seconds + 1));
	await store.handed(lease, at(seconds + 2));
	await store.settle(lease, outcome, at(seconds + 3));
	return row.key;
}
