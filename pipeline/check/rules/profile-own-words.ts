import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { hasWords, textOf } from '../outline.ts';
import { isChildsView } from '../parents.ts';
import { gateshead } from '../sources.ts';
import { childOf } from '../wording.ts';

/** A profile holds the child's own words, and how somebody gathered them. */
export const profileOwnWords: Rule = {
	id: 'profile/own-words',
	meta: {
		title: 'A paper about what matters to a child holds the words of the child, and how you gathered them.',
		why: 'Only the child can say what matters to them, in words, signs or pictures.',
		mend: 'Write :::view[name]{how="..."} with what the child said or showed.',
		source: gateshead('views of children and young people'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				profile('Ned likes trains.'),
				profile('- Trains.\n- His dog.'),
				profile(':::view[mum]{how="On the phone."}\nNed likes trains.\n:::'),
				profile(':::view[Ned]\nI like trains.\n:::'),
				profile(':::view[teacher]{how="In class."}\nNed likes trains.\n:::'),
			],
			good: [
				profile(':::view[Ned]{how="He chose pictures."}\nI like trains.\n:::'),
				profile(':::view[ned]{how="Ned wrote it."}\nTrains!\n:::'),
				profile(':::view[Ned, mum]{how="They talked at home."}\nWe like trains.\n:::'),
				profile('His dog.\n\n:::view[Ned]{how="He pointed."}\nMy dog.\n:::'),
				profile(':::view[Ned]{how="We watched him for a week."}\nNed smiles at trains.\n:::'),
			],
		},
	},
	*check(document) {
		const child = childOf(document);
		const views = blocksOfKind(document, 'view').filter((view) => isChildsView(document, view) && hasWords(textOf(view.children)));
		if (views.some(({ how }) => hasWords(how ?? ''))) return;
		const [first] = views;
		yield first
			? {
					message: `This does not say how you gathered the words of ${child}.`,
					mend: 'Write how="..." after the name, with how and when you asked.',
					span: first.whose[0]?.span ?? first.span,
				}
			: {
					message: `The words of ${child} are missing.`,
					mend: `Write :::view[${child}]{how="..."} with what ${child} said or showed.`,
					span: document.title?.span ?? document.meta.top,
				};
	},
};

function profile(matters: string): string {
	return `document: one-page-profile
child: Ned
people:
  ned: Ned, the child, by hand
  mum: Ann, Ned's mum, ann@example.org
  teacher: Tom, class teacher, tom@alderlane.example

# Ned on one page

## One page profile

${matters}`;
}
