import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newBodies } from '../../../pipeline/deliver/seals/bodies.ts';
import { newSeals } from '../../../pipeline/deliver/seals/seals.ts';
import { memoryHost } from '../../../pipeline/host/memory.ts';
import { keyStore, masterKey } from './a-key-store.ts';

const message = new TextEncoder().encode('To: jo@families.example\r\n\r\nDear Jo');
const hash = createHash('sha256').update(message).digest('hex');
const file = `/ledger/bodies/${hash}`;

function ledger() {
	const host = memoryHost();
	const { keys, caseKey } = keyStore();
	return { host, keys, bodies: newBodies(host, '/ledger/bodies', newSeals(caseKey, masterKey)) };
}

describe('the body of a message', () => {
	it('comes back byte for byte, and its file shows nothing of it', async () => {
		const { bodies, host } = ledger();
		await bodies.put('NM-0417', hash, message);
		expect(await bodies.get('NM-0417', hash)).toEqual(message);
		expect([...host.files.keys()]).toEqual([file]);
		expect(new TextDecoder('latin1').decode(host.files.get(file))).not.toMatch(/families|Dear|0417/);
	});

	it('stands in a file that only its owner may read, on the disk before anything else goes on', async () => {
		const { host, keys } = ledger();
		const seals = newSeals(async (name, make) => keys.get(name) ?? make(), masterKey);
		const written: unknown[] = [];
		const bodies = newBodies({ ...host, write: async (files) => void written.push(...files) }, '/ledger/bodies', seals);
		await bodies.put('NM-0417', hash, message);
		expect(written).toMatchObject([{ path: file, private: true, durable: true }]);
	});

	it('is written anew when it is put again, so that it is no longer old', async () => {
		const { bodies, host } = ledger();
		await bodies.put('NM-0417', hash, message);
		const before = host.files.get(file);
		await bodies.put('NM-0417', hash, message);
		expect(host.files.get(file)).not.toBe(before);
		expect(await bodies.get('NM-0417', hash)).toEqual(message);
	});

	it('is found by its name, and with the day on which it was written', async () => {
		const { bodies, host } = ledger();
		expect([await bodies.names(), await bodies.writtenAt(hash)]).toEqual([[], undefined]);
		await bodies.put('NM-0417', hash, message);
		host.files.set('/ledger/bodies/notes.txt', message);
		expect([await bodies.names(), await bodies.writtenAt(hash)]).toEqual([[hash], new Date(0)]);
	});

	it('is mended when a spoilt one is put again', async () => {
		const { bodies, host } = ledger();
		await bodies.put('NM-0417', hash, message);
		host.files.set(file, new Uint8Array(40));
		expect(await bodies.get('NM-0417', hash)).toBe('changed');
		await bodies.put('NM-0417', hash, message);
		expect(await bodies.get('NM-0417', hash)).toEqual(message);
	});

	it('is never taken under a hash that is not its own', async () => {
		await expect(ledger().bodies.put('NM-0417', '0'.repeat(64), message)).rejects.toThrow('another hash');
	});

	it('has no name that leads out of its folder', async () => {
		await expect(ledger().bodies.get('NM-0417', `../../${'a'.repeat(58)}`)).rejects.toThrow('64 hexadecimal digits');
	});

	it('does not open for another case, nor in the place of another message', async () => {
		const { bodies, host } = ledger();
		const other = new TextEncoder().encode('Dear Sam');
		const otherHash = createHash('sha256').update(other).digest('hex');
		await bodies.put('NM-0417', hash, message);
		await bodies.put('NM-0417', otherHash, other);
		host.files.set(`/ledger/bodies/${otherHash}`, host.files.get(file) ?? new Uint8Array());
		expect(await bodies.get('NM-0417', otherHash)).toBe('changed');
		expect(await bodies.get('NM-0418', hash)).toBe('changed');
	});

	it('is missing, or erased with its case', async () => {
		const { bodies, keys } = ledger();
		expect(await bodies.get('NM-0417', hash)).toBe('missing');
		await bodies.put('NM-0417', hash, message);
		keys.set('NM-0417', 'erased');
		expect(await bodies.get('NM-0417', hash)).toBe('erased');
		await bodies.remove(hash);
		expect(await bodies.get('NM-0417', hash)).toBe('missing');
	});
});
