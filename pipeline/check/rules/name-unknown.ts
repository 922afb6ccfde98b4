import type { NameRef } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind, nameKey } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { spanOfWords } from '../span-within.ts';
import { lostName } from '../suggest-name.ts';

/**
 * Reviews name outcomes, and `agreed` names people. Keys of people are looked up at parse, dates when they are worked out;
 * needs, hopes and sources have rules of their own.
 */
export const nameUnknown: Rule = {
	id: 'name/unknown',
	meta: {
		title: 'Every name of a person, a date or an outcome leads to one that the document has.',
		why: 'A name that leads nowhere would print as a gap, or send the plan to nobody.',
		mend: 'Use a name that the document has, or add what the name stands for.',
		source: { publisher: 'Plainplan', title: 'How to write a plan', place: 'Names' },
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				reviewOf('Reading to a freind'),
				reviewOf('Reading'),
				reviewOf('Swimming'),
				'document: one-plan\nagreed: Ned and Anne, 16 September 2026',
				'document: one-plan\nagreed: Ted and Ann, 16 September 2026',
			],
			good: [
				reviewOf('Reading to a friend'),
				reviewOf('reading to a Friend'),
				'document: one-plan\nagreed: Ned and Ann, 16 September 2026',
				'document: one-plan\nagreed: Ned and mum, 16 September 2026',
				'document: one-plan\n\n## How did it go?\n\nThe review has not been held yet.',
			],
		},
	},
	*check(document) {
		const { people, child } = document.meta;
		const names = [...people.flatMap(({ key, name }) => [name, key]), ...(child === undefined ? [] : [child])];
		const outcomes = blocksOfKind(document, 'outcome').map(({ label }) => label.name);
		const reviewed = blocksOfKind(document, 'review').map(({ label }) => label);
		for (const typed of unknown(agreedBy(document), names)) {
			yield lostName({ ...typed, kind: 'person', known: names, otherwise: 'Add the person to "people" at the top of the file.' });
		}
		for (const typed of unknown(reviewed, outcomes)) {
			yield lostName({ ...typed, kind: 'outcome', known: outcomes, otherwise: 'Write the outcome first, in an :::outcome block.' });
		}
	},
};

function unknown(typed: readonly NameRef[], known: readonly string[]): readonly NameRef[] {
	const keys = new Set(known.map(nameKey));
	return typed.filter(({ name }) => !keys.has(nameKey(name)));
}

function agreedBy({ meta, source }: PlanDocument): readonly NameRef[] {
	const place = meta.places.get('agreed') ?? meta.top;
	return (meta.agreed?.who ?? []).map((name) => ({ name, span: spanOfWords(source, place, name) ?? place }));
}

function reviewOf(outcome: string): string {
	return `document: one-plan\n\n## How did it go?\n\n:::review[${outcome}]{achieved="yes"}\nNed read a story.\n:::`;
}
