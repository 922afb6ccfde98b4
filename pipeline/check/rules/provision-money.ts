import type { Rule } from '../../model/rule.ts';
import { codeOfPractice } from '../sources.ts';
import { moneyIn } from '../text/provision-money.ts';
import { isQuoted } from '../text/quotations.ts';
import { sentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** Provision is help, not a sum of money or a band of funding. */
export const provisionMoney: Rule = {
	id: 'provision/money',
	meta: {
		title: 'Provision says what help the child gets, not what it costs.',
		why: 'A sum of money does not say what the child gets. Courts have said that a plan must name the help itself.',
		mend: 'Write the help that the money pays for. Costs can stand in the column "Cost" or in section J.',
		source: codeOfPractice('paragraph 9.69, section F'),
		level: 'error',
		law: false,
		aliases: ['P3'],
		examples: {
			place: 'provision',
			rewrite: {
				before: 'The school gets £6,000 for his support each year.',
				after: 'The teaching assistant helps Ned with reading for 5 hours every week.',
			},
			bad: [
				'£6,000 of support a year.',
				'Band 4 support.',
				'The school gets top-up funding for an assistant.',
				'Element 3 funding of £4,500.',
				'A budget of £900 a year for books.',
			],
			good: [
				'Ned counts out £5 in coins with the tutor for 10 minutes every Friday.',
				'The tutor teaches him to pay for a bus ticket every Friday for an hour.',
				'The teacher plays in a brass band with him for an hour every Monday.',
				'The tutor reads a band 4 book with him for 10 minutes a day.',
				'The teaching assistant reads with him for 20 minutes a day.',
			],
		},
	},
	*check(document, context) {
		for (const unit of sentencesIn(document, context)) {
			if (unit.role !== 'provision' || unit.verbatim || unit.column === 'cost') continue;
			const money = moneyIn(unit, context.words);
			if (!money || isQuoted(unit.text, money.start, money.end)) continue;
			yield {
				message: `${quoted(unit.text.slice(money.start, money.end))} is money, and not help.`,
				mend: 'Write the help that it pays for, such as "The teaching assistant reads with Ned for 20 minutes a day".',
				span: unit.spanOf(money.start, money.end),
			};
		}
	},
};
