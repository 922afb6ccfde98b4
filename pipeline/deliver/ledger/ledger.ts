import type { LedgerStore, Sealed } from './store.ts';

/** The ledger as the rest of the program uses it: rows, seals and bodies together. Opened by `build/ledger/open-ledger.ts`. */
export interface Ledger {
	readonly store: LedgerStore;
	readonly seals: Seals;
	readonly bodies: Bodies;
	/** The fingerprint of an address: an HMAC under the ledger's secret of the address in small letters, 64 hexadecimal digits. */
	fingerprint(address: string): string;
	/** The key of the HMAC that marks envelope senders, so that nobody can forge a bounce. */
	readonly bounceSecret: Uint8Array;
	close(): Promise<void>;
}

/** Encrypts and opens what is personal: AES-256-GCM under a key per case, itself wrapped by the master key. */
export interface Seals {
	seal(caseNumber: string, plain: string | Uint8Array): Promise<Sealed>;
	/** `erased`: the key of the case was destroyed. Throws where the bytes were tampered with. */
	open(caseNumber: string, sealed: Sealed): Promise<Uint8Array | 'erased'>;
	openText(caseNumber: string, sealed: Sealed): Promise<string | 'erased'>;
}

/** The finished messages, each sealed in a file of its own that is named after its hash. */
export interface Bodies {
	/** Written and synced before this returns. A body that stands there already is written anew, so that nobody takes it for one that was left behind. */
	put(caseNumber: string, sha256: string, bytes: Uint8Array): Promise<void>;
	/** The bytes, held against their hash (I2). */
	get(caseNumber: string, sha256: string): Promise<Uint8Array | 'erased' | 'missing' | 'changed'>;
	remove(sha256: string): Promise<void>;
	/** The hashes of all that stand there, sorted. */
	names(): Promise<readonly string[]>;
	/** `undefined`: it does not stand there. */
	writtenAt(sha256: string): Promise<Date | undefined>;
}
