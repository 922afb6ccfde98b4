import { tokensOf } from '../../language/tokens.ts';
import { threadOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { nameOfRow, saysSomething, wordsIn } from '../rows.ts';
import { essex } from '../sources.ts';
import { countInWords, quoted } from '../wording.ts';

/** Help comes from several people: not all of it from the SEN co-ordinator, from `staff`, or from one adult. */
export const provisionNotOnlySenco: Rule = {
	id: 'provision/not-only-senco',
	meta: {
		title: 'Help comes from more than one person.',
		why: 'One person cannot do everything, and the help stops when that person is ill. Who teaches the child should help too.',
		mend: 'Write for each row who does it: the teacher, an assistant, a therapist, the family or a friend.',
		source: essex('chapter 5, Plan: who will do what'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				plan(['SENCO', 'SENCO', 'SENCO']),
				plan(['The SENCO', 'SENCo', 'the SENCO', 'SENCO']),
				plan(['Staff', 'All staff', 'School staff']),
				plan(['Teaching assistant', 'Teaching assistant', 'Teaching assistant', 'Teaching assistant']),
				plan(['Special educational needs co-ordinator', 'SENCO', 'The SENCO']),
			],
			good: [
				plan(['Class teacher', 'SENCO', 'Mum']),
				plan(['SENCO', 'SENCO']),
				plan(['Teaching assistant', 'Teaching assistant', 'Teaching assistant']),
				plan(['Class teacher', 'Class teacher', 'Class teacher', 'Speech and language therapist']),
				plan(['SENCO', 'Class teacher', 'SENCO', 'SENCO']),
			],
		},
	},
	*check(document) {
		const rows = threadOf(document).help.filter(({ row, table }) => saysSomething(row) && wordsIn(table, row, 'who') !== '');
		const [first] = rows;
		if (!first || rows.length < fewRows) return;
		const givers = new Set(rows.map(({ row, table }) => giverOf(wordsIn(table, row, 'who'))));
		const [giver] = givers;
		if (givers.size > 1 || giver === undefined || (giver !== 'senco' && giver !== 'staff' && rows.length < manyRows)) return;
		const words = wordsIn(first.table, first.row, 'who');
		yield {
			message: `All ${countInWords(rows.length)} rows of help, from ${insideName(nameOfRow(first.row))} on, come from ${quoted(words)}.`,
			mend: 'Write for each row who does it: the teacher, an assistant, a therapist or the family.',
			span: first.row.span,
		};
	},
};

/** With fewer rows, one giver is no sign of anything. */
const fewRows = 3;

/** From here on one adult who is named everywhere is too few. A small school may well have one assistant for three rows. */
const manyRows = 4;

/** Who gives help, without articles and spelling: `The SENCo` and `Special educational needs co-ordinator` are one. */
function giverOf(who: string): string {
	const words = tokensOf(who).flatMap(({ lower, kind }) => (kind === 'mark' || /^(?:the|a|an|all|our|school)$/.test(lower) ? [] : [lower]));
	const name = words.join(' ');
	if (/^(?:sen ?d?co|sendco|senco|inco|(?:special educational needs|sen|send|inclusion)(?: and disabilities)? co ?ordinator)$/.test(name))
		return 'senco';
	return /^(?:staff|adults?|members? of staff|everyone|everybody)$/.test(name) ? 'staff' : name;
}

function insideName(name: string): string {
	return name === 'This row' ? 'this row' : `row ${name.replace(/^Row /, '')}`;
}

function plan(givers: readonly string[]): string {
	const rows = givers.map((who, index) => `| Reading lesson ${index + 1} | ${who} | Every day | 20 minutes | Reading |`).join('\n');
	return `
## Section F: Help at school

| What | Who | How often | How long | Helps with |
|---|---|---|---|---|
${rows}`;
}
