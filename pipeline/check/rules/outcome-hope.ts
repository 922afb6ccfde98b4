import { threadOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { yearReached } from '../school-years.ts';
import { gateshead } from '../sources.ts';
import { quoted } from '../wording.ts';

const firstSecondaryYear = 7;

/** From Year 7 each outcome leads to a hope. */
export const outcomeHope: Rule = {
	id: 'outcome/hope',
	meta: {
		title: 'From Year 7 each outcome names the hope that it leads to.',
		why: 'Older children work for a future that they want. Each outcome is a step towards it.',
		mend: 'Write hope="..." after the name of the outcome, with the name of a hope.',
		source: gateshead('the Action Plan, long-term outcomes'),
		level: 'warning',
		law: false,
		aliases: ['T5'],
		examples: {
			place: 'document',
			bad: ['2015-03-14', '2014-03-14', '2012-03-14', '2009-03-14', '2006-03-14'].map((born) => bornWith(born, '')),
			good: [
				...['2015-03-14', '2012-03-14', '2006-03-14'].map((born) => bornWith(born, ' hope="A friend"')),
				bornWith('2017-03-14', ''),
				bornWith('2020-03-14', ''),
			],
		},
	},
	*check(document, { facts }) {
		if (yearReached(facts) < firstSecondaryYear) return;
		for (const { hopes, label } of threadOf(document).outcomes) {
			if (hopes.length > 0) continue;
			yield { message: `The outcome ${quoted(label.name)} names no hope.`, mend: 'Write hope="..." after for="...".', span: label.span };
		}
	},
};

function bornWith(born: string, hope: string): string {
	return `born: ${born}\n\n## Section E: Outcomes\n\n:::outcome[Reading to a friend]{for="Reading"${hope}}\nRead a story.\n:::`;
}
