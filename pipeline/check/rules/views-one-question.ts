import type { Rule } from '../../model/rule.ts';
import { blocksOf, linesOf, plainText } from '../../model/walk.ts';
import { essex } from '../sources.ts';

/** Friends and family are asked one question, so that they can answer with a text message. */
export const viewsOneQuestion: Rule = {
	id: 'views/one-question',
	meta: {
		title: 'We ask family and friends one question.',
		why: 'One short question gets an answer on the same day. A list of them feels like a form.',
		mend: 'Write one question, and end it with a question mark.',
		source: essex('chapter 2, appreciation'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				asks('Tell us what you like about Ned.'),
				asks('What do you like about Ned? What is hard for him?'),
				asks('- What does Ned like?\n- Who are his friends?'),
				asks('What do you admire?\n\nWhat makes him laugh?'),
				asks('We would love to hear from you!'),
				asks('Think of last week.\n\nWhen was Ned at his best?'),
			],
			good: [
				asks('What do you like and admire about Ned?'),
				asks('What makes Ned laugh? A few words are enough.'),
				asks('**What is Ned good at?**'),
				asks('- What do you like about Ned?'),
				asks('Think of last week. When was Ned at his best?'),
			],
		},
	},
	*check(document) {
		const section = document.sections.find(({ id }) => id === 'question');
		if (section === undefined || section.blocks.length === 0) return;
		const lines = [...blocksOf({ ...document, sections: [section], footnotes: [] })].flatMap(({ block }) => linesOf(block));
		const marks =
			lines
				.map((line) => plainText(line))
				.join(' ')
				.match(/\?/g)?.length ?? 0;
		const span = section.heading?.span ?? section.span;
		if (marks === 1 && lines.length === 1) return;
		if (marks === 1) {
			yield {
				message: 'The question stands in more than one paragraph.',
				mend: 'Write it in one. What else you want to say belongs above it.',
				span,
			};
			return;
		}
		yield marks === 0
			? { message: 'This asks no question.', mend: 'Write one question, and end it with a question mark.', span }
			: { message: `This asks ${marks} questions.`, mend: 'Keep the one that matters most.', span };
	},
};

function asks(words: string): string {
	return `document: views-request\n\n## Why we ask you\n\nYou know Ned well.\n\n## Our question\n\n${words}`;
}
