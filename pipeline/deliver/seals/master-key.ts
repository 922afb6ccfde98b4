import { createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** 32 random bytes, from which every key and secret of one ledger comes. */
export type MasterKey = Uint8Array;

/** Reads the 64 hexadecimal digits of a key, with any white space about them. `undefined`: it is no such key. */
export function readMasterKey(typed: string): MasterKey | undefined {
	const digits = typed.trim();
	return /^[0-9a-f]{64}$/i.test(digits) ? new Uint8Array(Buffer.from(digits, 'hex')) : undefined;
}

/** A new key, and the line that keeps it. */
export function makeMasterKey(): { readonly key: MasterKey; readonly line: string } {
	const key = randomBytes(32);
	return { key: new Uint8Array(key), line: `${key.toString('hex')}\n` };
}

/** What the key is used for: each use has a secret of its own, so that none gives another away. */
export type KeyUse = 'case keys' | 'fingerprints' | 'bounce tags' | 'key check' | 'last look';

/** 32 bytes for one use: HKDF with SHA-256 (RFC 5869), without a salt. */
export function deriveSecret(master: MasterKey, use: KeyUse): Uint8Array {
	return new Uint8Array(hkdfSync('sha256', master, new Uint8Array(), `plainplan 1 ${use}`, 32));
}

/** HMAC with SHA-256 over a text: 64 hexadecimal digits. */
export function macOf(secret: Uint8Array, text: string): string {
	return createHmac('sha256', secret).update(text, 'utf8').digest('hex');
}
