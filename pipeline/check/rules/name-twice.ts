import type { NameRef } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind, cellOf, nameKey, tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { spanOfCell, wordsIn } from '../rows.ts';
import { quoted } from '../wording.ts';

/** Short names of advice and reviews of outcomes stand once. Sections, people, needs, hopes and outcomes are looked at at parse. */
export const nameTwice: Rule = {
	id: 'name/twice',
	meta: {
		title: 'No two sections, needs, hopes, outcomes, reviews, people or sources have the same name.',
		why: 'Parts of a plan are linked by name. With two of one name, nobody knows which is meant.',
		mend: 'Give one of them another name, and use it wherever that one is meant.',
		source: { publisher: 'Plainplan', title: 'How to write a plan', place: 'Names' },
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				advice('School', 'School'),
				advice('School', 'school'),
				advice('School', 'Nurse', 'School'),
				reviews('Reading to a friend', 'Reading to a friend'),
				reviews('Reading to a friend', 'reading to a friend'),
			],
			good: [
				advice('School', 'Nurse'),
				advice('School', 'Nurse', 'School nurse'),
				advice('School'),
				reviews('Reading to a friend'),
				reviews('Reading to a friend', 'Reading a map'),
			],
		},
	},
	*check(document) {
		yield* repeated('Advice', shortNames(document));
		yield* repeated(
			'A review',
			blocksOfKind(document, 'review').map(({ label }) => label),
		);
	},
};

function* repeated(what: string, names: readonly NameRef[]) {
	const seen = new Set<string>();
	for (const { name, span } of names) {
		const key = nameKey(name);
		if (key !== '' && seen.has(key)) {
			yield {
				message: `${what} with the name ${quoted(name)} is already here.`,
				mend: 'Give this one another name, or take it out.',
				span,
			};
		}
		seen.add(key);
	}
}

function shortNames(document: PlanDocument): readonly NameRef[] {
	return tablesOf(document, 'advice').flatMap(({ table }) =>
		table.rows.map((row) => ({ name: wordsIn(table, row, 'short-name'), span: spanOfCell(row, cellOf(table, row, 'short-name')) })),
	);
}

function advice(...names: readonly string[]): string {
	const rows = names.map((name) => `| ${name} | Letter | Tom | 1 May 2026 |`);
	return ['', '## Section K: Advice', '', '| Short name | Advice | Written by | Date |', '|---|---|---|---|', ...rows].join('\n');
}

function reviews(...outcomes: readonly string[]): string {
	const blocks = outcomes.map((name) => `:::review[${name}]{achieved="yes"}\nNed read a story.\n:::`);
	return `document: one-plan\n\n## How did it go?\n\n${blocks.join('\n\n')}`;
}
