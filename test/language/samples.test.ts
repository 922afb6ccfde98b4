import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { judgeDocument } from './judge.ts';

const content = fileURLToPath(new URL('../../content/', import.meta.url));

/** Each of these was read and is right: the sentence leaves out who acts. */
const passives = ['is needed', 'is moved', 'is sent', 'are listed', 'are heard', 'be checked', 'be offered', 'is not needed', 'be paid'];

describe('the samples', () => {
	it.each([
		['../test/samples/draft-ehc-plan-sam.md', []],
		['plans/one-plan-amira.md', []],
		['guidance/parent-booklet-chapter.md', passives.map((words) => `warning lang/passive ${words}`)],
	])('what the sentence rules say of %s', (file, expected) => {
		const found = judgeDocument(readFileSync(content + file, 'utf8'));
		expect(found.map(({ rule, words, finding: { level } }) => `${level} ${rule} ${words}`)).toEqual(expected);
	});
});
