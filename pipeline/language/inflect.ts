import { irregularFormsOf } from './lemmas.ts';

/** How a word form is made from its word: `past` is `took`, `participle` is `taken`; they differ in irregular verbs only. */
export type WordForm = 's' | 'ing' | 'past' | 'participle';

/**
 * A form of a word or of a phrase that starts with one: `carry out`, `past` -> `carried out`. `s` makes plurals and `he carries` alike.
 * British spelling. `undefined` for `be`, whose form hangs on who does it.
 */
export function inflect(phrase: string, form: WordForm): string | undefined {
	const [typed = '', ...rest] = phrase.split(' ');
	const inflected = inflectWord(auxiliaries.get(typed) ?? typed, form);
	return inflected === undefined ? undefined : [inflected, ...rest].join(' ');
}

/** Lists give these in the form that reads best: `suffers from: has`. */
const auxiliaries: ReadonlyMap<string, string> = new Map([
	['has', 'have'],
	['does', 'do'],
	['is', 'be'],
	['are', 'be'],
]);

function inflectWord(word: string, form: WordForm): string | undefined {
	if (word === 'be') return undefined;
	const [past, participle = past] = irregularFormsOf(word).filter((known) => !/(?:s|ing)$/.test(known) || known === 'children');
	const isNoun = past !== undefined && nounForms.has(past);
	if (form === 's') return isNoun ? past : word === 'have' ? 'has' : withS(word);
	if (form === 'ing') return withIng(word);
	if (past === undefined || isNoun) return withEd(word);
	return form === 'past' ? past : participle;
}

/** Irregular plurals whose words have no irregular past. */
const nounForms = new Set(['children', 'people', 'men', 'women', 'feet', 'teeth', 'mice', 'criteria', 'stimuli']);

function withS(word: string): string {
	if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
	return /(?:s|x|z|ch|sh)$/.test(word) || word === 'go' || word === 'do' ? `${word}es` : `${word}s`;
}

function withIng(word: string): string {
	if (/ie$/.test(word)) return `${word.slice(0, -2)}ying`;
	return `${doubled(word.replace(/(?<![eoy])e$/, ''), word)}ing`;
}

function withEd(word: string): string {
	if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ied`;
	return /e$/.test(word) ? `${word}d` : `${doubled(word, word)}ed`;
}

/** `stop` -> `stopp`, `cancel` -> `cancell`. */
function doubled(stem: string, word: string): string {
	if (stem !== word) return stem;
	const isShort = /^[^aeiou]*(?:qu)?[aeiou][bdgklmnprt]$/.test(word);
	return isShort || doubling.has(word) ? `${word}${word.at(-1)}` : word;
}

/** Longer words that double their last letter: those stressed at the end, and those on `-l`. */
const doubling = new Set(
	(
		'begin forget prefer refer transfer occur admit commit permit submit regret control enrol cancel label level travel model ' +
		'total signal channel counsel fulfil'
	).split(' '),
);

const formsOfBe: ReadonlyMap<string, 's' | 'ing' | 'past'> = new Map([
	['is', 's'],
	['being', 'ing'],
	['was', 'past'],
	['were', 'past'],
	['been', 'past'],
]);

/** The form that a word has, seen from the word it comes from: `utilised`, `utilise` -> `past`. `undefined` where it is the word itself, or `am` or `are`. */
export function formOf(form: string, word: string): 's' | 'ing' | 'past' | undefined {
	if (form === word) return undefined;
	if (word === 'be') return formsOfBe.get(form);
	if (form.endsWith('ing')) return 'ing';
	return form.endsWith('s') && !/(?:ss|us|is)$/.test(form) ? 's' : 'past';
}
