import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BringIn, bringIn } from '../../../pipeline/build/bring-in/bring-in.ts';
import { fromAdvice } from '../../../pipeline/build/bring-in/from-advice.ts';
import { fromPlan } from '../../../pipeline/build/bring-in/from-plan.ts';
import { asBlocks, withInsertions } from '../../../pipeline/build/bring-in/with-insertions.ts';
import { broughtInText } from '../../../pipeline/cli/report/brought-in.ts';
import { readText } from '../../../pipeline/host/host.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import { UserError } from '../../../pipeline/model/errors.ts';
import { blocksOfKind } from '../../../pipeline/model/plan-parts.ts';
import { types } from '../../check/checked.ts';
import { parse } from '../../parse/settings.ts';
import { hostOver } from '../host-over.ts';

/** An advice that came back goes into a plan, and an early-help plan moves into it: what goes where, and that nothing is lost or changed. */

const home = new URL('../../..', import.meta.url).pathname.replace(/\/$/, '');
const plan = await readText(nodeHost, 'templates/types/my-plan-plus/starter.md');
const older = (await readText(nodeHost, 'templates/types/early-help-plan/starter.md'))
	.replace('special-needs: not sure', 'special-needs: yes')
	.replace('moves-into: nothing', 'moves-into: My Plan+');
const planType = types.get('my-plan-plus');
if (planType === undefined) throw new Error('There is no My Plan+.');

const rows = {
	talk: '| Ada understands one thing at a time. | She does half of what people ask. | Follow two things at once by 26 November 2027. | Say one thing, then the next. |',
	eat: '| Ada eats two foods. | Meals take an hour. | Eat four foods. | A new food each week. |',
	unsure: '| She tires. | The day is long. | Rest when she needs it. | A mat. |',
};

function advice(lines: string, front = ''): string {
	return `---
document: advice
case: EXAMPLE
child: Ada
written-by: grace
written: 2027-05-21
${front}people:
  grace: Grace, speech and language therapist, grace@health.example
---

# Advice about Ada

## What I found

She points to 20 pictures.

## What Ada needs, and how to help

| Need | What it does to daily life | Outcome | How to help |
|---|---|---|---|
${lines}
`;
}

/** What the program shows and writes. */
async function brought(source: string, into = plan, more: Partial<BringIn> = {}) {
	const host = hostOver({ '/office/advice.md': source, '/office/plan.md': into });
	const files = { file: '/office/advice.md', into: '/office/plan.md', parts: new Map<number, string>(), dryRun: false, ...more };
	const result = await bringIn({ host, home }, files);
	const written = host.files.get('/office/plan.md');
	return { ...result, shown: broughtInText(result, 80), text: new TextDecoder().decode(written) };
}

/** The lines that a plan has now and did not have, as `diff` shows them. Throws where a line of the plan is gone or changed. */
function added(before: string, after: string): readonly string[] {
	const left = before.split('\n');
	const found = after.split('\n').filter((line) => {
		if (line !== left[0]) return true;
		left.shift();
		return false;
	});
	expect(left).toEqual([]);
	return found;
}

