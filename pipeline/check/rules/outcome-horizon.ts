import type { CalendarDate } from '../../model/calendar-date.ts';
import { printDate } from '../../model/calendar-date.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule, RuleContext } from '../../model/rule.ts';
import { gateshead } from '../sources.ts';
import { helpStandsInOutcomes } from '../thread/gaps.ts';
import { quoted } from '../wording.ts';

/** An outcome is due by the next big move, or in a plan with a cycle by the cycle's last day. */
export const outcomeHorizon: Rule = {
	id: 'outcome/horizon',
	meta: {
		title: 'An outcome is due by the next big move, or by the last day of the cycle.',
		why: 'A new school or a new cycle changes the plan, so people must check an outcome before it.',
		mend: 'Choose an earlier day, or leave "by" out. We then work the day out.',
		source: gateshead('writing outcomes, point c'),
		level: 'error',
		law: false,
		aliases: ['O3'],
		examples: {
			place: 'document',
			bad: [
				dueBy('', 'August 2028'),
				dueBy('', 'July 2030'),
				dueBy('', 'end of Year 9'),
				dueBy('document: one-plan', 'July 2027'),
				dueBy('document: one-plan', '19 November 2026'),
			],
			good: [
				dueBy('', 'July 2028'),
				dueBy('', 'end of Year 5'),
				dueBy('', '31 July 2028'),
				dueBy('document: one-plan', '18 November 2026'),
				dueBy('document: one-plan', 'October 2026'),
			],
		},
	},
	*check(document, context) {
		const last = lastDayOf(document, context);
		if (!last) return;
		for (const { number, label, by } of blocksOfKind(document, 'outcome')) {
			const due = context.facts.outcomeDue.get(number);
			if (!due?.typed || due.date <= last.day) continue;
			yield {
				message: `The outcome ${quoted(label.name)} is due after ${last.name}.`,
				mend: `Choose a day up to ${printDate(last.day)}.`,
				span: by?.span ?? label.span,
			};
		}
	},
};

function lastDayOf(
	{ meta }: PlanDocument,
	{ facts, type }: RuleContext,
): { readonly day: CalendarDate; readonly name: string } | undefined {
	if (helpStandsInOutcomes(type)) return meta.cycle && { day: meta.cycle.to, name: 'the last day of this cycle' };
	return facts.nextMove && { day: facts.nextMove.outcomesBy, name: `the move to ${facts.nextMove.to}` };
}

function dueBy(front: string, by: string): string {
	const section = front === '' ? 'Section E: Outcomes' : 'What will Ned do, and who will help?';
	return `${front}\n\n## ${section}\n\n:::outcome[Reading to a friend]{for="Reading" by="${by}"}\nRead a story.\n:::`;
}
