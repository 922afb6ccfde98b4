import type { Ledger } from '../../deliver/ledger/ledger.ts';
import type { Instant } from '../../model/delivery.ts';
import { UserError } from '../../model/errors.ts';

/** What the ledger keeps of one case, counted. */
export interface CaseContents {
	readonly messages: number;
	/** Those that nobody has begun to send. They will never go. */
	readonly unsent: number;
	readonly windows: number;
	readonly openWindows: number;
	readonly replies: number;
	/** Its key is gone already: only files of messages may be left. */
	readonly isErased: boolean;
}

/** Counts what an erasure would touch. A case that the ledger does not know, and one whose message is on its way now, are a `UserError`. */
export async function contentsOf({ store }: Pick<Ledger, 'store'>, caseNumber: string, at: Instant): Promise<CaseContents> {
	await store.recover(at);
	const messages = await store.messages({ caseNumber });
	const windows = await store.windows({ caseNumber });
	const replies = await store.replies(caseNumber);
	if (messages.length + windows.length + replies.length === 0) {
		throw new UserError('ledger/no-such-case', `The ledger knows no case "${caseNumber}".`, 'Type the number as the plan has it.');
	}
	const sending = messages.find(({ state }) => state === 'sending');
	if (sending) throw new UserError('ledger/locked', `Message ${sending.key.slice(0, 8)} of case ${caseNumber} is on its way now.`);
	return {
		messages: messages.length,
		unsent: messages.filter(({ state }) => unsentStates.includes(state)).length,
		windows: windows.length,
		openWindows: windows.filter(({ state }) => state === 'open').length,
		replies: replies.length,
		isErased: (await store.caseKey(caseNumber, neverMade)) === 'erased',
	};
}

const unsentStates = ['held', 'queued', 'stale'];

/**
 * Erases one case from the ledger: destroys its key and what is sealed under it, and deletes the files of its messages. Rows, days and hashes stay, and the chain
 * still verifies. May be run again where it was broken off. Returns how many files went.
 */
export async function eraseCase(
	{ store, bodies }: Pick<Ledger, 'store' | 'bodies'>,
	caseNumber: string,
	by: string,
	at: Instant,
): Promise<number> {
	const mayGo = await store.erase(caseNumber, by, at);
	const left = (await store.messages({ caseNumber })).map(({ bodySha256 }) => bodySha256);
	const files = new Set([...mayGo, ...left]);
	for (const sha256 of files) await bodies.remove(sha256);
	return files.size;
}

function neverMade(): Uint8Array {
	throw new UserError('ledger/damaged', 'A case of the ledger has no key.');
}
