import { irregularFormsOf, lemmasOf } from '../../language/lemmas.ts';

/**
 * How far a word is a past form. `only`: nothing else (`went`); `past`: a participle as well (`helped`, `met`); `same`: also the word
 * itself (`read`, `put`). `undefined` for no past form, and for those that are taken for something else too often.
 * @param word in lower case
 */
export function pastForm(word: string): 'only' | 'past' | 'same' | undefined {
	if (inDoubt.has(word)) return undefined;
	const lemmas = lemmasOf(word).filter((lemma) => lemma !== word);
	if (irregularFormsOf(word).includes(word)) return 'same';
	for (const lemma of lemmas) {
		const [past, participle] = irregularFormsOf(lemma).filter((form) => !/(?:s|ing)$/.test(form));
		if (past === word) return pastOnly.has(word) || (participle !== undefined && participle !== past) ? 'only' : 'past';
		if (participle === word) return undefined;
	}
	return more.get(word) ?? (/[a-z]{2}ed$/.test(word) && lemmas.length > 0 && !/eed$/.test(word) ? 'past' : undefined);
}

/** Their participle is the word itself. */
const pastOnly = new Set(['came', 'became', 'overcame', 'ran']);

/** `I lay in bed` is now or then; `used to` and `supposed to` are no action. */
const inDoubt = new Set(['lay', 'used', 'supposed', 'called', 'based', 'bed', 'red']);

/** What the list of irregular verbs does not hold. */
const more: ReadonlyMap<string, 'only' | 'past'> = new Map([
	...'drank blew rang sank stank froze stole woke'.split(' ').map((word) => [word, 'only'] as const),
	...'shot fed led lit dug stuck swept knelt spun'.split(' ').map((word) => [word, 'past'] as const),
]);
