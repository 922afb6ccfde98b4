import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, home, plainplan } from './plainplan.ts';

/** Papers of Ada's that go into her My Plan+: an advice that came back, and her early-help plan. */

const starterOf = (type: string) => readFile(path.join(home, `templates/types/${type}/starter.md`), 'utf8');
const plan = await starterOf('my-plan-plus');
const older = (await starterOf('early-help-plan'))
	.replace('special-needs: not sure', 'special-needs: yes')
	.replace('moves-into: nothing', 'moves-into: My Plan+')
	.replace(':::need[Meeting other families]', '<!-- Beth asks again in May. -->\n\n:::need[Meeting other families]');
const advice = (row: string) => `---
document: advice
case: EXAMPLE
child: Ada
written-by: grace
written: 2027-05-21
people:
  grace: Grace, speech and language therapist, grace@health.example
---

# Advice about Ada

## What Ada needs, and how to help

| Need | What it does to daily life | Outcome | How to help |
|---|---|---|---|
${row}
`;
const talk = '| Ada understands one thing at a time. | She does half of what people ask. | Follow two things. | Say one thing first. |';
const tired = '| She tires. | The day is long. | Rest when she needs it. | A mat. |';

function office() {
	return folderWith({ 'plan.md': plan, 'older.md': older, 'advice.md': advice(talk), 'unsure.md': advice(tired) });
}

const planIn = (folder: string) => readFile(path.join(folder, 'plan.md'), 'utf8');

describe('bring-in', () => {
	it('shows in a trial what would go where, and writes nothing', async () => {
		const folder = await office();
		const { code, out, err } = await plainplan(folder, ['bring-in', 'advice.md', '--into', 'plan.md', '--dry-run']);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(out).toContain('    | Ada understands one thing at a time.\n');
		expect(out).toContain('We wrote nothing.');
		expect(await planIn(folder)).toBe(plan);
	});

	it('moves an early-help plan with its comments into a plan that is then still without a mistake in its form', async () => {
		const folder = await office();
		const { code, out } = await plainplan(folder, ['bring-in', 'older.md', '--into', 'plan.md']);
		expect(code).toBe(0);
		expect(out).toContain('We wrote all of it into plan.md, and changed nothing else there.');
		expect(await planIn(folder)).toContain('<!-- Beth asks again in May. -->\n\n:::need[Meeting other families]');
		const again = await plainplan(folder, ['bring-in', 'older.md', '--into', 'plan.md']);
		expect(again.out).toContain('The plan holds all of it already. We wrote nothing.');
		const { findings } = JSON.parse((await plainplan(folder, ['check', 'plan.md', '--json'])).out);
		expect(findings.filter(({ ruleId }: { ruleId: string }) => /^(?:syntax|front-matter)\/(?!comment)/.test(ruleId))).toEqual([]);
	});

	it('says nothing where all is well and nobody wants to hear of it', async () => {
		const folder = await office();
		const quiet = await plainplan(folder, ['bring-in', 'advice.md', '--into', 'plan.md', '--quiet']);
		expect(quiet).toEqual({ code: 0, out: '', err: '' });
		expect(await planIn(folder)).toContain('Ada understands one thing at a time.');
	});

	it('speaks of a row that it cannot place, even when it is to be quiet, and writes nothing', async () => {
		const folder = await office();
		const { code, out } = await plainplan(folder, ['bring-in', 'unsure.md', '--into', 'plan.md', '--quiet']);
		expect(code).toBe(1);
		expect(out).toContain('We do not know which part of life these belong to');
		expect(await planIn(folder)).toBe(plan);
	});

	it('puts a row where a person says, and gives the same report as JSON', async () => {
		const folder = await office();
		const words = ['bring-in', 'unsure.md', '--into', 'plan.md', '--part', '1=Health, moving and the senses', '--json'];
		const { code, out } = await plainplan(folder, words);
		expect(code).toBe(0);
		expect(JSON.parse(out)).toMatchObject({ schema: 1, into: 'plan.md', isWritten: true });
		expect(await planIn(folder)).toContain('She tires.');
	});

	it.each([
		[['advice.md', '--into', 'plan.md', '--part', 'talking'], 'We cannot read "talking" after "--part".'],
		[['plan.md', '--into', 'plan.md'], 'is a document of the kind "My Plan+"'],
		[['nobody.md', '--into', 'plan.md'], 'nobody.md'],
	])('cannot be asked as %j', async (words, message) => {
		const folder = await office();
		const { code, out, err } = await plainplan(folder, ['bring-in', ...words]);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).toContain(message);
		expect(await planIn(folder)).toBe(plan);
	});
});
