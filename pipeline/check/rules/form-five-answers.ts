import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { placeOf } from '../outline.ts';
import { saysPhrase } from '../phrases.ts';
import { codeOfPractice } from '../sources.ts';

/** What a family can say of a draft, each with the phrase list that shows that the form asks for it. */
const ways = [
	{ list: 'form-right', name: 'whether the draft is right', question: 'Is the draft plan right?' },
	{ list: 'form-changes', name: 'what should change', question: 'What should change, and why?' },
	{ list: 'form-meeting', name: 'whether the family wants to meet', question: 'Do you want to meet us about the draft?' },
	{
		list: 'form-school',
		name: 'which school or type of school the family wants',
		question: 'Which school, or which type of school, do you want?',
	},
	{ list: 'form-budget', name: 'about a personal budget', question: 'Do you want a personal budget?' },
] as const;

/** A form for answers to a draft asks all that the family may say of it. */
export const formFiveAnswers: Rule = {
	id: 'form/five-answers',
	meta: {
		title: 'The form asks five things: is the draft right, what should change, a meeting, a school and a budget.',
		why: 'A family has a right to say each of these. What the form does not ask, people think they cannot say.',
		mend: 'Write a question for each of them.',
		source: codeOfPractice('paragraphs 9.77 and 9.78'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: ways.map(({ list }) => form(ways.filter((way) => way.list !== list).map(({ question }) => question))),
			good: [
				form(ways.map(({ question }) => question)),
				form(ways.map(({ question }) => question).toReversed()),
				form([
					'Do you agree with the draft?',
					'What would you change?',
					'Shall we meet?',
					'Which college do you want?',
					'Do you want a budget?',
				]),
				form([
					'Is this right?',
					'Which changes do you ask for?',
					'Would you like a meeting?',
					'Where should Ned learn: which school?',
					'A personal budget?',
				]),
				'document: one-plan\n\n## What are we doing?\n\nThe lessons started on 14 September 2026.',
			],
		},
	},
	*check(document, { type, words }) {
		if (type.id !== 'reply-form') return;
		const questions = blocksOfKind(document, 'answer').map(({ label }) => label.name);
		const section = document.sections.find(({ id }) => id === 'answers');
		for (const { list, name, question } of ways) {
			if (questions.some((one) => saysPhrase(one, list, words))) continue;
			yield {
				message: `The form does not ask ${name}.`,
				mend: `Add a question such as "${question}".`,
				span: placeOf(document, section),
			};
		}
	},
};

function form(questions: readonly string[]): string {
	const asked = questions.map((question) => `::answer[${question}]{lines="2"}`);
	return ['document: reply-form\nchild: Ned\n\n## Your answers', ...asked].join('\n\n');
}
