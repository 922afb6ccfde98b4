import { describe, expect, it } from 'vitest';
import { messageKey } from '../../../pipeline/deliver/ledger/message-key.ts';

const facts = {
	authority: 'Northmere',
	caseNumber: 'NM-0417',
	documentDigest: 'd'.repeat(64),
	kind: 'draft-plan',
	occasion: '',
	person: { key: 'mother' },
	route: 'email',
} as const;

describe('the key of a message', () => {
	it('is the same for ever', () => {
		expect(messageKey(facts, 1)).toBe('872607e861620e5aa7d8b97fdde46290021dcf3b3877774156ba264663a5b1ff');
	});

	it.each([
		['authority', { ...facts, authority: 'Southmere' }],
		['case', { ...facts, caseNumber: 'NM-0418' }],
		['document', { ...facts, documentDigest: 'e'.repeat(64) }],
		['kind', { ...facts, kind: 'reminder' }],
		['occasion', { ...facts, occasion: '2' }],
		['person', { ...facts, person: { key: 'father' } }],
		['route', { ...facts, route: 'post' as const }],
	])('is another for another %s', (_, other) => {
		expect(messageKey(other, 1)).not.toBe(messageKey(facts, 1));
	});

	it('is another for another round', () => {
		expect(messageKey(facts, 2)).not.toBe(messageKey(facts, 1));
	});

	it('does not run two fields together', () => {
		expect(messageKey({ ...facts, kind: 'a', occasion: 'bc' }, 1)).not.toBe(messageKey({ ...facts, kind: 'ab', occasion: 'c' }, 1));
	});

	it('does not change with the name or address of the person', () => {
		const person = { key: 'mother', name: 'Mrs Anna Field', role: 'parent' };
		expect(messageKey({ ...facts, person }, 1)).toBe(messageKey(facts, 1));
	});
});
