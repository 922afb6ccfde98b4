import { createCipheriv, createHash, createHmac, type Hash } from 'node:crypto';
import { preparedPassword } from '../../../../model/password.ts';
import { passwordDigest } from './password-digest.ts';

/** Locks every string and stream of one file. */
export interface Cipher {
	/** Sealed with AES-256 in CBC mode; the first 16 bytes are the initialisation vector. */
	encrypt(bytes: Uint8Array): Uint8Array;
	/** The encryption dictionary: `String`-free, so that it is written as it is (ISO 32000-2, 7.6.2). */
	readonly dictionary: Readonly<Record<string, unknown>>;
}

/**
 * AES-256 with revision 6 of the standard security handler (ISO 32000-2, 7.6.4): who has the password may read, print, copy, fill
 * in and change. `content` stands for all that is in the file: all that is random elsewhere is made from it and the password, so that
 * the same file with the same password has the same bytes, and no two files share a key.
 */
export function newCipher(password: string, content: Uint8Array): Cipher {
	const words = Buffer.from(preparedPassword(password), 'utf8').subarray(0, 127);
	const seed = createHmac('sha256', words).update('Plainplan').update(content).digest();
	const secret = (use: string): Buffer => createHmac('sha256', seed).update(use).digest();
	const key = secret('file key');
	const vectors = secret('vectors');
	const user = passwordEntry(words, secret('user salts'), key, noBytes);
	const owner = passwordEntry(words, secret('owner salts'), key, user.entry);
	const filter = { AuthEvent: 'DocOpen', CFM: 'AESV3', Length: 32 };
	return {
		encrypt(bytes) {
			const vector = createHmac('sha256', vectors).update(bytes).digest().subarray(0, 16);
			const cipher = createCipheriv('aes-256-cbc', key, vector);
			return Buffer.concat([vector, cipher.update(bytes), cipher.final()]);
		},
		dictionary: {
			Filter: 'Standard',
			V: 5,
			R: 6,
			Length: 256,
			CF: { StdCF: filter },
			StmF: 'StdCF',
			StrF: 'StdCF',
			U: user.entry,
			UE: user.sealedKey,
			O: owner.entry,
			OE: owner.sealedKey,
			P: permissions,
			Perms: sealedPermissions(key, secret('permissions')),
			EncryptMetadata: true,
		},
	};
}

/** All is allowed, reading aloud (bit 10) too (ISO 32000-2, table 22). The file is locked, not its reader's hands. */
const permissions = -4;

const noBytes = Buffer.alloc(0);

/** Algorithms 8 and 9: how a reader knows the password, and the file's key sealed with it. `user`: the user entry, for the owner's. */
function passwordEntry(password: Buffer, salts: Buffer, key: Buffer, user: Buffer): { readonly entry: Buffer; readonly sealedKey: Buffer } {
	const [validation, sealing] = [salts.subarray(0, 8), salts.subarray(8, 16)];
	const entry = Buffer.concat([passwordDigest(password, validation, user), validation, sealing]);
	const cipher = createCipheriv('aes-256-cbc', passwordDigest(password, sealing, user), Buffer.alloc(16)).setAutoPadding(false);
	return { entry, sealedKey: Buffer.concat([cipher.update(key), cipher.final()]) };
}

/** Algorithm 10. */
function sealedPermissions(key: Buffer, filling: Buffer): Buffer {
	const block = Buffer.alloc(16, 0xff);
	block.writeInt32LE(permissions, 0);
	block.write('Tadb', 8, 'latin1');
	filling.copy(block, 12, 0, 4);
	return createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(block);
}

/** What a request holds, as a digest: its words, pictures and settings. */
export function digestOf(request: object): Uint8Array {
	const hash = createHash('sha256');
	feed(hash, request);
	return hash.digest();
}

function feed(hash: Hash, value: unknown): void {
	if (value instanceof Uint8Array) hash.update(`${value.length} bytes:`).update(value);
	else if (typeof value !== 'object' || value === null) hash.update(`${typeof value}:${String(value)};`);
	else {
		hash.update(Array.isArray(value) ? '[' : '{');
		for (const [key, part] of Object.entries(value)) {
			if (typeof part === 'function') continue;
			hash.update(`${key}=`);
			feed(hash, part);
		}
		hash.update('}');
	}
}
