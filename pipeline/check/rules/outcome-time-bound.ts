import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule, RuleContext } from '../../model/rule.ts';
import { lastAge } from '../school-years.ts';
import { gateshead } from '../sources.ts';
import { quoted } from '../wording.ts';

/** Every outcome has a day by which it is due, typed or worked out. */
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
			place: 'document',
			bad: [
				outcomeOf('born:', ''),
				outcomeOf('born: 2002-03-14', ''),
				outcomeOf('born: 2003-03-14', ''),
				outcomeOf('born: 2004-03-14', ''),
				outcomeOf('born: 2001-11-23', ''),
			],
			good: [
				outcomeOf('born: 2017-03-14', ''),
				outcomeOf('born: 2002-03-14', ' by="July 2027"'),
				outcomeOf('born: 2009-03-14', ' by="31 July 2028"'),
				outcomeOf('document: one-plan\ncycle: 2026-09-09 to 2026-11-18', ''),
				outcomeOf('born: 2020-03-14', ''),
				outcomeOf('born: 14/03/2017', ''),
				outcomeOf('born: 2027-03-14', ''),
				outcomeOf('born: 1900-01-01', ''),
				outcomeOf('document: one-plan\ncycle: next term', ''),
			],
		},
	},
	*check(document, { facts }) {
		if (hasWrongDate(document, facts)) return;
		for (const { number, label } of blocksOfKind(document, 'outcome')) {
			if (facts.outcomeDue.has(number)) continue;
			yield {
				message: `Nobody can work out by when the outcome ${quoted(label.name)} is due.`,
				mend: 'Write by="..." after for="...", with a month and a year.',
				span: label.span,
			};
		}
	},
};

/** A birthday, a day of issue or a cycle that was typed and refused, or that cannot be true, has its own finding. One slip is told once. */
function hasWrongDate({ meta }: PlanDocument, { age, referenceDate }: RuleContext['facts']): boolean {
	const { born, issued, cycle, places } = meta;
	const refused = ([key, value]: readonly [string, unknown]) => value === undefined && places.has(key);
	if ([['born', born] as const, ['issued', issued] as const, ['cycle', cycle] as const].some(refused)) return true;
	return born !== undefined && (born > referenceDate || (age ?? 0) > lastAge);
}

function outcomeOf(front: string, by: string): string {
	const section = front.includes('one-plan') ? 'What will Ned do, and who will help?' : 'Section E: Outcomes';
	return `${front}\n\n## ${section}\n\n:::outcome[Reading to a friend]{for="Reading"${by}}\nRead a story.\n:::`;
}
