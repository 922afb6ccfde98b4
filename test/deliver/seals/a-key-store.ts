import type { LedgerStore, Sealed } from '../../../pipeline/deliver/ledger/store.ts';

/** The wrapped keys of cases, as a store keeps them. */
export function keyStore() {
	const keys = new Map<string, Sealed | 'erased'>();
	const caseKey: LedgerStore['caseKey'] = async (caseNumber, make) => {
		const key = keys.get(caseNumber) ?? make();
		keys.set(caseNumber, key);
		return key;
	};
	return { keys, caseKey };
}

export const masterKey = new Uint8Array(32).fill(7);
