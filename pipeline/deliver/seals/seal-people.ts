import type { LedgerStore } from '../ledger/store.ts';
import type { PurposeSeals } from './seals.ts';

type Words = Pick<PurposeSeals, 'sealWord' | 'openWords'>;

interface SealedRow {
	readonly caseNumber: string;
	readonly personKey: string;
	readonly role?: string;
}

/**
 * The store, in which the words that writers typed for people are sealed: keys may be first names, roles hold the child's ("Ellie's mum"), Message-IDs of answers hold
 * places on the web. Who uses the store sees them as typed, and `erased` once the key of the case is gone. The same word of a case is sealed alike, so that
 * the store can hold one row against another.
 */
export function sealPeople(store: LedgerStore, { sealWord, openWords }: Words): LedgerStore {
	/** The words of a case under its key, which is asked for once. */
	const openedOfCase = async <R extends SealedRow>(caseNumber: string, rows: readonly R[]): Promise<readonly (readonly [R, R])[]> => {
		const sealed = [...new Set(rows.flatMap(({ personKey, role }) => (role === undefined ? [personKey] : [personKey, role])))];
		const words = await openWords(caseNumber, sealed);
		const wordOf = new Map(sealed.map((word, index) => [word, words[index] ?? '']));
		const clear = (word: string) => wordOf.get(word) ?? '';
		return rows.map((row) => [row, { ...row, personKey: clear(row.personKey), ...(row.role !== undefined && { role: clear(row.role) }) }]);
	};
	const all = async <R extends SealedRow>(rows: readonly R[]): Promise<readonly R[]> => {
		const cases = new Map<string, R[]>();
		for (const row of rows) {
			const known = cases.get(row.caseNumber);
			if (known) known.push(row);
			else cases.set(row.caseNumber, [row]);
		}
		const found = await Promise.all([...cases].map(([caseNumber, those]) => openedOfCase(caseNumber, those)));
		const clear = new Map(found.flat());
		return rows.map((row) => clear.get(row) ?? row);
	};
	const opened = async <R extends SealedRow>(row: R): Promise<R> => (await all([row]))[0] ?? row;
	const ifAny = async <R extends SealedRow>(row: R | undefined): Promise<R | undefined> => row && opened(row);
	return {
		...store,
		addBatch: async (batch, at) => {
			const rows = await Promise.all(
				batch.rows.map(async (row) => ({
					...row,
					personKey: await sealWord(row.caseNumber, row.personKey),
					role: await sealWord(row.caseNumber, row.role),
				})),
			);
			return store.addBatch({ ...batch, rows }, at);
		},
		cancel: async (key, why, by, at) => {
			const row = await store.message(key);
			return row !== undefined && store.cancel(key, await sealWord(row.caseNumber, why), by, at);
		},
		claim: async (request) => {
			const claims = await store.claim(request);
			const rows = await all(claims.map(({ row }) => row));
			return claims.map((claim, index) => ({ ...claim, row: rows[index] ?? claim.row }));
		},
		addReply: async (reply, at) => {
			const { caseNumber, personKey, sourceMessageId } = reply;
			const sealed = { personKey: await sealWord(caseNumber, personKey), sourceMessageId: await sealWord(caseNumber, sourceMessageId) };
			return store.addReply({ ...reply, ...sealed }, at);
		},
		message: async (key) => ifAny(await store.message(key)),
		find: async (digits) => {
			const found = await store.find(digits);
			return found === 'many' ? found : ifAny(found);
		},
		byMessageId: async (messageId) => ifAny(await store.byMessageId(messageId)),
		messages: async (query) => all(await store.messages(query)),
		extendWindow: async (id, lastDay, by, why, at) => {
			// A window has the first digits of its message's key for a name.
			const row = await store.find(id);
			if (row === undefined || row === 'many') return false;
			return store.extendWindow(id, lastDay, by, await sealWord(row.caseNumber, why), at);
		},
		windows: async (query) =>
			Promise.all(
				(await all(await store.windows(query))).map(async (row) => {
					if (row.extended === undefined) return row;
					const [why = ''] = await openWords(row.caseNumber, [row.extended.why]);
					return { ...row, extended: { ...row.extended, why } };
				}),
			),
		replies: async (caseNumber) => {
			const rows = await all(await store.replies(caseNumber));
			const ids = await openWords(
				caseNumber,
				rows.map((row) => row.sourceMessageId),
			);
			return rows.map((row, index) => ({ ...row, sourceMessageId: ids[index] ?? '' }));
		},
		addressUses: async (fingerprint) => all(await store.addressUses(fingerprint)),
		lastAddressOf: async (caseNumber, personKey) => store.lastAddressOf(caseNumber, await sealWord(caseNumber, personKey)),
	};
}
