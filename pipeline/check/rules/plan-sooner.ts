import { nameKey } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { hasWords, placeOf, textOf } from '../outline.ts';
import { gloucestershire } from '../sources.ts';

/** A plan says which change brings the review forward, and whom to tell of it. */
export const planSooner: Rule = {
	id: 'plan/sooner',
	meta: {
		title: 'A plan says which change brings the review forward, and whom to tell.',
		why: 'A big change in one part of life can change the whole plan. It should not wait for the day of the review.',
		mend: 'List the changes that matter. Name the person to tell, as :person[key].',
		source: gloucestershire('how often a plan comes to review, and a review in between'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				sooner('Ned moves house.'),
				sooner('- Ned moves house.\n- Ned stops talking.'),
				sooner('When needed.'),
				sooner('Tell :person[fay].'),
				sooner('Fay'),
			],
			good: [
				sooner('Tell :person[fay] if Ned stops talking.'),
				sooner('Tell Fay when anything big changes.'),
				sooner('Tell Fay of any of these:\n\n- Ned moves house.\n- Ned stops talking.'),
				sooner('If Ned changes nursery, :person[fay] calls a meeting within two weeks.'),
				'document: my-plan-plus\n\n## When we look again\n\nIn May.',
			],
		},
	},
	*check(document) {
		const section = document.sections.find(({ id }) => id === 'sooner');
		if (section === undefined) return;
		const said = nameKey(textOf(section.blocks));
		if (!hasWords(said)) return;
		const span = placeOf(document, section);
		if (!document.meta.people.some(({ key, name }) => [key, name].some((known) => said.includes(nameKey(known))))) {
			yield { message: 'This part does not say whom to tell.', mend: 'Name the person, as :person[key].', span };
		}
		if (!section.blocks.some(({ kind }) => kind === 'list') && !/\b(?:if|when|where)\b/.test(said)) {
			yield { message: 'This part does not say which change matters.', mend: 'List the changes that bring the review forward.', span };
		}
	},
};

function sooner(words: string): string {
	return `document: my-plan-plus\npeople:\n  fay: Fay, key person, fay@littleacorns.example\n\n## When we meet sooner\n\n${words}`;
}
