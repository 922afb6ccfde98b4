import { createCipheriv, createHash } from 'node:crypto';

/**
 * The 32-byte digest of a password in revision 6 (ISO 32000-2, 7.6.4.3.4, algorithm 2.B). `more` is the user entry of 48 bytes for the owner's
 * password, nothing for the user's.
 */
export function passwordDigest(password: Uint8Array, salt: Uint8Array, more: Uint8Array): Buffer {
	let key = createHash('sha256').update(password).update(salt).update(more).digest();
	for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
		const once = Buffer.concat([password, key, more]);
		const repeated = Buffer.concat(Array.from({ length: 64 }, () => once));
		const sealed = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false).update(repeated);
		const remainder = sealed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
		key = createHash(hashes[remainder] ?? 'sha256')
			.update(sealed)
			.digest();
		last = sealed.at(-1) ?? 0;
	}
	return key.subarray(0, 32);
}

const hashes = ['sha256', 'sha384', 'sha512'];
