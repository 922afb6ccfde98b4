import { readFileSync } from 'node:fs';
import { conceptNames } from './concept-names.mjs';
import { nameOfFinding } from './easy-read-rules.mjs';

/** What the easy-read figures ask of the compiled program. */
export async function easyReadProgram({ load, home, pictures, findingsIn }) {
	const [{ matchSentence }, { readCsv }, { lexiconWords }, { lemmasOf }] = await Promise.all(
		['easyread/match/match-sentence.js', 'config/symbols/read-csv.js', 'model/lexicon-words.js', 'language/lemmas.js'].map(load),
	);
	const table = readCsv(readFileSync(`${home}/symbols/concept-names.csv`, 'utf8')).map(({ cells }) => cells);
	const words = lexiconWords(pictures);
	const conceptsOfWord = (word) => {
		const forms = word.includes(' ') ? [word] : lemmasOf(word);
		return forms.flatMap((form) => (words.get(form) ?? []).map(({ id }) => id));
	};
	return {
		match: (text, names) => matchSentence(text, pictures, names),
		conceptsOf: conceptNames(table, pictures.lexicon, conceptsOfWord),
		rulesOf: (text) => {
			const said = findingsIn('easy-read', text).map(({ ruleId, message }) => nameOfFinding({ ruleId, words: message }));
			return said.filter((name) => name !== undefined);
		},
	};
}
