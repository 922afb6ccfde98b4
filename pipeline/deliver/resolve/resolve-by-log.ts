import type { Instant } from '../../model/delivery.ts';
import { readBounceTag } from '../bounces/tag.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type MessageRow, resolverWaitMs, type Service } from '../ledger/store.ts';
import { type Conclusion, conclude } from './conclude.ts';
import { readPostfixLog } from './postfix-log.ts';

/** What became of one unsure message. `too-soon`: the log says that it was not sent, and a worker that sleeps may still send it. */
export type Resolved = { readonly message: MessageRow } & (
	| { readonly result: 'accepted' | 'not-sent' | 'bounced' }
	| { readonly result: 'too-soon'; readonly from: Instant }
	| { readonly result: 'no-end'; readonly why: Extract<Conclusion, { readonly kind: 'no-end' }>['why'] | 'not-there' }
);

export interface ResolveWork {
	readonly ledger: Pick<Ledger, 'store' | 'bounceSecret'>;
	readonly now: Date;
	/** The day of service of a message that opens a window, had it been accepted at that time. */
	readonly serviceOf: (row: MessageRow, at: Date) => Service | undefined;
}

/** Ends what the logs of a Postfix can end: oldest file first. What they say nothing about stays unsure. */
export async function resolveByLog(files: readonly AsyncIterable<Uint8Array>[], work: ResolveWork): Promise<readonly Resolved[]> {
	const { ledger, now } = work;
	const unsure = await unsureMessages(ledger);
	const wanted = new Set(unsure.flatMap(({ messageId }) => messageId ?? []));
	const facts = await readPostfixLog(files, {
		wanted,
		now,
		isOurs: (address) => readBounceTag(address, ledger.bounceSecret) !== undefined,
	});
	const resolved: Resolved[] = [];
	for (const message of unsure) {
		const { messageId = '', handedAt } = message;
		resolved.push(await settle(message, conclude(facts, messageId, handedAt ?? now.toISOString()), work));
	}
	return resolved;
}

/** Emails of which nobody knows whether they were sent, oldest first. */
export function unsureMessages({ store }: Pick<Ledger, 'store'>): Promise<readonly MessageRow[]> {
	return store.messages({ states: ['unsure'] });
}

async function settle(message: MessageRow, conclusion: Conclusion, work: ResolveWork): Promise<Resolved> {
	if (conclusion.kind === 'no-end') return { message, result: 'no-end', why: conclusion.why };
	if (conclusion.kind === 'bounced') {
		const { code, sha256 } = conclusion.logged;
		await work.ledger.store.bounce(message.key, { sourceSha256: sha256, ...(code !== undefined && { code }) }, work.now.toISOString());
		return { message, result: 'bounced' };
	}
	return giveVerdict(message, { verdict: conclusion.kind, evidence: 'postfix-log', by: 'postfix-log' }, work);
}

/** Ends one unsure message. It counts as served when it was handed over. */
export async function giveVerdict(
	message: MessageRow,
	{ verdict, evidence, by }: { readonly verdict: 'accepted' | 'not-sent'; readonly evidence: string; readonly by: string },
	{ ledger: { store }, now, serviceOf }: ResolveWork,
): Promise<Resolved> {
	const handedAt = new Date(message.handedAt ?? now);
	const service = verdict === 'accepted' ? serviceOf(message, handedAt) : undefined;
	const end = await store.resolve(message.key, { verdict, evidence, by, ...(service && { service }) }, now.toISOString());
	if (end === 'too-soon') return { message, result: 'too-soon', from: new Date(handedAt.getTime() + resolverWaitMs).toISOString() };
	return end === 'done' ? { message, result: verdict } : { message, result: 'no-end', why: 'not-there' };
}
