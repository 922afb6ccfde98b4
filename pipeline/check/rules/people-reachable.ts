import type { Person, PlanDocument } from '../../model/document.ts';
import { personOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { wordsAt } from '../../model/words-at.ts';
import { codeOfPractice } from '../sources.ts';

/** Everyone whom the document is sent to can be reached. */
export const peopleReachable: Rule = {
	id: 'people/reachable',
	meta: {
		title: 'Everyone who gets the document has an address.',
		why: 'A parent cannot answer in time when the plan does not reach them.',
		mend: 'Write an email address, "by post" or "by hand" at the end of the line of that person.',
		source: codeOfPractice('paragraph 9.77'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				sentTo("Ann, Ned's mum"),
				sentTo("Ann, Ned's mum, by post"),
				sentTo("{name: Ann, role: Ned's mum}"),
				sentTo("{name: Ann, role: Ned's mum, phone: 01632 960001}"),
				sentTo("Ann, Ned's mum, the red house, by post"),
				`stage: final\nsend-school: head\n${sentTo("Ann, Ned's mum, ann@example.org")}\n  head: Ines, head teacher`,
			],
			good: [
				sentTo("Ann, Ned's mum, ann@example.org"),
				sentTo("Ann, Ned's mum, by hand"),
				sentTo("{name: Ann, role: Ned's mum, post: '1 Mill Lane, Northmoor'}"),
				sentTo("{name: Ann, role: Ned's mum, email: ann@example.org}"),
				sentTo("Ann, Ned's mum, ann@example"),
				`${sentTo("Ann, Ned's mum, ann@example.org")}\n  gran: Bea, Ned's gran`,
				`stage: final\nsend-school: head\n${sentTo("Ann, Ned's mum, ann@example.org")}\n  head: Ines, head teacher, ines@example.org`,
			],
		},
	},
	*check(document) {
		for (const person of readersOf(document)) {
			if (wasRefused(person, document)) continue;
			if (!person.channel) {
				yield {
					message: `The plan goes to ${person.name}, but there is no address.`,
					mend: 'Write an email address, "by post" or "by hand" at the end of this line.',
					span: person.span,
				};
			} else if (person.channel.kind === 'post' && person.channel.address === undefined) {
				yield {
					message: `The letter to ${person.name} has no address yet.`,
					mend: `Write the line as {name: ${person.name}, role: ..., post: "..."}, with the address.`,
					span: person.span,
					level: 'warning',
				};
			}
		}
	},
};

/** Everyone under `send-to`, `send-school` and `send-health`, each once. A draft goes to the family only. */
function readersOf(document: PlanDocument): ReadonlySet<Person> {
	const { stage, sendTo, sendSchool, sendHealth } = document.meta;
	const keys = stage === 'draft' ? sendTo : [...sendTo, ...sendSchool, ...sendHealth];
	return new Set(keys.flatMap(({ name }) => personOf(document, name) ?? []));
}

/** Whether a way to reach the person was typed that `parse` refused, and so reported. */
function wasRefused({ channel, role, span }: Person, document: PlanDocument): boolean {
	if (channel) return false;
	const typed = wordsAt(document, span);
	if (/^[^:]*:\s*(?:\{|[\r\n])/.test(typed)) return /\bemail\s*:\s*[^\s,}]/.test(typed);
	const last = role.split(', ').at(-1) ?? '';
	return last.includes('@') || /^by\s/i.test(last);
}

function sentTo(mum: string): string {
	return `send-to: mum\npeople:\n  officer: Joy, plan officer, joy@northmoor.example\n  teacher: Tom, class teacher, tom@alderlane.example\n  mum: ${mum}`;
}
