import type { OutcomeBlock } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { ownNames } from '../../model/own-values.ts';
import { blocksOfKind, nameKey } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import type { DocumentType } from '../../model/template.ts';
import { plainText } from '../../model/walk.ts';
import { type HeadedPart, headedPartsOf } from '../headed-parts.ts';
import { headingOf, knownSectionsOf } from '../outline.ts';
import { essex } from '../sources.ts';
import { lostName } from '../suggest-name.ts';
import { quoted } from '../wording.ts';

const key = 'from-plan';

/** In a One Plan that breaks an EHC plan down, each outcome stands below a heading with the name of an outcome of that plan. */
export const outcomeFromPlan: Rule = {
	id: 'outcome/from-plan',
	meta: {
		title: 'Each outcome of a One Plan says to which outcome of the Education, Health and Care plan it leads.',
		why: 'The steps of a term lead to what the larger plan promises. Otherwise nobody works for that.',
		mend: 'Write the name of that outcome as a heading with three number signs. Put the outcomes that lead to it below.',
		source: essex('introduction: a One Plan breaks down the outcomes of an EHC plan'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				brokenDown(''),
				brokenDown('### What the school changes for Ned'),
				brokenDown('', 'from-plan: final-1.md'),
				brokenDown('### Reasonable adjustments', 'from-plan: final-1.md'),
				brokenDown('### Reading alone', ''),
			],
			good: [
				brokenDown('### Reading alone'),
				brokenDown('### Reading alone', 'support: SEN support\nfrom-plan: final-1.md'),
				brokenDown('### Reading alone\n\nBy July 2028, Ned will read a book by himself.'),
				'document: one-plan\nsupport: SEN support\n\n## What are we doing?\n\nThe lessons started.',
				'document: one-plan\n\n## What are we doing?\n\nThe lessons started on 14 September 2026.',
			],
		},
	},
	*check(document, { type, beside }) {
		const { meta } = document;
		const named = ownNames(document, key);
		if (!type.fields.some((field) => field.key === key) || (named.length === 0 && meta.support !== 'EHC plan')) return;
		if (named.length === 0) {
			yield {
				message: 'This plan does not name the file of the Education, Health and Care plan.',
				mend: 'Write "from-plan:" at the top of the file, with the name of that file.',
				span: meta.places.get('support') ?? meta.top,
				level: 'warning',
			};
		}
		const outcomes = (beside?.own?.get(key) ?? []).flatMap((plan) => blocksOfKind(plan, 'outcome')).map(({ label }) => label.name);
		const known = new Set(outcomes.map(nameKey));
		const taken = new Set<string>();
		for (const [outcome, part] of placed(document, type)) {
			if (part === undefined) {
				yield {
					message: `The outcome ${quoted(outcome.label.name)} does not say to which outcome of the Education, Health and Care plan it leads.`,
					mend: 'Put a heading above it with three number signs and the name of that outcome.',
					span: outcome.label.span,
				};
			} else if (taken.size < taken.add(part.key).size && known.size > 0 && !known.has(part.key)) {
				const name = plainText(part.heading.children);
				const span = part.heading.span;
				const { fixes: _, ...lost } = lostName({
					kind: 'outcome of the Education, Health and Care plan',
					name,
					span,
					known: outcomes,
					otherwise: 'Choose another outcome of it.',
				});
				yield lost;
			}
		}
	},
};

/** Each outcome with the heading that it stands below; a heading that the type itself knows is none. */
function placed(document: PlanDocument, type: DocumentType): readonly (readonly [OutcomeBlock, HeadedPart | undefined])[] {
	return knownSectionsOf(document, type).flatMap(({ section, template }) => {
		const own = template.headings.flatMap(({ heading, aliases }) =>
			[heading, ...aliases].map((one) => nameKey(headingOf({ heading: one }, document))),
		);
		const parts = headedPartsOf(section).filter(({ key: name }) => !own.includes(name));
		return section.blocks
			.filter((block) => block.kind === 'outcome')
			.map((outcome) => [outcome, parts.find(({ blocks }) => blocks.includes(outcome))] as const);
	});
}

function brokenDown(heading: string, front = 'support: EHC plan\nfrom-plan: final-1.md'): string {
	const help =
		'| What will happen | Who | How often | How long |\n|---|---|---|---|\n| Reading lesson | Tom | Every school day | 20 minutes |';
	const support = front === '' ? 'support: EHC plan' : front;
	return `document: one-plan\n${support}\n\n## What will Ned do, and who will help?\n\n${heading}\n\n:::outcome[Reading to a friend]{for="Reading" hope="A friend"}\nRead a story of 50 words to a friend.\n\n${help}\n:::`;
}
