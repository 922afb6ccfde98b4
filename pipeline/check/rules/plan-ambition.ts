import { threadOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { textOf } from '../outline.ts';
import { saysPhrase } from '../phrases.ts';
import { planningStage } from '../sources.ts';
import { childOf } from '../wording.ts';

/** As many outcomes must be there before a pattern can be seen in them. */
const fewestOutcomes = 2;

const inPlan = { needs: 'Section B: Special educational needs', outcomes: 'Section E: What Ned will be able to do' };
const inOnePlan = { needs: 'What do we know?', outcomes: 'What will Ned do, and who will help?' };

/** Outcomes are about learning too, not only about feelings and behaviour. */
export const planAmbition: Rule = {
	id: 'plan/ambition',
	meta: {
		title: 'The outcomes of a plan are not all about feelings and behaviour.',
		why: 'Parents told researchers of plans that ask only for good behaviour. A child who is calm also has things to learn.',
		mend: 'Add an outcome about learning, talking or doing things alone. If it is too early for one, say "not yet, because" in that section.',
		source: planningStage('what parents said: plans that aim low'),
		level: 'advice',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				outcomesFor(['Worry', 'Temper']),
				outcomesFor(['Worry', 'Worry', 'Temper']),
				outcomesFor(['Temper', 'Temper']),
				`document: one-plan\n${outcomesFor(['Worry', 'Temper'], inOnePlan)}`,
				`document: one-plan\n${outcomesFor(['Worry', 'Worry', 'Worry'], inOnePlan)}`,
			],
			good: [
				outcomesFor(['Worry', 'Reading']),
				outcomesFor(['Worry']),
				outcomesFor(['Reading', 'Reading']),
				`${outcomesFor(['Worry', 'Temper'])}\n\nNo outcome for learning yet, because Ned comes to school for one hour a day.`,
				`document: one-plan\n${outcomesFor(['Worry', 'Reading'], inOnePlan)}`,
			],
		},
	},
	*check(document, { words }) {
		const { outcomes, needsOf } = threadOf(document);
		const [first] = outcomes;
		if (!first || outcomes.length < fewestOutcomes) return;
		const isAboutFeelings = (outcome: typeof first) => {
			const needs = needsOf(outcome);
			return needs.length > 0 && needs.every(({ area }) => area === 'emotional');
		};
		if (!outcomes.every(isAboutFeelings)) return;
		const section = document.sections.find(({ blocks }) => blocks.includes(first));
		if (section && saysPhrase(textOf(section.blocks), 'not-yet', words)) return;
		yield {
			message: `All ${outcomes.length} outcomes are about feelings and behaviour. None is about what ${childOf(document)} will learn or do alone.`,
			mend: 'Add an outcome about learning, talking or doing things alone, or say "not yet, because" in this section.',
			span: first.label.span,
		};
	},
};

/** Worry and Temper are needs in Feelings and friendships, Reading is one in Thinking and learning. */
function outcomesFor(needs: readonly string[], headings = inPlan): string {
	const need = (name: string) => `:::need[${name}]\nNed finds this hard.\n:::\n`;
	const outcome = (name: string, index: number) =>
		`:::outcome[Outcome ${index + 1}]{for="${name}"}\nTell a friend about it by May 2027.\n:::\n`;
	return [
		`## ${headings.needs}`,
		'### Thinking and learning',
		need('Reading'),
		'### Feelings and friendships',
		need('Worry'),
		need('Temper'),
		`## ${headings.outcomes}`,
		...needs.map(outcome),
	].join('\n\n');
}
