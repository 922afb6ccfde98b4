import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../pipeline/check/check-plan.ts';
import { read, told } from './checked.ts';

/** Documents that need no other: each with what is said of it, and each of these is right. */
describe.each([
	['test/samples/draft-ehc-plan-sam.md', ['15:3 people/reachable The letter to Danny has no address yet.']],
	['content/plans/one-plan-amira.md', []],
	['content/guidance/parent-booklet-chapter.md', []],
])('the sample %s', (file, expected) => {
	it('has nothing else to mend', () => {
		const { document, context, earlier } = read(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), file);
		expect([...earlier, ...checkPlan(document, context)].map(told)).toEqual(expected);
	});
});
