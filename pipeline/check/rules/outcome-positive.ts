import type { Rule } from '../../model/rule.ts';
import { gateshead } from '../sources.ts';
import { negativeIn } from '../text/outcome-negatives.ts';
import { outcomeStatementsIn } from '../text/outcome-statements.ts';
import { childOf, quoted } from '../wording.ts';

/** An outcome says what the child will do, not what should end. */
export const outcomePositive: Rule = {
	id: 'outcome/positive',
	meta: {
		title: 'An outcome says what the child will do, not what the child will stop.',
		why: 'A child can work towards something to do. "Stop" says nothing about what to do in its place.',
		mend: 'Write what people will see in its place, such as "ask for a break" for "stop shouting".',
		source: gateshead('writing outcomes: positive terms'),
		level: 'warning',
		law: false,
		aliases: ['O12'],
		examples: {
			place: 'outcome-short',
			rewrite: { before: 'Ned will stop biting by May.', after: 'Ned will bite on his chew toy, not on his hand, by May.' },
			bad: [
				'Ned will stop biting by May.',
				'Fewer tears at drop-off by May.',
				'Not shout out by Easter.',
				'By the end of Year 6, Ned will no longer hide in the toilets.',
				'Avoid fights at break by May.',
				'Reduce shouting from 6 times a day to 1 by May.',
				'Have no tantrums at the shops by June.',
			],
			good: [
				'Ned will bite on his chew toy by May.',
				'Wave goodbye at drop-off by May.',
				'Write a line without an error by Easter.',
				'Stop at the kerb and look both ways by May.',
				"Say 'stop, I do not like it' by Easter.",
				'Get dressed with fewer prompts than 3 by May.',
				'Tell an adult when he does not understand by May.',
			],
		},
	},
	*check(document, context) {
		for (const statement of outcomeStatementsIn(document, context)) {
			const hit = statement.head.byOthers ? undefined : negativeIn(statement, context.words);
			const [first, last] = [hit?.tokens[hit.first], hit?.tokens[hit.after - 1]];
			if (!first || !last) continue;
			const words = statement.sentence.text.slice(first.start, last.end).toLowerCase();
			yield {
				message: `With ${quoted(words)}, this says what should end, not what ${childOf(document)} will do.`,
				mend: `Write what people will see ${childOf(document)} do in its place.`,
				span: statement.sentence.spanOf(first.start, last.end),
			};
		}
	},
};