describe('an advice that came back', () => {
	it('folds its four columns into the plan: effect and need under their part of life, outcome and help among the outcomes', async () => {
		const { text, isWritten } = await brought(advice(rows.talk));
		expect(isWritten).toBe(true);
		expect(added(plan, text).join('\n').trim()).toBe(
			`She does half of what people ask. (Grace, speech and language therapist, 21 May 2027)

:::need[Understands one thing at a time]
Ada understands one thing at a time.
:::

:::outcome[Follow two things at once]{for="Understands one thing at a time" by="26 November 2027"}
Follow two things at once by 26 November 2027.

| What will happen | Who | When | How often | How long |
| --- | --- | --- | --- | --- |
| Say one thing, then the next. |  |  |  |  |
:::`,
		);
		const { value } = parse(text);
		const names = (id: string) =>
			value.sections
				.find((one) => one.id === id)
				?.blocks.flatMap((block) => (block.kind === 'need' || block.kind === 'outcome' ? [block.label.name] : []));
		expect(names('needs')).toEqual(['Saying what she wants', 'Understands one thing at a time', 'Sleeping through the night']);
		expect(names('plan')).toEqual(['Putting two words together', 'Showing what is wrong at night', 'Follow two things at once']);
	});

	it('shows what it understood and what stays in the advice', async () => {
		const { shown } = await brought(advice(rows.eat));
		expect(shown).toBe(`We read this as: Advice for an Education, Health and Care plan.

Row 1
  Need: to "Eating, washing, dressing and sleep" as "Eats two foods"
    | Ada eats two foods.
  Daily life: to "Eating, washing, dressing and sleep"
    | Meals take an hour.
  Outcome: to "What Ada will do, and who will help" as "Eat four foods"
    | Eat four foods.
  How to help: to "What Ada will do, and who will help" as "Eat four foods"
    | A new food each week.

These parts stay where they are: What I found.

We wrote all of it into /office/plan.md, and changed nothing else there.
Now run "plainplan check /office/plan.md". It shows what is still to fill in.
`);
	});

	it('writes nothing while one row is unsure, and then goes where a person says', async () => {
		const lines = `${rows.talk}\n${rows.unsure}`;
		const first = await brought(advice(lines));
		expect(first.text).toBe(plan);
		expect(first.shown).toContain('We do not know which part of life these belong to: Row 2.');
		const second = await brought(advice(lines), plan, { parts: new Map([[2, 'Health, moving and the senses']]) });
		expect(second.isWritten).toBe(true);
		expect(second.groups[1]?.pieces.map(({ to }) => to)[0]).toBe('Health, moving and the senses');
	});

	it('changes nothing on a dry run, and nothing the second time', async () => {
		expect((await brought(advice(rows.talk), plan, { dryRun: true })).text).toBe(plan);
		const { text } = await brought(advice(rows.talk));
		const again = await brought(advice(rows.talk), text);
		expect(again.text).toBe(text);
		expect(again.shown).toContain('The plan holds all of it already. We wrote nothing.');
	});

	it('keeps the byte-order mark and the line ends of the plan', async () => {
		const { text } = await brought(advice(rows.talk), `\uFEFF${plan.replaceAll('\n', '\r\n')}`);
		expect(text.replaceAll('\r\n', '')).not.toContain('\n');
	});

	it('loses no word and changes no line of the plan, whatever the cells say', () => {
		const { value } = parse(plan);
		const cell = fc
			.string({ unit: fc.constantFrom(...'ab Z1.-#>*+:"[]{}`_~é£'), minLength: 1, maxLength: 30 })
			.filter((words) => /[a-z]/i.test(words));
		fc.assert(
			fc.property(fc.tuple(cell, cell, cell, cell), (cells) => {
				const source = parse(advice(`| ${cells.join(' | ')} |`)).value;
				const { insertions, groups } = fromAdvice(source, value, planType, new Map([[1, 'Thinking and learning']]));
				const text = withInsertions(plan, asBlocks(insertions, plan));
				added(plan, text);
				const said = groups.flatMap(({ pieces }) => pieces.map(({ words }) => words));
				const unmarked = (words: string) => words.replaceAll('\\', '');
				for (const words of said) expect(unmarked(text)).toContain(unmarked(words));
				expect(said.join('').replace(/\s/g, '').length).toBeGreaterThan(0);
			}),
			{ numRuns: 60 },
		);
	});
});

