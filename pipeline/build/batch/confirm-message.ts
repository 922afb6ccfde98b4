import type { Ledger } from '../../deliver/ledger/ledger.ts';
import type { HoldReason, MessageState } from '../../model/delivery.ts';
import { UserError } from '../../model/errors.ts';
import { findMessage } from '../ledger/find-message.ts';
import { nameIn } from './name-in.ts';
import { releaserOf } from './release-batch.ts';

export interface ConfirmedMessage {
	readonly key: string;
	readonly name: string;
	/** What the hold says, for whoever confirms it. */
	readonly detail: string;
	readonly state: MessageState;
	/** Holds that nobody has confirmed yet. */
	readonly left: readonly HoldReason[];
}

/**
 * A second person confirms one hold of a message: it is queued once none is left. Whoever released the message cannot confirm it, and a hold that
 * is not open cannot be confirmed: both are a `UserError`, and nothing changes.
 */
export async function confirmMessage(
	ledger: Ledger,
	digits: string,
	{ hold, by, now }: { readonly hold: HoldReason; readonly by: string; readonly now: Date },
): Promise<ConfirmedMessage> {
	const { store, seals } = ledger;
	const row = await findMessage(ledger.store, digits);
	const open = row.openHolds.find(({ reason }) => reason === hold);
	if (open === undefined) {
		const reasons = row.openHolds.map(({ reason }) => reason).join(', ');
		const hint = reasons === '' ? 'There is nothing to confirm.' : `It waits for: ${reasons}.`;
		throw new UserError('usage/bad-command', `This message does not wait for "${hold}".`, hint);
	}
	const releaser = releaserOf((await store.batch(row.batch))?.by ?? '');
	if (sameName(releaser, by)) {
		throw new UserError(
			'usage/bad-command',
			`${releaser} released this message. Somebody else has to confirm it.`,
			'Ask a second person to look at it.',
		);
	}
	const detail = await seals.openText(row.caseNumber, open.detail);
	if (!(await store.confirmHold(row.key, hold, by, now.toISOString()))) {
		throw new UserError('usage/bad-command', 'Somebody was faster: this message does not wait for that any more.', 'Nothing has changed.');
	}
	const after = await store.message(row.key);
	return {
		key: row.key,
		name: await nameIn(ledger, row),
		detail: detail === 'erased' ? '' : detail,
		state: after?.state ?? row.state,
		left: (after?.openHolds ?? []).map(({ reason }) => reason),
	};
}

/** Two ways to write one person: `JS, plan officer` and `js, Plan  Officer`. */
function sameName(one: string, other: string): boolean {
	const plain = (name: string) =>
		name
			.normalize('NFKC')
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, '');
	return plain(one) === plain(other);
}
