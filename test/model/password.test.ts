import { describe, expect, it } from 'vitest';
import { readPassword } from '../../pipeline/model/password.ts';

describe('a password', () => {
	it.each([
		['three random words', 'three random words'],
		['Llanfair­pwll', 'Llanfairpwll'],
		['tŷ bach ŵŷ', 'tŷ bach ŵŷ'],
		['w\u0302y\u0302 ha\u00a0ha ha', 'ŵŷ ha ha ha'],
		['ﬁne words', 'fine words'],
		['   8 signs', '   8 signs'],
	])('%j is compared as %j', (typed, password) => {
		expect(readPassword(typed)).toEqual({ password });
	});

	it.each([
		['', 'The password is shorter than 8 characters.'],
		['seven77', 'The password is shorter than 8 characters.'],
		['with\u0007a bell', 'The password holds a character that nobody can see.'],
		['with\na line', 'The password holds a character that nobody can see.'],
		['half a smile \ud83d', 'The password holds a character that nobody can see.'],
		['ŵ'.repeat(64), 'The password is longer than PDF readers can take.'],
	])('%j cannot be one', (typed, fault) => {
		expect(readPassword(typed)).toEqual({ fault });
	});
});
