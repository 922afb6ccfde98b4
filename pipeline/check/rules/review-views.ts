import type { PlanDocument } from '../../model/document.ts';
import { cellOf, personOf, tablesOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { plainText } from '../../model/walk.ts';
import { placeOf } from '../outline.ts';
import { anAnnualReview } from '../review/an-annual-review.ts';
import { mentions } from '../review/outcome-words.ts';
import { sendRegulations } from '../sources.ts';

const came = [
	'people:',
	"  mum: Ann, Ned's mum, ann@example.org",
	'  teacher: Tom, class teacher, tom@alderlane.example',
	'came: mum, teacher',
];

/** Of everyone who came, the report says whether they ask to keep, change or end the plan. */
export const reviewViews: Rule = {
	id: 'review/views',
	meta: {
		title: 'The report says of everyone who came whether they ask to keep, change or end the plan.',
		why: 'The council must see where people differ before it decides.',
		mend: 'Add a row for each person: who, what they ask for, why.',
		source: sendRegulations('regulation 20'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				wishes(''),
				wishes('| Ann | Keep | It works. |'),
				wishes('| Tom | Keep | It works. |'),
				wishes('| Everyone | Keep | It works. |'),
				anAnnualReview(came),
			],
			good: [
				wishes('| Ann | Keep | It works. |\n| Tom | Change | More lessons. |'),
				wishes('| Ann and Tom | Keep | It works. |'),
				wishes('| mum, Ned’s mum | Keep | It works. |\n| Tom, class teacher | Keep | It works. |'),
				wishes('| :person[mum] | Keep | It works. |\n| :person[teacher] | Keep | It works. |'),
				anAnnualReview([]),
			],
		},
	},
	*check(document, { type }) {
		if (!type.tables.some(({ id }) => id === 'wishes')) return;
		const who = tablesOf(document, 'wishes').flatMap(({ table }) =>
			table.rows.map((row) => plainText(cellOf(table, row, 'who')?.children ?? [])),
		);
		for (const { name, span } of document.meta.came) {
			const person = personOf(document, name);
			if (!person || who.some((cell) => mentions(cell, person.name) || mentions(cell, person.key))) continue;
			yield {
				message: `${person.name} came, and the report does not say what ${person.name} asks for.`,
				mend: 'Add a row: who, what they ask for, why. If they did not want to say, write that.',
				span: wishPlace(document) ?? span,
			};
		}
	},
};

function wishPlace(document: PlanDocument): ReturnType<typeof placeOf> | undefined {
	const section = document.sections.find(({ id }) => id === 'wish');
	return section && placeOf(document, section);
}

function wishes(rows: string): string {
	return anAnnualReview(came, `## Keep, change or end the plan\n\n| Who | What they ask for | Why |\n|---|---|---|\n${rows}`);
}
