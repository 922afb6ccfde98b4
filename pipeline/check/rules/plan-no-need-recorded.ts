import type { PlanSection } from '../../model/document.ts';
import type { Rule } from '../../model/rule.ts';
import { hasRows, knownSectionsOf, nameOf, placeOf, textOf } from '../outline.ts';
import { saysPhrase } from '../phrases.ts';
import { codeOfPractice } from '../sources.ts';
import { childOf } from '../wording.ts';

/** A section of needs holds a need, and a section of help holds a row, or it says that there is none. */
export const planNoNeedRecorded: Rule = {
	id: 'plan/no-need-recorded',
	meta: {
		title: 'A section with no need and no help says so in words.',
		why: 'A blank section leaves the family guessing. Perhaps there is no need, or perhaps nobody looked.',
		mend: 'Write the needs or the help. Otherwise write "No needs were found." and say who looked.',
		source: codeOfPractice('paragraphs 9.62 and 9.69, sections C, D, G and H'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				'## Section C: Health needs',
				`
## Section D: Social care needs

-`,
				`
## Section G: Health provision

N/A`,
				`
## Section C: Health needs

Ned sees his doctor every year.`,
				`
## Section F: Help at school

| What | Who | How often | How long | Helps with |
|---|---|---|---|---|
|   |   |   |   |   |`,
			],
			good: [
				`
## Section C: Health needs

No health needs were found.`,
				`
## Section D: Social care needs

No social care needs were found when Beth visited in May 2026.`,
				`
## Section H2: Other social care provision

No other social care provision is needed now.`,
				`
## Section C: Health needs

:::need[Asthma]
Ned coughs when he runs, so he stops joining in.
:::`,
				`
## Section G: Health provision

| What | Who | How often | How long | Helps with |
|---|---|---|---|---|
| Check of his inhaler | School nurse | Once a term | 10 minutes | Reading |`,
			],
		},
	},
	*check(document, { type, words }) {
		for (const { section, template } of knownSectionsOf(document, type)) {
			const aboutNeeds = template.role === 'need' && !template.areas;
			if (!aboutNeeds && template.role !== 'provision') continue;
			if (holdsNeedOrHelp(section) || saysPhrase(textOf(section.blocks), 'no-needs', words)) continue;
			const name = nameOf(type, template, document);
			yield {
				message: aboutNeeds ? `${name} names no need of ${childOf(document)}.` : `${name} has no row of help.`,
				mend: aboutNeeds
					? 'Write each need in a :::need block, or write "No needs were found."'
					: 'Write the help in a table, or write "No help is needed now."',
				span: placeOf(document, section),
			};
		}
	},
};

function holdsNeedOrHelp({ blocks }: PlanSection): boolean {
	return blocks.some((block) => block.kind === 'need' || (block.kind === 'table' && hasRows(block)));
}
