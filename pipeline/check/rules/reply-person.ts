import type { NameRef, RequestBlock } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind, nameKey, personOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { isChild, isParentsName } from '../parents.ts';
import { nameOfPerson } from '../replies/same-person.ts';
import { wordsRowsOf } from '../replies/words-rows.ts';
import { codeOfPractice } from '../sources.ts';
import { quoted } from '../wording.ts';

/** Whoever answers is known, and only the family's own answers can change the words of a draft. */
export const replyPerson: Rule = {
	id: 'reply/person',
	meta: {
		title: 'Readers can see who answered, and that they got the draft.',
		why: 'Only what the parents or the young person ask for can change the words of a draft.',
		mend: 'Say under "people" what this person is to the child. Record the wish under the parent who passed it on.',
		source: codeOfPractice('paragraph 9.125'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				asked('mum', 'mum: Ann'),
				asked('gran', 'gran: Rose'),
				asked('gran', 'gran: Rose, by post'),
				asked('dad', 'dad: {name: Bo, email: bo@example.org}'),
				asked('gran', 'gran: Rose, rose@example.org'),
				changed('officer', 'officer: Joy, plan officer, joy@northmoor.example'),
				changed('gran', "gran: Rose, Ned's gran, by post"),
			],
			good: [
				asked('mum', "mum: Ann, Ned's mum"),
				asked('gran', "gran: Rose, Ned's gran, by post"),
				asked('Ned', "mum: Ann, Ned's mum"),
				asked('dad', "dad: {name: Bo, role: Ned's dad, email: bo@example.org}"),
				asked('carer', 'carer: Rose, foster carer, rose@example.org'),
				changed('mum', "mum: Ann, Ned's mum"),
				changed('Ned', "mum: Ann, Ned's mum"),
			],
		},
	},
	*check(document, { beside }) {
		const replies = blocksOfKind(document, 'reply').flatMap(({ whose }) => whose);
		const requests = blocksOfKind(document, 'request').flatMap(({ from }) => from);
		const seen = new Set<string>();
		for (const { from, label } of requestsThatChangeWords(document)) {
			const known = from.filter(({ name }) => personOf(document, name) || isChild(document, name));
			if (known.length < from.length || known.some((ref) => mayAsk(document, beside?.served, ref))) continue;
			for (const ref of known) {
				seen.add(nameKey(ref.name));
				yield {
					message: `The wish of ${nameOfPerson(document, ref.name)} cannot change the words of a draft.`,
					mend: `Write the key of the parent or the young person who asks for ${quoted(label.name)}, or take the change away.`,
					span: ref.span,
				};
			}
		}
		for (const ref of [...replies, ...requests]) {
			const person = personOf(document, ref.name);
			if (!person || seen.has(nameKey(ref.name)) || isChild(document, ref.name)) continue;
			seen.add(nameKey(ref.name));
			if (person.role === '') {
				yield {
					message: `Nothing says what ${person.name} is to the child.`,
					mend: `Write it behind the name under "people", as in "${person.key}: ${person.name}, ${document.meta.child ?? 'Sam'}'s aunt".`,
					span: ref.span,
					level: 'warning',
				};
			} else if (beside?.served && !mayAsk(document, beside.served, ref)) {
				yield {
					message: `The draft did not go to ${person.name}, who is no parent here.`,
					mend: 'Record this under the parent or the young person who passed it on.',
					span: ref.span,
					level: 'warning',
				};
			}
		}
	},
};

/** Requests that are not refused and say which words change. */
function requestsThatChangeWords(document: PlanDocument): readonly RequestBlock[] {
	const withWords = new Set(wordsRowsOf(document).map(({ request }) => request));
	return blocksOfKind(document, 'request').filter((request) => request.answer !== 'no' && withWords.has(request));
}

/** Whether the law lets this person ask for changes, as far as the documents tell: the child, a parent or carer, or somebody who was sent the draft. */
function mayAsk(document: PlanDocument, served: PlanDocument | undefined, { name }: NameRef): boolean {
	if (isChild(document, name) || isParentsName(document, name)) return true;
	return served?.meta.sendTo.some((sent) => nameKey(sent.name) === nameKey(name)) === true;
}

function asked(key: string, person: string): string {
	return `document: replies\npeople:\n  ${person}\n\n## What people told us\n\n:::reply[${key}]{on="1 December 2026" how="email"}\nCan Ned have a lesson every day?\n:::\n\n## What they asked for\n\n:::request[A lesson every day]{from="${key}" asks="change" answer="no"}\nTwo lessons are enough for now.\n:::`;
}

function changed(key: string, person: string): string {
	const row = '| Where | Before | After |\n|---|---|---|\n| F1, How often | 4 times a week | 5 times a week |';
	return asked(key, person).replace('answer="no"}\nTwo lessons are enough for now.', `answer="yes"}\nTom has time for it.\n\n${row}`);
}