describe('an early-help plan', () => {
	it('moves wholly: each of its blocks stands in the plan afterwards, under the part of the same name', () => {
		const [source, { value }] = [parse(older).value, parse(plan)];
		const { insertions } = fromPlan(source, value, planType);
		const text = withInsertions(plan, asBlocks(insertions, plan));
		added(plan, text);
		const typed = source.sections.flatMap(({ blocks }) => blocks.map(({ span }) => older.slice(span.start.offset, span.end.offset)));
		expect(typed.filter((words) => !words.startsWith('#') && !text.includes(words))).toEqual([]);
		const after = parse(text).value;
		const part = text.slice(text.indexOf('### Friends and free time'), text.indexOf('### Care, guidance'));
		expect(part).toContain(':::need[Meeting other families]');
		expect(blocksOfKind(after, 'outcome').map(({ label }) => label.name)).toContain('Playing with others');
	});

	it('brings the people whom the plan did not name', async () => {
		const { text, people } = await brought(
			older.replace('people:\n', 'people:\n  zoe: {name: Zoe, role: "librarian", phone: "01632 960 111"}\n'),
		);
		expect(people).toEqual(['Zoe, librarian']);
		expect(parse(text).value.meta.people.find(({ key }) => key === 'zoe')).toMatchObject({ name: 'Zoe', phone: '01632 960 111' });
	});

	it('gives a need of the same name, with other words, a name of its own, wherever the name stands', () => {
		const clash = older.replaceAll('Meeting other families', 'Saying what she wants');
		const { insertions } = fromPlan(parse(clash).value, parse(plan).value, planType);
		const text = withInsertions(plan, asBlocks(insertions, plan));
		expect(text).toContain(':::need[Saying what she wants (early help)]');
		expect(text).toContain('for="Saying what she wants (early help)"');
	});

	it('brings its comments, each before the words that it stands before', async () => {
		const noted = older
			.replace(':::need[Meeting other families]', '<!-- Beth asks\nthe nursery again. -->\n\n:::need[Meeting other families]')
			.replace('### Care, guidance', '<!-- plainplan ignore lang/passive: it was said so -->\n\n### Care, guidance')
			.replace('## What the family says', '<!-- Ask Rose. -->\n\n## What the family says')
			.replace(':::easy-read[About me]', '<!-- Her own picture. -->\n\n:::easy-read[About me]');
		const { text, left, shown } = await brought(noted);
		expect(text).toContain('<!-- Beth asks\nthe nursery again. -->\n\n:::need[Meeting other families]');
		expect(text).toContain('<!-- Her own picture. -->\n\n:::easy-read[About me]');
		const care = text.slice(text.indexOf('### Care, guidance'), text.indexOf('### Family, home'));
		expect(care).toContain('<!-- plainplan ignore lang/passive: it was said so -->');
		expect(text.split('<!-- Ask Rose. -->')).toHaveLength(2);
		expect(left).toEqual([]);
		expect(shown).toContain('  Comment: to "');
	});

	it('says which comment stays where it is', async () => {
		const { text, shown } = await brought(older.replace("# Ada's early-help plan", "<!-- Not agreed yet. -->\n\n# Ada's early-help plan"));
		expect(shown).toContain('These parts stay where they are: <!-- Not agreed yet. -->.');
		expect(text).not.toContain('<!-- Not agreed yet. -->');
	});

	it('moves a part that the plan lacks to its end, with its heading', async () => {
		const { text } = await brought(`${older}\n## What the library does\n\nIt opens on Sundays.\n`);
		expect(text.trimEnd().endsWith('## What the library does\n\nIt opens on Sundays.')).toBe(true);
	});
});

describe('what is refused, with the reason', () => {
	it.each<[string, string, string, string]>([
		['another child', advice(rows.talk).replace('child: Ada', 'child: Sam'), plan, 'This is about Sam, and the plan is about Ada.'],
		[
			'another case',
			advice(rows.talk).replace('case: EXAMPLE', 'case: NM-1'),
			plan,
			'This has the case number NM-1, and the plan has EXAMPLE.',
		],
		[
			'a transfer within three months',
			older.replace('moves-into', 'transfer-due: 2027-09-14\nmoves-into'),
			plan,
			'A transfer to the legal plan is due on 14 September 2027',
		],
		['a child without special needs', older.replace('special-needs: yes', 'special-needs: no'), plan, 'no special educational needs'],
		['a document that is no advice', plan, plan, 'is a document of the kind "My Plan+"'],
		['a plan without parts of life', advice(rows.talk), advice(rows.talk), 'is no plan with parts of life'],
		['an empty form', advice('|  |  |  |  |'), plan, 'The four columns of this advice are empty.'],
		[
			'one key for two people',
			older.replace('worker: {name: Beth', 'worker: {name: Zoe'),
			plan,
			'The key "worker" means Zoe in one document and Beth in the other.',
		],
	])('%s', async (_, source, into, reason) => {
		const refused = await brought(source, into).catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(UserError);
		expect(String(refused)).toContain(reason);
	});

	it('but a transfer later than three months is no reason', async () => {
		const later = older.replace('moves-into', 'transfer-due: 2027-12-01\nmoves-into');
		expect((await brought(later)).isWritten).toBe(true);
	});
});
