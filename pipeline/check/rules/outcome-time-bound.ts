import type { OutcomeBlock } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule, RuleContext } from '../../model/rule.ts';
import { lastAge } from '../school-years.ts';
import { gateshead } from '../sources.ts';
import { lieInside } from '../span-within.ts';
import { outcomeStatementsIn, phrasesNamed } from '../text/outcome-statements.ts';
import { timesIn } from '../text/outcome-time.ts';

/** Every outcome says by when: in its words, in `by`, or by a day that is worked out. */
export const outcomeTimeBound: Rule = {
	id: 'outcome/time-bound',
	meta: {
		title: 'Every outcome has a day by which it is due.',
		why: 'Without a day, nobody knows when to look whether it has happened.',
		mend: 'Write by="July 2027" after the name of the outcome, or mend the birthday or the cycle.',
		source: gateshead('writing outcomes, point c'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'outcome-short',
			rewrite: { before: 'Pay for a drink alone.', after: 'Pay for a drink alone by July 2027.' },
			bad: [
				'Ned will tell a joke.',
				'Hop ten times in a minute.',
				'Pay for a drink alone.',
				'Read to a child in Year 1 twice a term.',
				'Swim a length on Fridays, before the bell rings.',
				'Move to the carpet without help.',
			],
			good: [
				'Ned will tell a joke by June.',
				'In eight weeks, hop ten times.',
				'Before Year 7, pay for a drink alone.',
				'Swim a length by half-term.',
				'At 16, open a bank account.',
				'Cook soup for his family by his annual review.',
				'Sign his name before he moves to college.',
			],
		},
	},
	*check(document, context) {
		if (hasWrongDate(document, context.facts)) return;
		const moments = phrasesNamed(context.words, 'outcome-moments');
		const blocks = blocksOfKind(document, 'outcome');
		const undated = new Set<OutcomeBlock>();
		for (const { sentence, own } of outcomeStatementsIn(document, context)) {
			const span = sentence.spanOf();
			const block = blocks.find((one) => lieInside([one.span], span));
			if (block && (undated.has(block) || isDated(block, sentence.role, context))) continue;
			if (timesIn(own, moments).length > 0) continue;
			if (block && sentence.role === 'outcome') undated.add(block);
			yield {
				message: 'This does not say by when.',
				mend: 'Write a month and a year, such as "by July 2027". In an outcome, by="July 2027" does the same.',
				span,
			};
		}
	},
};

/** A day was typed for it or worked out. */
function isDated({ number }: OutcomeBlock, role: string, { facts }: RuleContext): boolean {
	return facts.outcomeDue.has(number) || (role === 'step' && facts.stepDue !== undefined);
}

/** A birthday, a day of issue or a cycle that was typed and refused, or that cannot be true, has its own finding. One slip is told once. */
function hasWrongDate({ meta }: PlanDocument, { age, referenceDate }: RuleContext['facts']): boolean {
	const { born, issued, cycle, places } = meta;
	const refused = ([key, value]: readonly [string, unknown]) => value === undefined && places.has(key);
	if ([['born', born] as const, ['issued', issued] as const, ['cycle', cycle] as const].some(refused)) return true;
	return born !== undefined && (born > referenceDate || (age ?? 0) > lastAge);
}
