import { LeaseLost, type LedgerStore } from '../store.ts';
import { addBatch, cancel, confirmHold } from './adding.ts';
import { claim, handed, recover } from './claiming.ts';
import { openConnection } from './database.ts';
import { erase, makeKey, purgeBodies, scrub, unusedBodies, wrappedKey } from './erasing.ts';
import { groupCommit } from './group-commit.ts';
import { queries } from './queries.ts';
import { addConsent, addReply } from './replies.ts';
import { makeSchema } from './schema/make-schema.ts';
import { bounce, posted, resolve, settle } from './settling.ts';
import { verifyLedger } from './verification.ts';
import { closeWindows, extendWindow } from './windows.ts';

/**
 * The ledger in one SQLite file: write-ahead log, every commit synced to disk. Made if it is not there; its folder must be. Several processes may have it open.
 * Throws `UserError`: `ledger/locked`, `ledger/damaged` or `disk/write`; so do all methods.
 */
export function openSqliteStore(path: string): LedgerStore {
	const connection = openConnection(path);
	makeSchema(connection);
	const { write, flush } = groupCommit(connection);

	return {
		...queries(connection),
		addBatch: (batch, at) => write((transaction) => addBatch(transaction, batch, at)),
		confirmHold: (key, reason, by, at) => write((transaction) => confirmHold(transaction, key, reason, by, at)),
		cancel: (key, why, by, at) => write((transaction) => cancel(transaction, key, why, by, at)),
		claim: (request) => write((transaction) => claim(transaction, request), 'gathered'),
		handed: async (lease, at) => {
			const mayGo = await write((transaction) => handed(transaction, lease, at));
			if (!mayGo) throw new LeaseLost(`Message ${lease.key.slice(0, 8)} must not go now.`);
		},
		settle: (lease, outcome, at) => write((transaction) => settle(transaction, lease, outcome, at), 'gathered'),
		recover: (now) => write((transaction) => recover(transaction, now)),
		resolve: (key, verdict, at) => write((transaction) => resolve(transaction, key, verdict, at)),
		bounce: (key, facts, at) => write((transaction) => bounce(transaction, key, facts, at)),
		posted: (key, by, sentOn, service, at) => write((transaction) => posted(transaction, key, by, sentOn, service, at)),
		addReply: (reply, at) => write((transaction) => addReply(transaction, reply, at)),
		extendWindow: (id, lastDay, by, why, at) => write((transaction) => extendWindow(transaction, id, lastDay, by, why, at)),
		closeWindows: (today, at) => write((transaction) => closeWindows(transaction, today, at)),
		addConsent: (consent, at) => write((transaction) => addConsent(transaction, consent, at)),
		caseKey: async (caseNumber, make) =>
			wrappedKey(connection, caseNumber) ?? (await write((transaction) => makeKey(transaction, caseNumber, make))),
		erase: async (caseNumber, by, at) => {
			const bodies = await write((transaction) => erase(transaction, caseNumber, by, at));
			scrub(connection);
			return bodies;
		},
		purgeBodies: (before, at) => write((transaction) => purgeBodies(transaction, before, at)),
		unusedBodies: async (sha256) => unusedBodies(connection, sha256),
		verify: async (since) => {
			const reader = openConnection(path);
			try {
				return await verifyLedger(reader, since);
			} finally {
				reader.close();
			}
		},
		close: () => {
			flush();
			connection.close();
		},
	};
}
