import type { Cell, OutcomeBlock, Row, Table } from '../../model/block.ts';
import { cellOf, nameKey, statementOf } from '../../model/plan-parts.ts';
import { plainText } from '../../model/walk.ts';
import { saysSomething, wordsIn } from '../rows.ts';

/** Whether two outcomes say the same. Case, spaces and marks do not count. */
export function sameWords(one: OutcomeBlock, other: OutcomeBlock): boolean {
	return wordsKey(statementWords(one)) === wordsKey(statementWords(other));
}

/** The outcome in words, without its steps. */
export function statementWords(outcome: OutcomeBlock): string {
	const statement = statementOf(outcome);
	return statement ? plainText(statement.children) : '';
}

/** One step of an outcome: its row and the help in it. */
interface Step {
	readonly table: Table;
	readonly row: Row;
	readonly help: string;
	readonly cell: Cell | undefined;
	/** Equal for the same help from the same people as often. */
	readonly key: string;
}

/** The rows of the tables of steps inside an outcome that say something. */
export function stepsOf(outcome: OutcomeBlock): readonly Step[] {
	return outcome.children.flatMap((block) => (block.kind === 'table' && block.meaning === 'steps' ? stepsIn(block) : []));
}

function stepsIn(table: Table): readonly Step[] {
	return table.rows.filter(saysSomething).map((row) => ({
		table,
		row,
		help: wordsIn(table, row, 'help'),
		cell: cellOf(table, row, 'help'),
		key: ['help', 'how-often', 'who'].map((column) => wordsKey(wordsIn(table, row, column))).join('|'),
	}));
}

/** Whether steps have no help but what another outcome has, word for word, and all of that. `false` where either has no steps. */
export function sameHelp(one: readonly Step[], other: readonly Step[]): boolean {
	const [before, after] = [one, other].map((steps) => new Set(steps.map(({ key }) => key)));
	if (!before || !after || before.size === 0 || before.size !== after.size) return false;
	return [...before].every((key) => after.has(key));
}

function wordsKey(words: string): string {
	return nameKey(words.replace(/[^\p{L}\p{N}%]+/gu, ' '));
}

/** Whether a text names something, as whole words. */
export function mentions(text: string, name: string): boolean {
	const key = wordsKey(name);
	return key !== '' && ` ${wordsKey(text)} `.includes(` ${key} `);
}
