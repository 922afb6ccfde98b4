import type { PlanDocument, PlanSection } from '../../model/document.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import type { DocumentType } from '../../model/template.ts';
import { hasWords, knownSectionsOf, placeOf, sectionOfRole } from '../outline.ts';
import { isChildsView, isParentsView } from '../parents.ts';
import { yearReached } from '../school-years.ts';
import { codeOfPractice } from '../sources.ts';
import { childOf } from '../wording.ts';

const firstYearOwnViewsLead = 12;

/** The child's and a parent's own words are there, with how they were gathered. From Year 12 the young person's come first. */
export const planViewsPresent: Rule = {
	id: 'plan/views-present',
	meta: {
		title: "The child's words and a parent's words are there, and each says how you gathered them.",
		why: 'A plan starts from what the child and the family say, whatever the age of the child.',
		mend: 'Write :::view[name]{how="..."} with the words and how you asked for them.',
		source: codeOfPractice('paragraphs 1.1, 8.15 and 9.69, section A'),
		level: 'error',
		law: false,
		aliases: ['V1', 'V5'],
		examples: {
			place: 'document',
			bad: [
				views(),
				views(':::view[mum]{how="On the phone."}\nNed is kind.\n:::'),
				views(':::view[Ned]{how="He chose pictures."}\nI like trains.\n:::'),
				views(':::view[Ned]\nI like trains.\n:::', ':::view[mum]{how="On the phone."}\nNed is kind.\n:::'),
				views(':::view[Ned]{how="He chose pictures."}\nI like trains.\n:::', ':::view[teacher]{how="At school."}\nNed is kind.\n:::'),
				`born: 2009-03-14\n${views(':::view[mum]{how="On the phone."}\nNed is kind.\n:::', ':::view[Ned]{how="In a talk."}\nI like trains.\n:::')}`,
			],
			good: [
				views(':::view[Ned]{how="He chose pictures."}\nI like trains.\n:::', ':::view[mum]{how="On the phone."}\nNed is kind.\n:::'),
				views(
					':::view[Ned]{how="Tom watched him for a week."}\nNed smiles at trains.\n:::',
					':::view[mum]{how="In a letter."}\nNed is kind.\n:::',
				),
				views(':::view[Ned, mum]{how="In a talk at home."}\nWe like trains.\n:::'),
				`born: 2009-03-14\n${views(':::view[Ned]{how="In a talk."}\nI like trains.\n:::')}`,
				`born: 2009-03-14\n${views(':::view[Ned]{how="In a talk."}\nI like trains.\n:::', ':::view[mum]{how="On the phone."}\nNed is kind.\n:::')}`,
			],
		},
	},
	*check(document, { type, facts }) {
		const all = blocksOfKind(document, 'view');
		const childs = all.find((view) => isChildsView(document, view));
		const parents = all.find((view) => isParentsView(document, view));
		const leads = yearReached(facts) >= firstYearOwnViewsLead;
		const span = placeOf(document, sectionOfViews(document, type));
		const child = childOf(document);
		if (!childs) {
			yield {
				message: `The plan does not have the words of ${child}.`,
				mend: `Write :::view[${child}]{how="..."} with what ${child} said or showed.`,
				span,
			};
		}
		if (!parents && !leads) {
			yield {
				message: 'The plan does not have the words of a parent or carer.',
				mend: 'Write :::view[...]{how="..."} with the key of a parent.',
				span,
			};
		}
		if (leads && childs && parents && all.indexOf(parents) < all.indexOf(childs)) {
			yield {
				message: `From Year 12 the words of ${child} come first.`,
				mend: `Move the view of ${child} above this one.`,
				span: parents.span,
			};
		}
		for (const view of all) {
			if (hasWords(view.how ?? '')) continue;
			yield {
				message: 'This view does not say how you gathered the words.',
				mend: 'Write how="..." after the name, with how and when you asked.',
				span: view.whose[0]?.span ?? view.span,
			};
		}
	},
};

/** The section that views belong to: the first one of hopes, or the first with a part for hopes. */
function sectionOfViews(document: PlanDocument, type: DocumentType): PlanSection | undefined {
	const withHopes = knownSectionsOf(document, type).find(({ template }) => template.headings.some(({ role }) => role === 'aspiration'));
	return sectionOfRole(document, type, 'aspiration', 'view') ?? withHopes?.section;
}

function views(...blocks: readonly string[]): string {
	return `\n## Section A: Views, interests and hopes\n\n${['Ned likes trains.', ...blocks].join('\n\n')}`;
}
