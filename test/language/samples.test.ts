import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { judgeDocument } from './judge.ts';

const content = fileURLToPath(new URL('../../content/', import.meta.url));

describe('the samples', () => {
	it.each(['../test/samples/draft-ehc-plan-sam.md', 'plans/one-plan-amira.md', 'guidance/parent-booklet-chapter.md'])(
		'%s has nothing to mend',
		(file) => {
			expect(judgeDocument(readFileSync(content + file, 'utf8')).map(({ rule, words }) => `${rule} ${words}`)).toEqual([]);
		},
	);
});
