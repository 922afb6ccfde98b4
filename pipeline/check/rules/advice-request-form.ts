import { tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { gloucestershire } from '../sources.ts';

const columns = [
	{ id: 'need', says: 'what the child needs' },
	{ id: 'effect', says: 'what the need does to daily life' },
	{ id: 'outcome', says: 'what could change' },
	{ id: 'how', says: 'how to help' },
] as const;

/** A request for advice has a table of the four columns that the answer fills. */
export const adviceRequestForm: Rule = {
	id: 'advice/request-form',
	meta: {
		title: 'A request for advice has four columns to fill in.',
		why: 'Advice that comes back in these columns goes straight into the plan.',
		mend: 'Put a table under "Your advice": Need, What it does to daily life, Outcome, How to help.',
		source: gloucestershire('How do I complete a My Plan+?, Analysis of Assessment'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				form(['Need', 'Outcome', 'How to help']),
				form(['Need', 'What it does to daily life', 'Outcome']),
				form(['What it does to daily life', 'Outcome', 'How to help']),
				form(['Need', 'What it does to daily life', 'How to help']),
				'document: advice-request\n\n## Your advice\n\nWrite what you think.',
			],
			good: [
				form(['Need', 'What it does to daily life', 'Outcome', 'How to help']),
				form(['How to help', 'Outcome', 'Effect', 'Need']),
				form(['Need', 'Effect on daily life', 'What Ned could do', 'Advice']),
				form(['Need', 'What it does to daily life', 'What could change', 'How']),
				form(['Need', 'Effect', 'Outcome', 'How to help'], 3),
			],
		},
	},
	*check(document) {
		const section = document.sections.find(({ id }) => id === 'form');
		if (section === undefined) return;
		const [first] = tablesOf(document, 'analysis');
		const has = new Set(first?.table.columns.map(({ meaning }) => meaning));
		const span = first?.table.columns[0]?.span ?? section.heading?.span ?? section.span;
		for (const { id, says } of columns.filter((column) => !has.has(column.id))) {
			if (first === undefined && id !== 'need') continue;
			yield first === undefined
				? { message: 'There is no table to fill in here.', mend: 'Add one: Need, What it does to daily life, Outcome, How to help.', span }
				: { message: `The form has no column for ${says}.`, mend: 'Add the column.', span };
		}
	},
};

function form(heads: readonly string[], rows = 1): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const empty = Array.from({ length: rows }, () => line(heads.map(() => '')));
	return ['document: advice-request', '', '## Your advice', '', line(heads), line(heads.map(() => '---')), ...empty].join('\n');
}
