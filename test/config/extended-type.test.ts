import { describe, expect, it } from 'vitest';
import { extendedType } from '../../pipeline/config/extended-type.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';

const base = `
name: Paper
fields:
  - { key: child, kind: text, about: Their name. }
  - { key: born, kind: date, about: Their birthday. }
sections:
  - { id: likes, heading: What people like }
  - { id: help, heading: How to help }
rules: { plan/sections: error, table/cell: error }
`;

/** The value of a type that stands on the paper above. */
function typeOf(own: string, more: Readonly<Record<string, string>> = {}): Promise<unknown> {
	const host = memoryHost({ 't/bases/paper.yml': base, 't/types/profile/template.yml': own, ...more });
	return extendedType(host, 't', 't/types/profile/template.yml');
}

describe('a document type that stands on another', () => {
	it('has all that the other has', async () => {
		expect(await typeOf('extends: bases/paper')).toMatchObject({
			name: 'Paper',
			rules: { 'plan/sections': 'error', 'table/cell': 'error' },
		});
	});

	it('says some things in its own way, key by key, and keeps their places', async () => {
		expect(
			await typeOf('extends: bases/paper\nname: Profile\nsections: [{ id: likes, heading: What we admire }]\nrules: { table/cell: off }'),
		).toEqual({
			name: 'Profile',
			fields: [
				{ key: 'child', kind: 'text', about: 'Their name.' },
				{ key: 'born', kind: 'date', about: 'Their birthday.' },
			],
			sections: [
				{ id: 'likes', heading: 'What we admire' },
				{ id: 'help', heading: 'How to help' },
			],
			rules: { 'plan/sections': 'error', 'table/cell': 'off' },
		});
	});

	it('adds new parts at the end', async () => {
		expect(await typeOf('extends: bases/paper\nsections: [{ id: matters, heading: What matters }]')).toMatchObject({
			sections: [{ id: 'likes' }, { id: 'help' }, { id: 'matters' }],
		});
	});

	it('leaves out what it says that it is without', async () => {
		expect(await typeOf('extends: bases/paper\nwithout: { fields: [born], rules: [table/cell] }')).toMatchObject({
			fields: [{ key: 'child' }],
			rules: { 'plan/sections': 'error' },
		});
	});

	it('may stand on a type that stands on another', async () => {
		const first = { 't/types/first/template.yml': 'extends: bases/paper\nname: First' };
		expect(await typeOf('extends: first\nsections: []', first)).toMatchObject({
			name: 'First',
			fields: [{ key: 'child' }, { key: 'born' }],
		});
	});

	it.each([
		['nothing that there is', 'extends: bases/form', {}],
		['itself', 'extends: profile', {}],
		['one that stands on it', 'extends: other', { 't/types/other/template.yml': 'extends: profile' }],
		['no name at all', 'extends: [1]', {}],
	])('cannot stand on %s', async (_, own, more) => {
		await expect(typeOf(own, more)).rejects.toThrow('"extends" names no file to stand on.');
	});
});
