import type { Ledger } from '../../deliver/ledger/ledger.ts';
import { UserError } from '../../model/errors.ts';
import { findMessage } from '../ledger/find-message.ts';
import { nameIn } from './name-in.ts';

/** Stops a message that nobody has begun to send. One that is on its way or was sent is a `UserError`, and nothing changes. */
export async function cancelMessage(
	ledger: Ledger,
	digits: string,
	{ why, by, now }: { readonly why: string; readonly by: string; readonly now: Date },
): Promise<{ readonly key: string; readonly name: string }> {
	const row = await findMessage(ledger.store, digits);
	if (!(await ledger.store.cancel(row.key, why, by, now.toISOString()))) {
		const state = (await ledger.store.message(row.key))?.state ?? row.state;
		throw new UserError(
			'usage/bad-command',
			`It is too late to stop this message: it is "${state}".`,
			'Run "plainplan status" with the number of the case.',
		);
	}
	return { key: row.key, name: await nameIn(ledger, row) };
}
