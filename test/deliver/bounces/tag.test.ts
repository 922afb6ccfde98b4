import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounceAddress, looksTagged, readBounceTag } from '../../../pipeline/deliver/bounces/tag.ts';

const secret = new Uint8Array(32).fill(7);
const key = '5d28a90f4498a81461efbaf6f628a19d9778390bb5c81a393dd936181cc3d826';
const address = bounceAddress('bounces@northmoor.example', key, secret);

describe('the mark of a message in the address for what comes back', () => {
	it('names the message by the first 20 digits of its key, and nobody else', () => {
		expect(address).toBe('bounces+5d28a90f4498a81461ef.fa0329dce0b81cac@northmoor.example');
		expect(readBounceTag(address, secret)).toBe(key.slice(0, 20));
	});

	it('is read whatever a server does to capitals', () => {
		expect(readBounceTag(address.toUpperCase(), secret)).toBe(key.slice(0, 20));
	});

	it.each([
		['one digit of the mark is another', address.replace('cac@', 'cad@')],
		['one digit of the key is another', address.replace('+5d', '+5e')],
		['the mark is cut', address.replace('cac@', 'ca@')],
		['there is no mark', 'bounces@northmoor.example'],
		['it is empty', ''],
		['it is only the mark', address.slice(address.indexOf('+'), address.indexOf('@'))],
	])('is not read where %s', (_, wrong) => {
		expect(readBounceTag(wrong, secret)).toBeUndefined();
	});

	it('is not read with the secret of another ledger', () => {
		expect(readBounceTag(address, new Uint8Array(32).fill(8))).toBeUndefined();
	});

	it('a forged one still looks like one, so that a person can be told', () => {
		expect(looksTagged(address.replace('cac@', 'cad@'))).toBe(true);
		expect(looksTagged('bounces+hello@northmoor.example')).toBe(false);
	});

	it('what was marked is read, for every key', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (any) => {
				expect(readBounceTag(bounceAddress('b@northmoor.example', any, secret), secret)).toBe(any.slice(0, 20));
			}),
		);
	});

	it('no text that somebody types makes it fail', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (any) => {
				expect(readBounceTag(any, secret)).toBeUndefined();
			}),
		);
	});

	it('an address in the settings that leaves no room is a mistake in the settings', () => {
		expect(() => bounceAddress(`${'a'.repeat(40)}@northmoor.example`, key, secret)).toThrow(/cannot take the marks/);
		expect(bounceAddress(`${'a'.repeat(26)}@northmoor.example`, key, secret)).toContain('+5d28');
	});
});
