import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Sealed } from '../ledger/store.ts';

/**
 * AES-256-GCM (NIST SP 800-38D) under a key of 32 bytes: one byte for the version, a fresh nonce of 12 bytes, the encrypted bytes, a tag of 16 bytes.
 * `about` says what the bytes are and whose; the same words are needed to open them, so that a value in another's place does not open.
 */
export function encrypt(key: Uint8Array, about: readonly string[], plain: Uint8Array): Sealed {
	return encryptWith(key, about, plain, randomBytes(nonceBytes));
}

/**
 * The same, with a nonce that comes from the bytes themselves (HMAC-SHA-256): equal bytes make equal sealed bytes, so that they can be looked for.
 * As RFC 5297 has it, this tells that two are equal, and nothing else.
 */
export function encryptAlike(key: Uint8Array, about: readonly string[], plain: Uint8Array): Sealed {
	const secret = createHmac('sha256', key).update('nonce').digest();
	const nonce = createHmac('sha256', secret).update(associated(about)).update(plain).digest().subarray(0, nonceBytes);
	return encryptWith(key, about, plain, nonce);
}

function encryptWith(key: Uint8Array, about: readonly string[], plain: Uint8Array, nonce: Uint8Array): Sealed {
	const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
	cipher.setAAD(associated(about));
	const encrypted = Buffer.concat([cipher.update(plain), cipher.final()]);
	return new Uint8Array(Buffer.concat([Uint8Array.of(version), nonce, encrypted, cipher.getAuthTag()]));
}

/** `undefined`: another key, another `about`, or bytes that somebody changed. */
export function decrypt(key: Uint8Array, about: readonly string[], sealed: Sealed): Uint8Array | undefined {
	if (sealed.length < 1 + nonceBytes + tagBytes || sealed[0] !== version) return undefined;
	const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + nonceBytes), { authTagLength: tagBytes });
	decipher.setAAD(associated(about));
	decipher.setAuthTag(sealed.subarray(-tagBytes));
	try {
		return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(1 + nonceBytes, -tagBytes)), decipher.final()]));
	} catch {
		return undefined;
	}
}

/** JSON, so that no two lists of words make the same bytes. */
function associated(about: readonly string[]): Buffer {
	return Buffer.from(JSON.stringify(['plainplan', version, ...about]), 'utf8');
}

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
