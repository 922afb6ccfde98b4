import { describe, expect, it } from 'vitest';
import { deriveSecret, type KeyUse, macOf, makeMasterKey, readMasterKey } from '../../../pipeline/deliver/seals/master-key.ts';

describe('the master key', () => {
	it('is read as it was made', () => {
		const { key, line } = makeMasterKey();
		expect(line).toMatch(/^[0-9a-f]{64}\n$/);
		expect(readMasterKey(line)).toEqual(key);
		expect(readMasterKey(` ${line.toUpperCase()}\r\n`)).toEqual(key);
		expect(makeMasterKey().line).not.toBe(line);
	});

	it.each(['', 'secret', '0'.repeat(63), '0'.repeat(65), 'g'.repeat(64), `${'0'.repeat(32)} ${'0'.repeat(32)}`])('is not %j', (typed) => {
		expect(readMasterKey(typed)).toBeUndefined();
	});

	it('has another secret for each use, and the same one each time', () => {
		const uses: readonly KeyUse[] = ['case keys', 'fingerprints', 'bounce tags', 'key check', 'last look'];
		const secrets = uses.map((use) => Buffer.from(deriveSecret(new Uint8Array(32), use)).toString('hex'));
		expect(new Set(secrets).size).toBe(uses.length);
		expect(secrets.every((secret) => secret.length === 64)).toBe(true);
		// A ledger that was made today must open under every later version of the program.
		expect(secrets[1]).toMatchInlineSnapshot(`"46b618eec009d742380286cc8c0124e99a51567fe12edc3893f0fdada5bd1255"`);
		expect(macOf(deriveSecret(new Uint8Array(32), 'fingerprints'), 'jo@families.example')).toMatchInlineSnapshot(
			`"3b7ed64a34d75619697794e3e511fa981d8a190a1f3f142f2d4481f39272c8c6"`,
		);
	});
});
