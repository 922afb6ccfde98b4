import { saysOneOf } from '../../language/phrases.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import type { Block, NeedBlock, OutcomeBlock, Table } from '../../model/block.ts';
import { childBlocksOf, linesOf, plainText } from '../../model/walk.ts';
import type { WordLists } from '../../model/words.ts';
import { wordsIn } from '../rows.ts';
import { saysAmount } from './amounts.ts';
import { phrasesNamed } from './outcome-statements.ts';

/** The words of a block and of the blocks inside it, without its tables. */
export function proseOf(block: Block): readonly Token[] {
	if (block.kind === 'table') return [];
	const own = linesOf(block).flatMap((line) => tokensOf(plainText(line)));
	return [...own, ...childBlocksOf(block).flatMap(proseOf)];
}

/** The tables of steps inside an outcome. */
export function stepTablesOf(outcome: OutcomeBlock): readonly Table[] {
	return outcome.children.filter((child): child is Table => child.kind === 'table' && child.meaning === 'steps');
}

/** Whether words name something that people see, count or keep. A number of times or things is seen as well. */
export function namesEvidence(tokens: readonly Token[], words: WordLists): boolean {
	return saysAmount(tokens) || saysOneOf(tokens, phrasesNamed(words, 'outcome-evidence'));
}

/** Whether an outcome or its needs tell how things are today: `He reads 22 now`, `He cannot go by himself`. */
export function tellsToday(outcome: OutcomeBlock, needs: readonly NeedBlock[], words: WordLists): boolean {
	const today = phrasesNamed(words, 'outcome-baseline');
	const [, ...more] = outcome.children.filter(({ kind }) => kind !== 'table');
	const steps = stepTablesOf(outcome).flatMap((table) =>
		table.rows.map((row) => tokensOf(`${wordsIn(table, row, 'step')} ${wordsIn(table, row, 'how-we-know')}`)),
	);
	const inOutcome = [...steps, ...outcome.children.filter(({ kind }) => kind === 'paragraph').map(proseOf), ...more.map(proseOf)];
	return (
		inOutcome.some((tokens) => saysOneOf(tokens, today) || growsFrom(tokens)) ||
		needs.some((need) => [proseOf(need)].some((tokens) => saysAmount(tokens) || saysOneOf(tokens, today)))
	);
}

/** `from 10 to 30 words`. */
function growsFrom(tokens: readonly Token[]): boolean {
	return tokens.some(({ lower }, index) => lower === 'from' && saysAmount(tokens.slice(index + 1, index + 3)));
}
