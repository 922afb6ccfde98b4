import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { isSamePerson, nameOfPerson } from '../replies/same-person.ts';
import { wasTyped } from '../replies/was-typed.ts';
import { codeOfPractice } from '../sources.ts';

/** Every request rests on an answer that stands in the same record. */
export const replyRequestHasReply: Rule = {
	id: 'reply/request-has-reply',
	meta: {
		title: 'Everyone who asks for something has an answer in the record.',
		why: 'The words of a draft change only because somebody asked. Their own words show that they did.',
		mend: 'Write a :::reply block with their words and the day they came.',
		source: codeOfPractice('paragraph 9.125'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				asked('mum', 'from="dad" asks="change"'),
				asked('mum', 'from="mum, dad" asks="change"'),
				asked('mum', 'from="Ned" asks="meeting"'),
				asked('Ned', 'from="mum" asks="school"'),
				'document: replies\n\n## What people told us\n\nNobody has answered yet.',
			],
			good: [
				asked('mum', 'from="mum" asks="change"'),
				asked('mum, dad', 'from="dad" asks="change"'),
				asked('Ned', 'from="Ned" asks="meeting"'),
				asked('mum, dad', 'from="mum, dad" asks="budget"'),
				'document: replies\n\n## What people told us\n\nNobody has answered yet.\n\n## What they asked for\n\nNothing.',
			],
		},
	},
	*check(document) {
		const answered = blocksOfKind(document, 'reply').flatMap(({ whose }) => whose);
		for (const { from, label, span } of blocksOfKind(document, 'request')) {
			if (from.length === 0 && wasTyped(document, span, 'from')) continue;
			if (from.length === 0) {
				yield {
					message: 'Nothing says who asked for this.',
					mend: 'Write from="..." with the key of the person who asked.',
					span: label.span,
				};
			}
			for (const asker of from) {
				if (answered.some(({ name }) => isSamePerson(document, name, asker.name))) continue;
				yield {
					message: `This record holds no answer from ${nameOfPerson(document, asker.name)}.`,
					mend: `Write :::reply[${asker.name}]{on="..." how="..."} with their words, or mend the key.`,
					span: asker.span,
				};
			}
		}
	},
};

function asked(replier: string, attributes: string): string {
	return `document: replies\npeople:\n  mum: Ann, Ned's mum\n  dad: Bo, Ned's dad\n\n## What people told us\n\n:::reply[${replier}]{on="1 December 2026" how="email"}\nCan Ned have a lesson every day?\n:::\n\n## What they asked for\n\n:::request[A lesson every day]{${attributes}}\nWe look at it on Monday.\n:::`;
}
