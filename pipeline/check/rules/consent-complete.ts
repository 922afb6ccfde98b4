import { ownDate } from '../../model/own-values.ts';
import { blocksOfKind, tablesOf } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { placeOf } from '../outline.ts';
import { isChild, isParentsName } from '../parents.ts';
import { type ColumnAsk, emptyCells, saysSomething } from '../rows.ts';
import { gloucestershire } from '../sources.ts';

const asks: readonly ColumnAsk[] = [
	{ column: 'what', says: 'what you share', mend: 'Write which words or papers the service gets.' },
	{ column: 'with', says: 'with whom', mend: 'Write the name or the job of the person.' },
	{ column: 'why', says: 'why', mend: 'Write what the service needs it for.' },
	{ column: 'until', says: 'until when', mend: 'Write the last day.' },
];

/** A consent says what you share, with whom, why and until when. A parent or the young person signs it. */
export const consentComplete: Rule = {
	id: 'consent/complete',
	meta: {
		title: 'A consent says what you share, with whom, why and until when. A parent or the young person signs it.',
		why: 'Nobody can agree to a thing that nobody has told them.',
		mend: 'Fill each cell, and add ::signature[key] of a parent or of the young person.',
		source: gloucestershire('Where can I find templates and guidance for the Graduated Pathway?, information sharing and consent forms'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				consent('|  | Grace | To plan | 31 July 2027 |'),
				consent('| The plan |  | To plan | 31 July 2027 |'),
				consent('| The plan | Grace |  | 31 July 2027 |'),
				consent('| The plan | Grace | To plan |  |'),
				consent('| The plan | Grace | To plan | 31 July 2027 |', 'fay'),
				consent('| The plan | Grace | To plan | 31 July 2027 |', ''),
				consent('', 'mum'),
			],
			good: [
				consent('| The plan | Grace | To plan | 31 July 2027 |'),
				consent('| The plan | Grace | To plan | 31 July 2027 |', 'ned'),
				consent('| The plan | Grace | To plan | 31 July 2027 |\n| My words | Kit | To help me | 1 May 2027 |'),
				consent('| The plan | Grace | To plan | 31 July 2027 |', 'dad'),
				'document: consent\n\n## Why we ask you\n\nTo help.',
			],
		},
	},
	*check(document) {
		const section = document.sections.find(({ id }) => id === 'shares');
		if (section === undefined) return;
		const tables = tablesOf(document, 'shares').map(({ table }) => table);
		for (const table of tables) {
			for (const ask of asks) yield* emptyCells(table, ask);
		}
		if (!tables.some(({ rows }) => rows.some(saysSomething))) yield* nothingShared(placeOf(document, section));
		const signed = blocksOfKind(document, 'signature').map(({ person }) => person.name);
		if (ownDate(document, 'given') === undefined) return;
		if (signed.some((name) => isChild(document, name) || isParentsName(document, name))) return;
		yield {
			message: 'No parent, and not the young person, has signed this consent.',
			mend: 'Add ::signature[key]{date="..."} of a parent or of the young person.',
			span: placeOf(
				document,
				document.sections.find(({ id }) => id === 'answer'),
			),
		};
	},
};

function* nothingShared(span: RuleFinding['span']): Generator<RuleFinding> {
	yield { message: 'The consent does not say what you share.', mend: 'Add a row: what, with whom, why and until when.', span };
}

function consent(row: string, by = 'mum'): string {
	const signature = by === '' ? 'Yes.' : `::signature[${by}]{date="1 March 2027"}`;
	return `document: consent
child: Ned
given: 2027-03-01
people:
  ned: Ned, the young person, by hand
  mum: Nia, Ned's mum, nia@example.org
  dad: Tom, Ned's dad, tom@example.org
  fay: Fay, key person, fay@littleacorns.example

## What we share

| What | With whom | Why | Until |
|---|---|---|---|
${row}

## Your answer

${signature}`;
}
