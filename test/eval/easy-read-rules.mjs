/**
 * The names by which labelled easy-read sentences call the rules (`many-ideas`), for a finding of a rule. `undefined` for a rule that
 * the sets do not speak of.
 * @param {{ruleId: string, words: string}} finding `words`: what it points at
 */
export function nameOfFinding({ ruleId, words }) {
	if (ruleId === 'easy/number-format') return /%|per ?cent/i.test(words) ? 'percent' : 'number-words';
	return names.get(ruleId);
}

const names = new Map([
	['lang/long-sentence', 'too-long'],
	['easy/one-idea', 'many-ideas'],
	['lang/acronym', 'abbreviation'],
	['lang/passive', 'passive'],
	['lang/idiom', 'idiom'],
	['lang/date-format', 'date-format'],
	['easy/time-format', 'time-format'],
	['easy/not-you', 'not-you'],
	['easy/hard-word', 'hard-word'],
	['lang/double-negative', 'double-negative'],
	['easy/brackets', 'brackets'],
	['easy/negative', 'negative'],
	['easy/symbol-char', 'symbol-char'],
	['easy/contraction', 'contraction'],
]);

/** Rules that only these sets speak of: sets of the language rules were labelled without them. */
export const onlyInEasyRead = ['easy/time-format', 'easy/not-you', 'easy/brackets', 'easy/negative', 'easy/symbol-char'];
