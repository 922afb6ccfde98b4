import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newSeals } from '../../../pipeline/deliver/seals/seals.ts';
import { keyStore, masterKey } from './a-key-store.ts';

const address = 'jo.berry@families.example';

function seals(master = masterKey) {
	const { keys, caseKey } = keyStore();
	return { keys, caseKey, ...newSeals(caseKey, master) };
}

describe('what is sealed for a case', () => {
	it('opens again, whatever the text', async () => {
		const { seal, openText } = seals();
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
				expect(await openText('NM-0417', await seal('NM-0417', text))).toBe(text);
			}),
		);
	});

	it('shows nothing of itself', async () => {
		const { seal, keys } = seals();
		const sealed = await seal('NM-0417', address);
		const kept = [sealed, ...[...keys.values()].filter((key) => typeof key !== 'string')].map((bytes) =>
			Buffer.from(bytes).toString('latin1'),
		);
		expect(kept.join('')).not.toMatch(/berry|families|example|0417/);
	});

	it('is never the same twice, so that nobody sees that two people have one address', async () => {
		const { seal } = seals();
		const made = await Promise.all(Array.from({ length: 500 }, () => seal('NM-0417', address)));
		expect(new Set(made.map((sealed) => Buffer.from(sealed).toString('hex'))).size).toBe(500);
		expect(new Set(made.map((sealed) => Buffer.from(sealed.subarray(1, 13)).toString('hex'))).size).toBe(500);
	});

	it('does not open as a value of another case', async () => {
		const { seal, open } = seals();
		const sealed = await seal('NM-0417', address);
		await seal('NM-0418', 'another family');
		await expect(open('NM-0418', sealed)).rejects.toMatchObject({ code: 'ledger/damaged' });
	});

	it('does not open as another case even where somebody gives that case the same key', async () => {
		const { seal, open, keys } = seals();
		const sealed = await seal('NM-0417', address);
		keys.set('NM-0418', keys.get('NM-0417') ?? 'erased');
		await expect(open('NM-0418', sealed)).rejects.toThrow('The key of case NM-0418 does not open.');
	});

	it('does not open once a single bit of it is another', async () => {
		const { seal, open } = seals();
		const sealed = await seal('NM-0417', address);
		for (let at = 0; at < sealed.length; at++) {
			const changed = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 1 : byte));
			await expect(open('NM-0417', changed)).rejects.toThrow('Somebody changed a sealed value of case NM-0417.');
		}
	});

	it.each([0, 1, 12, 28])('does not open where only %i bytes of it are left', async (length) => {
		const { seal, open } = seals();
		await expect(open('NM-0417', (await seal('NM-0417', address)).subarray(0, length))).rejects.toMatchObject({ code: 'ledger/damaged' });
	});

	it('does not open under another master key', async () => {
		const { seal, caseKey } = seals();
		const sealed = await seal('NM-0417', address);
		const other = newSeals(caseKey, new Uint8Array(32).fill(8));
		await expect(other.open('NM-0417', sealed)).rejects.toThrow('The key of case NM-0417 does not open.');
	});

	it('does not open for another purpose: a body is no name', async () => {
		const { sealAs, openAs } = seals();
		const sealed = await sealAs('body a', 'NM-0417', new Uint8Array([1]));
		expect(await openAs('body b', 'NM-0417', sealed)).toBe('changed');
		expect(await openAs('body a', 'NM-0417', sealed)).toEqual(new Uint8Array([1]));
	});
});

describe('a case whose key was destroyed', () => {
	it('says so in place of what was sealed, and takes nothing new', async () => {
		const { seal, openText, keys } = seals();
		const sealed = await seal('NM-0417', address);
		keys.set('NM-0417', 'erased');
		expect(await openText('NM-0417', sealed)).toBe('erased');
		await expect(seal('NM-0417', address)).rejects.toMatchObject({ code: 'ledger/erased' });
	});
});
