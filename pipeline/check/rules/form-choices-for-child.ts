import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { gateshead } from '../sources.ts';

/** A child answers so many questions before they tire. Our own number. */
const mostQuestions = 12;

/** A form for a child has questions that the child can answer by pointing, and not too many. */
export const formChoicesForChild: Rule = {
	id: 'form/choices-for-child',
	meta: {
		title: 'A form for a child has at most twelve questions. The child can answer some of them by pointing.',
		why: 'A child who does not write can still point to an answer.',
		mend: 'Give some questions their choices, such as {choose="Good; Not sure; Not good"}.',
		source: gateshead('views of children and young people'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				'',
				'::answer[What do you like?]{lines="3"}',
				'::answer[What do you like?]\n\n::answer[What is hard?]{lines="2"}',
				Array.from({ length: 13 }, (_, index) => `::answer[Question ${index + 1}?]{choose="Yes; No"}`).join('\n\n'),
				'What do you like?\n\nWhat is hard?',
			].map(form),
			good: [
				'::answer[How is school?]{choose="Good; Not sure; Not good"}',
				'::answer[What is hard?]{tick="Talking; Reading; Something else"}',
				'::answer[What do you like?]\n\n::answer[Do you want to come?]{choose="Yes; No; Not sure"}',
				':::answer[How is school?]{choose="Good; Not good"}\nGood\n:::',
				Array.from({ length: 12 }, (_, index) => `::answer[Question ${index + 1}?]{choose="Yes; No"}`).join('\n\n'),
			].map(form),
		},
	},
	*check(document) {
		const questions = blocksOfKind(document, 'answer');
		const span = document.title?.span ?? document.meta.top;
		const thirteenth = questions[mostQuestions];
		if (questions.length === 0) {
			yield { message: 'This form asks nothing.', mend: 'Write a question such as ::answer[What do you like?]{lines="3"}.', span };
		} else if (!questions.some(({ choices }) => choices.length > 0)) {
			yield {
				message: 'A child who does not write can answer none of these questions.',
				mend: 'Give some of them choices, such as {choose="Good; Not sure; Not good"}.',
				span,
			};
		}
		if (thirteenth) {
			yield {
				message: `This form has ${questions.length} questions. Twelve is the most.`,
				mend: 'Keep those that matter most for this meeting.',
				span: thirteenth.label.span,
			};
		}
	},
};

function form(questions: string): string {
	return `document: child-views\nchild: Ned\n\n# What do you think?\n\n## What I like\n\n${questions}`;
}
