import type { PlanDocument } from '../../model/document.ts';
import { cellOf, nameKey, tablesOf } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { domainPartsOf } from '../domain-parts.ts';
import { knownSectionsOf, placeOf } from '../outline.ts';
import { emptyCells, saysSomething, spanOfCell, wordsIn } from '../rows.ts';
import { gloucestershire } from '../sources.ts';
import { quoted } from '../wording.ts';

/** Each part of life with a need has one lead, and each lead is somebody whom the plan names. */
export const planLeads: Rule = {
	id: 'plan/leads',
	meta: {
		title: 'Each part of life with a need has a lead, whom the family can reach.',
		why: 'The lead sees that the help happens, and tells everyone at the review how it went.',
		mend: 'Add a row under "Who leads what" with the part of life and the name of a person of the plan.',
		source: gloucestershire('who leads the planning and the review of a plan'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				led(''),
				led('| Friends and free time | Fay | Reports |'),
				led('| Talking and listening |  | Reports |'),
				led('| Talking and listening | Zara | Reports |'),
				led('| Talking and listening | Fay |  |'),
			],
			good: [
				led('| Talking and listening | Fay | Reports |'),
				led('| Talking and listening | :person[fay] | Reports |'),
				led('| Talking and listening; Friends and free time | Fay and Kit | Report |'),
				led('| Communication and interaction | Kit, health visitor | Reports |'),
				led('| talking and listening | Fay | Reports |'),
			],
		},
	},
	*check(document, { type }) {
		const section = knownSectionsOf(document, type).find(({ template }) => template.tables.includes('leads'))?.section;
		if (section === undefined) return;
		const tables = tablesOf(document, 'leads').map(({ table }) => table);
		for (const table of tables) {
			yield* emptyCells(table, { column: 'part', says: 'which part of life it is about', mend: 'Write the heading of the part.' });
			yield* emptyCells(table, { column: 'who', says: 'who leads', mend: 'Write the name of a person of the plan.' });
			yield* emptyCells(table, {
				column: 'does',
				says: 'what the lead does',
				mend: 'Write what the lead sees to, and to whom they report.',
			});
		}
		const rows = tables.flatMap((table) => table.rows.filter(saysSomething).map((row) => ({ table, row })));
		for (const { table, row } of rows) {
			const who = wordsIn(table, row, 'who');
			if (who === '' || isNamed(document, who)) continue;
			yield {
				message: `${quoted(who)} is nobody whom this plan names.`,
				mend: 'Use the name of a person under "people", or add the person there.',
				span: spanOfCell(row, cellOf(table, row, 'who')),
			};
		}
		const parts = rows.flatMap(({ table, row }) => wordsIn(table, row, 'part').split(';').map(nameKey));
		yield* partsWithoutLead(document, type, parts, placeOf(document, section));
	},
};

function* partsWithoutLead(
	document: PlanDocument,
	type: Parameters<Rule['check']>[1]['type'],
	led: readonly string[],
	span: RuleFinding['span'],
): Generator<RuleFinding> {
	for (const { section, template } of knownSectionsOf(document, type)) {
		if (template.role !== 'need') continue;
		for (const { template: part, name, blocks } of domainPartsOf(section, template, document)) {
			if (!blocks.some(({ kind }) => kind === 'need')) continue;
			if ([name, part.heading, ...part.aliases].some((one) => led.includes(nameKey(one)))) continue;
			yield { message: `Nobody leads on ${quoted(name)}.`, mend: `Add a row with ${quoted(name)} and the name of the lead.`, span };
		}
	}
}

function isNamed({ meta }: PlanDocument, words: string): boolean {
	const said = nameKey(words);
	return meta.people.some(({ key, name }) => [key, name].some((known) => said.includes(nameKey(known))));
}

function led(row: string): string {
	return `document: my-plan-plus
people:
  fay: Fay, key person, fay@littleacorns.example
  kit: Kit, health visitor, kit@health.example

## What we know about each part of life

### Talking and listening

:::need[Saying what he wants]
Ned says four words.
:::

## Who leads what

| Part of life | Who leads | What the lead does |
|---|---|---|
${row}`;
}
