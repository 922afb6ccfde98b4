import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../pipeline/check/check-plan.ts';
import { read, told } from './checked.ts';

/** Documents that need no other: each with what is said of it, and each of these is right. Wording that has a quota is only no error. */
describe.each([
	['test/samples/draft-ehc-plan-sam.md', ['15:3 people/reachable The letter to Danny has no address yet.']],
	['content/plans/one-plan-amira.md', []],
	['content/guidance/parent-booklet-chapter.md', []],
])('the sample %s', (file, expected) => {
	it('has nothing else to mend', () => {
		const { document, context, earlier } = read(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), file);
		const found = [...earlier, ...checkPlan(document, context)];
		const counted = new Set(context.type.profile.quota.rules);
		expect(found.filter(({ ruleId }) => !counted.has(ruleId)).map(told)).toEqual(expected);
		expect(found.filter(({ level }) => level === 'error').map(told)).toEqual([]);
	});
});
