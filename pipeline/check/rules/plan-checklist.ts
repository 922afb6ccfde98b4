import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';
import type { DocumentType } from '../../model/template.ts';
import { blocksOf } from '../../model/walk.ts';
import { type Answer, admireAnswer, agreedAnswer, findingsAnswer } from '../checklist/asks.ts';
import { areBlank, placeOf } from '../outline.ts';
import { essex } from '../sources.ts';
import { insideSentence } from '../wording.ts';

/** The checklist is worked out, and what it asks for is there. Items that other rules ask for are left to them. */
export const planChecklist: Rule = {
	id: 'plan/checklist',
	meta: {
		title: 'The checklist comes from the plan itself, and the plan holds what it asks for.',
		why: 'A list that somebody ticks by hand says what they hoped. A list that comes from the plan says what is there.',
		mend: 'Write ::checklist in its own part, and fill what it says is missing.',
		source: essex('One Planning checklist'),
		level: 'warning',
		law: false,
		aliases: ['G6'],
		examples: {
			place: 'document',
			bad: [
				onePlan('What do we like and admire?', '| What we like about Ned | Who said it |\n|---|---|\n| Ned is kind. | Tom |'),
				onePlan('What do we like and admire?', 'Ned is kind.'),
				onePlan('What do we know?', '| What we found | How we know | When |\n|---|---|---|\n| Ned counts to 20. | A test | May 2026 |'),
				onePlan('Checklist', '- [x] Outcomes are clear\n- [ ] There is a review'),
				'document: one-plan\nagreed: Tom, 16 September 2026',
				'document: one-plan\nagreed: Ned, 16 September 2026',
			],
			good: [
				onePlan(
					'What do we like and admire?',
					'| What we like about Ned | Who said it |\n|---|---|\n| Ned is kind. | Tom |\n| I am funny. | Ned |',
				),
				onePlan(
					'What do we know?',
					'| What we found | How we know | When |\n|---|---|---|\n| Ned counts to 20. | A test | May 2026 |\n| Ned is often late. | The register | June 2026 |',
				),
				onePlan('Checklist', '::checklist'),
				'document: one-plan\nagreed: Ned and Ann, 16 September 2026',
				'document: one-plan\nagreed: Ned and mum, 16 September 2026',
			],
		},
	},
	*check(document, { type }) {
		const admire = sectionWith(document, type, 'appreciation');
		const know = sectionWith(document, type, 'findings');
		if (admire) yield* ask('What we like and admire', admireAnswer(document), 'Write at least two rows, each with who said it.', admire);
		if (know)
			yield* ask('What we know', findingsAnswer(document), 'Write findings of at least two kinds, each with how we know and when.', know);
		if (document.meta.agreed) {
			const place = document.meta.places.get('agreed') ?? document.meta.top;
			yield* ask('Outcomes', agreedAnswer(document), 'Write the child and a parent after "agreed", when they have agreed.', place);
		}
		yield* handMade(document);
	},
};

function* ask(part: string, { met, reason }: Answer, mend: string, span: Span): Generator<RuleFinding> {
	if (!met) yield { message: `${part}: ${insideSentence(reason)}.`, mend, span };
}

/** The heading of the section that a table belongs to. A section that is missing or blank is reported as that alone. */
function sectionWith(document: PlanDocument, type: DocumentType, table: string): Span | undefined {
	const template = type.sections.find(({ tables }) => tables.includes(table));
	const section = document.sections.find(({ id }) => id === template?.id);
	return section && !areBlank(section.blocks) ? placeOf(document, section) : undefined;
}

function* handMade(document: PlanDocument): Generator<RuleFinding> {
	const place = document.sections.find(({ id }) => id === 'checklist');
	if (!place || areBlank(place.blocks)) return;
	for (const { block, section } of blocksOf(document)) {
		if (section !== place || block.kind !== 'list' || block.items.every(({ checked }) => checked === undefined)) continue;
		yield {
			message: 'Somebody ticks this checklist by hand.',
			mend: 'Take the list out and write ::checklist in its place.',
			span: block.span,
		};
	}
	if (blocksOfKind(document, 'checklist').length > 0) return;
	yield { message: 'The plan has no checklist.', mend: 'Write ::checklist on a line of its own.', span: placeOf(document, place) };
}

function onePlan(heading: string, text: string): string {
	return `document: one-plan\n\n## ${heading}\n\n${text}`;
}
