import type { RequestBlock } from '../../model/block.ts';
import { blocksOfKind, cellOf } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { plainText } from '../../model/walk.ts';
import { folded, type PlacedLine, placedLinesOf, standIn, wordsAtPlace } from '../replies/words-at-place.ts';
import { type WordsRow, wordsRowsOf } from '../replies/words-rows.ts';
import { spanOfCell } from '../rows.ts';
import { codeOfPractice } from '../sources.ts';
import { quoted } from '../wording.ts';

/** An agreed change says which words change, and the words before stand in the draft that was sent. */
export const replyWords: Rule = {
	id: 'reply/words',
	meta: {
		title: 'A change that the council agrees to says which words change, and where.',
		why: 'The final plan may differ from the draft only where somebody asked. These rows show that nothing else changed.',
		mend: 'Put a table in the block with the columns Where, Before and After.',
		source: codeOfPractice('paragraph 9.125'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				request('answer="yes"', ''),
				request('answer="partly"', 'We will word it anew.'),
				request('answer="yes"', words('| | 4 times a week | 5 times a week |')),
				request('answer="yes"', words('| F1, How often | | |')),
				request('answer="yes"', words('| F1, How often | 4 times a week | 4 times a week |')),
				request('answer="no"', words('| F1, How often | 4 times a week | 5 times a week |')),
				request('answer="yes"', words('| F1, How often | 4 times a week | 5 times a week |')).replace('"change"', '"meeting"'),
				request('answer="yes"', words('| F1, How often | 4 times a week | 5 times a week |')).replace('"change"', '"school"'),
			],
			good: [
				request('answer="yes"', words('| F1, How often | 4 times a week | 5 times a week |')),
				request('answer="partly"', words('| F1, How often | 4 times | 5 times |\n| Reading | | He likes comics. |')),
				request('answer="yes"', words('| F1, What | and a quiz | |')),
				request('answer="no"', ''),
				request('', words('| F1, How often | 4 times a week | 5 times a week |')),
				request('answer="yes"', words('| H1.1, Who | The council | A helper whom Ann chooses |')).replace('"change"', '"budget"'),
			],
		},
	},
	*check(document, { beside }) {
		const rows = wordsRowsOf(document);
		for (const block of blocksOfKind(document, 'request')) {
			yield* requestFaults(
				block,
				rows.some(({ request: owner }) => owner === block),
			);
		}
		const draft = beside?.served && rows.length > 0 ? placedLinesOf(beside.served) : undefined;
		for (const row of rows) {
			const own = [...rowFaults(row)];
			yield* own;
			if (own.length === 0 && draft) yield* lostWords(row, draft);
		}
	},
};

function* requestFaults({ asks, answer, label }: RequestBlock, hasRows: boolean): Generator<RuleFinding> {
	if (hasRows && (asks === 'meeting' || asks === 'school')) {
		yield {
			message: `This request asks for a ${asks}, and yet it changes words.`,
			mend: 'Did you mean asks="change"? Put the change of words into a request of its own where they asked for both.',
			span: label.span,
		};
	} else if (asks === 'change' && (answer === 'yes' || answer === 'partly') && !hasRows) {
		yield {
			message: 'The council agrees to this change, but nothing says which words change.',
			mend: 'Put a table in the block with the columns Where, Before and After.',
			span: label.span,
		};
	} else if (answer === 'no' && hasRows) {
		yield {
			message: 'The answer to this request is no, and yet it changes words.',
			mend: 'Take the table away, or write answer="partly".',
			span: label.span,
		};
	}
}

function* rowFaults(words: WordsRow): Generator<RuleFinding> {
	const [where, before, after] = [textIn(words, 'where'), textIn(words, 'before'), textIn(words, 'after')];
	if (where === '') {
		yield {
			message: 'This row does not say where the words stand.',
			mend: 'Write the number and the column, as in "F1, How often", or the heading above the words.',
			span: words.row.span,
		};
	}
	if (before === '' && after === '') {
		yield {
			message: 'This row says no words.',
			mend: 'Write the words as they were under "Before", and the new ones under "After".',
			span: words.row.span,
		};
	} else if (folded(before) === folded(after)) {
		yield {
			message: 'The words before and after are the same.',
			mend: 'Write the new words under "After", or take the row away.',
			span: words.row.span,
		};
	}
}

/** Words that are said to change and that the draft does not have at that place. */
function* lostWords(words: WordsRow, draft: readonly PlacedLine[]): Generator<RuleFinding> {
	const [where, before] = [textIn(words, 'where'), textIn(words, 'before')];
	if (before === '') return;
	const { lines, meant } = wordsAtPlace(draft, where);
	const cell = (column: string) => spanOfCell(words.row, cellOf(words.table, words.row, column));
	if (lines.length === 0) {
		yield {
			message: `The draft that went out has no place called ${quoted(where)}.`,
			mend: meant ? `Did you mean "${meant}"?` : 'Write the number and the column, as in "F1, How often", or the heading above the words.',
			span: cell('where'),
		};
	} else if (!standIn(before, lines.join(' '))) {
		const [only] = lines;
		yield {
			message: `The draft that went out does not say ${quoted(before)} there.`,
			mend:
				lines.length === 1 && only !== undefined && only.length < 100
					? `It says "${only}".`
					: 'Copy the words from the draft, letter for letter.',
			span: cell('before'),
		};
	}
}

function textIn({ table, row }: WordsRow, column: string): string {
	const cell = cellOf(table, row, column);
	return cell ? plainText(cell.children).trim() : '';
}

function words(rows: string): string {
	return `| Where | Before | After |\n|---|---|---|\n${rows}`;
}

function request(answer: string, inside: string): string {
	return `document: replies\n\n## What they asked for\n\n:::request[A lesson every day]{from="mum" asks="change" ${answer}}\nTom has time for it.\n\n${inside}\n:::`;
}
