import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { type CosDictionary, CosString } from './cos.ts';

/**
 * The key that opens a file, or `undefined` where the password is not its own: AES-256, revision 6 of the standard security
 * handler (ISO 32000-2, 7.6.4.3.3). Throws where the file is locked in another way.
 */
export function fileKey(encryption: CosDictionary, password: string): Buffer | undefined {
	if (encryption.get('V') !== 5 || encryption.get('R') !== 6) throw new Error('Plainplan cannot open the lock of this PDF.');
	const words = Buffer.from(password.normalize('NFKC'), 'utf8').subarray(0, 127);
	const user = bytesOf(encryption, 'U').subarray(0, 48);
	const owner = bytesOf(encryption, 'O').subarray(0, 48);
	const none = Buffer.alloc(0);
	for (const [entry, sealed, more] of [
		[user, 'UE', none],
		[owner, 'OE', user],
	] as const) {
		if (!digest(words, entry.subarray(32, 40), more).equals(entry.subarray(0, 32))) continue;
		const cipher = createDecipheriv('aes-256-cbc', digest(words, entry.subarray(40, 48), more), Buffer.alloc(16)).setAutoPadding(false);
		return Buffer.concat([cipher.update(bytesOf(encryption, sealed).subarray(0, 32)), cipher.final()]);
	}
	return undefined;
}

/** A string or stream as it was before it was sealed: the first 16 bytes are the initialisation vector. */
export function unsealed(sealed: Buffer, key: Buffer): Buffer {
	if (sealed.length < 32) return Buffer.alloc(0);
	const cipher = createDecipheriv('aes-256-cbc', key, sealed.subarray(0, 16));
	return Buffer.concat([cipher.update(sealed.subarray(16)), cipher.final()]);
}

function bytesOf(dictionary: CosDictionary, key: string): Buffer {
	const value = dictionary.get(key);
	return value instanceof CosString ? value.bytes : Buffer.alloc(0);
}

/** Algorithm 2.B. */
function digest(password: Buffer, salt: Buffer, more: Buffer): Buffer {
	let key = createHash('sha256').update(password).update(salt).update(more).digest();
	for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
		const repeated = Buffer.concat(Array.from({ length: 64 }, () => Buffer.concat([password, key, more])));
		const sealed = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false).update(repeated);
		const remainder = sealed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
		key = createHash(['sha256', 'sha384', 'sha512'][remainder] ?? 'sha256')
			.update(sealed)
			.digest();
		last = sealed.at(-1) ?? 0;
	}
	return key.subarray(0, 32);
}
