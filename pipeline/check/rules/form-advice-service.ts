import type { Person } from '../../model/document.ts';
import { blocksOfKind, personOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { childrenAndFamiliesAct } from '../sources.ts';

/** A form for parents names the service that gives them free advice, and how to reach it. */
export const formAdviceService: Rule = {
	id: 'form/advice-service',
	meta: {
		title: 'A form for parents names an advice service that can help them with it.',
		why: 'Some parents never send a form back because nobody helped them to fill it in.',
		mend: 'Name the service among the people, with "independent advice" as its role. Then write ::contact[its key].',
		source: childrenAndFamiliesAct('section 32'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['', '::contact[teacher]', 'Ask the advice line.', '::contact[officer]', '::contact[teacher]\n\n::contact[officer]'].map(form),
			good: [
				'::contact[advice]',
				'::contact[teacher]\n\n::contact[advice]',
				'Ask for help.\n\n::contact[advice]',
				'::contact[parents]',
				'::contact[parents]\n\n::contact[officer]',
			].map(form),
		},
	},
	*check(document) {
		const named = blocksOfKind(document, 'contact').map(({ person }) => personOf(document, person.name));
		if (named.some((person) => person !== undefined && advises(person))) return;
		yield {
			message: 'This form names no advice service that can help parents with it.',
			mend: 'Add one to the people, with "independent advice" as its role, and write ::contact[its key].',
			span: document.title?.span ?? document.meta.top,
		};
	},
};

function advises({ role }: Person): boolean {
	return /\b(?:independent|impartial)\b.*\b(?:advice|support)\b|\badvice\b.*\b(?:independent|impartial)\b/i.test(role);
}

function form(back: string): string {
	return `document: parent-views
child: Ned
people:
  teacher: Tom, class teacher, tom@alderlane.example
  officer: Joy, advice officer, joy@northmoor.example
  advice: Family advice line, free and independent advice, advice@example.org
  parents: Parents together, impartial support for parents, parents@example.org

# What do you think?

## How to send this back

Send it to Tom.

${back}`;
}
