import { randomBytes } from 'node:crypto';
import { UserError } from '../../model/errors.ts';
import type { Seals } from '../ledger/ledger.ts';
import type { LedgerStore, Sealed } from '../ledger/store.ts';
import { decrypt, encrypt, encryptAlike } from './aead.ts';
import { deriveSecret, type MasterKey } from './master-key.ts';

/** Seals that can also say what their bytes are for: a body never opens as a name. */
export interface PurposeSeals extends Seals {
	/** Throws where the key of the case was destroyed. */
	sealAs(purpose: string, caseNumber: string, plain: Uint8Array): Promise<Sealed>;
	/** `changed`: the bytes are not those that were sealed for this case and purpose. */
	openAs(purpose: string, caseNumber: string, sealed: Sealed): Promise<Uint8Array | 'erased' | 'changed'>;
	/** A word as text that a store can look for: the same word of a case is sealed alike. Throws where the key of the case was destroyed. */
	sealWord(caseNumber: string, word: string): Promise<string>;
	/** Words of one case; each is `erased` where the key of the case was destroyed. */
	openWords(caseNumber: string, sealed: readonly string[]): Promise<readonly string[]>;
}

/**
 * Encrypts and opens under a random key per case, which the store keeps wrapped by the master key. A value of one case does not open as another's.
 * A key of a case that does not open under this master key, and a value that somebody changed, are a `UserError` `ledger/damaged`.
 */
export function newSeals(caseKey: LedgerStore['caseKey'], master: MasterKey): PurposeSeals {
	const wrapping = deriveSecret(master, 'case keys');
	const wrappedFor = (caseNumber: string) => ['key', caseNumber];

	/** Asked for once by all who want it at the same moment. */
	const asked = new Map<string, Promise<Uint8Array | 'erased'>>();
	const keyOf = (caseNumber: string): Promise<Uint8Array | 'erased'> => {
		const key = asked.get(caseNumber) ?? openKey(caseNumber).finally(() => asked.delete(caseNumber));
		asked.set(caseNumber, key);
		return key;
	};
	const openKey = async (caseNumber: string): Promise<Uint8Array | 'erased'> => {
		const wrapped = await caseKey(caseNumber, () => encrypt(wrapping, wrappedFor(caseNumber), randomBytes(32)));
		if (wrapped === 'erased') return 'erased';
		const key = decrypt(wrapping, wrappedFor(caseNumber), wrapped);
		if (key === undefined)
			throw new UserError(
				'ledger/damaged',
				`The key of case ${caseNumber} does not open. Somebody changed it, or the key of the ledger is another one.`,
			);
		return key;
	};
	const liveKeyOf = async (caseNumber: string): Promise<Uint8Array> => {
		const key = await keyOf(caseNumber);
		if (key === 'erased')
			throw new UserError('ledger/erased', `Case ${caseNumber} is no more: somebody erased it. The ledger takes nothing new for it.`);
		return key;
	};
	const sealAs: PurposeSeals['sealAs'] = async (purpose, caseNumber, plain) =>
		encrypt(await liveKeyOf(caseNumber), [purpose, caseNumber], plain);
	const openAs: PurposeSeals['openAs'] = async (purpose, caseNumber, sealed) => {
		const key = await keyOf(caseNumber);
		return key === 'erased' ? 'erased' : (decrypt(key, [purpose, caseNumber], sealed) ?? 'changed');
	};
	const open: Seals['open'] = async (caseNumber, sealed) => {
		const opened = await openAs('value', caseNumber, sealed);
		if (opened === 'changed') throw new UserError('ledger/damaged', `Somebody changed a sealed value of case ${caseNumber}.`);
		return opened;
	};
	return {
		sealAs,
		openAs,
		sealWord: async (caseNumber, word) => {
			const sealed = encryptAlike(await liveKeyOf(caseNumber), ['word', caseNumber], new TextEncoder().encode(word));
			return Buffer.from(sealed).toString('base64url');
		},
		openWords: async (caseNumber, sealed) => {
			const key = await keyOf(caseNumber);
			return sealed.map((word) => {
				if (key === 'erased') return key;
				const opened = decrypt(key, ['word', caseNumber], new Uint8Array(Buffer.from(word, 'base64url')));
				if (opened === undefined) throw new UserError('ledger/damaged', `Somebody changed a sealed word of case ${caseNumber}.`);
				return Buffer.from(opened).toString('utf8');
			});
		},
		seal: (caseNumber, plain) => sealAs('value', caseNumber, typeof plain === 'string' ? new TextEncoder().encode(plain) : plain),
		open,
		openText: async (caseNumber, sealed) => {
			const opened = await open(caseNumber, sealed);
			return opened === 'erased' ? opened : new TextDecoder('utf-8', { ignoreBOM: true }).decode(opened);
		},
	};
}
