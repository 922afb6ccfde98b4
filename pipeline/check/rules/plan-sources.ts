import type { PlanDocument } from '../../model/document.ts';
import type { Citation } from '../../model/inline.ts';
import { cellOf, nameKey, tablesOf } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';
import { inlinesIn } from '../inlines.ts';
import { emptyCells, saysSomething, spanOfCell, wordsIn } from '../rows.ts';
import { codeOfPractice } from '../sources.ts';
import { spanOfWords } from '../span-within.ts';
import { lostName } from '../suggest-name.ts';
import { quoted } from '../wording.ts';

const asks = [
	{ column: 'short-name', says: 'its short name', mend: 'Write a short name that :from[...] can use.' },
	{ column: 'advice', says: 'what the advice is', mend: 'Write the name of the report or the letter.' },
	{ column: 'written-by', says: 'who wrote it', mend: 'Write the name and the job of the person.' },
	{ column: 'date', says: 'the date of the advice', mend: 'Write the day in full, such as 5 October 2026.' },
];

/** Every citation leads to a piece of advice, and every piece of advice has its details and is cited. */
export const planSources: Rule = {
	id: 'plan/sources',
	meta: {
		title: 'Every source of the plan is in its list of advice, and the plan uses each piece of advice.',
		why: 'A family can check what the plan says only when it can find the paper that it comes from.',
		mend: 'Use the short names of the list. Give each piece of advice its writer and its date.',
		source: codeOfPractice('paragraph 9.69, section K'),
		level: 'error',
		law: false,
		aliases: ['T3'],
		examples: {
			place: 'document',
			bad: [
				`
## Section J: Personal budget

Nobody has asked for one. :from[Shcool]`,
				`
## Section J: Personal budget

Nobody has asked for one. :from[Bank]`,
				advice('| School | School advice | Tom, class teacher |  |'),
				advice('| School | School advice |  | 28 September 2026 |'),
				advice('|  | Letter | Hana | 28 September 2026 |\n| School | School advice | Tom | 28 September 2026 |'),
				advice('| School | School advice | Tom | 28 September 2026 |\n| Doctor | Letter | Hana | 14 October 2026 |'),
			],
			good: [
				advice('| School | School advice | Tom, class teacher | 28 September 2026 |'),
				`
## Section J: Personal budget

Nobody has asked for one. :from[School]`,
				`
## Section J: Personal budget

Nobody has asked for one. :from[school]`,
				`
## Section J: Personal budget

Nobody has asked for one. :from[Doctor]
${advice('| School | School advice | Tom | 28 September 2026 |\n| Doctor | Letter | Hana | 14 October 2026 |')}`,
				`
## Section J: Personal budget

A letter from: the bank.`,
			],
		},
	},
	*check(document) {
		const cited = [...citationsOf(document)];
		const rows = tablesOf(document, 'advice').flatMap(({ table }) =>
			table.rows.filter(saysSomething).map((row) => ({
				name: wordsIn(table, row, 'short-name'),
				span: spanOfCell(row, cellOf(table, row, 'short-name')),
			})),
		);
		yield* lostCitations(
			document,
			cited,
			rows.map(({ name }) => name).filter((name) => name !== ''),
		);
		for (const { table } of tablesOf(document, 'advice')) for (const ask of asks) yield* emptyCells(table, ask);
		yield* uncited(rows, new Set(cited.map(({ name }) => nameKey(name))));
	},
};

function* citationsOf(document: PlanDocument): Generator<Citation> {
	for (const { inline } of inlinesIn(document)) if (inline.kind === 'citation') yield inline;
}

function* lostCitations(document: PlanDocument, cited: readonly Citation[], known: readonly string[]): Generator<RuleFinding> {
	const keys = new Set(known.map(nameKey));
	for (const { name, span } of cited) {
		if (keys.has(nameKey(name))) continue;
		const place = spanOfWords(document.source, span, name, span.start.offset + ':from'.length) ?? span;
		yield lostName({ kind: 'source', name, span: place, known, otherwise: 'Add it to the list of advice, with a short name.' });
	}
}

function* uncited(rows: readonly { readonly name: string; readonly span: Span }[], cited: ReadonlySet<string>): Generator<RuleFinding> {
	for (const { name, span } of rows) {
		if (name === '' || cited.has(nameKey(name))) continue;
		yield {
			message: `Nothing in the plan comes from the advice ${quoted(name)}.`,
			mend: `Write :from[${name}] where the plan uses it, or ask whether something is missing.`,
			span,
			level: 'warning',
			why: 'Advice that nobody used may hold a need or some help that the plan has missed.',
		};
	}
}

function advice(rows: string): string {
	return `
## Section K: Advice and information

| Short name | Advice | Written by | Date |
|---|---|---|---|
${rows}`;
}
