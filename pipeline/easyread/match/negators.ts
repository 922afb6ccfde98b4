import type { Token } from '../../language/tokens.ts';

/** How a word denies what follows it. */
export type Negator =
	/** `do not like`, `never eats`, `is not ready`: the verb or what it says of somebody. */
	| 'verb'
	/** `no friends`, `without my bag`. */
	| 'noun'
	/** `nobody laughs`, `nothing hurts`. */
	| 'subject'
	/** `do not have to come`: free to choose. */
	| 'free'
	/** `cannot wait to go`, `cannot help laughing`: what follows is so. */
	| 'keen'
	/** `cannot stand loud noise`: a figure of speech that neither denies nor says what stands in it. */
	| 'idiom'
	/** Neither said nor denied: `not always`, `hardly`, `instead of`, `stop shouting`. */
	| 'unclear';

/** Where what is denied is looked for. */
export interface Denial {
	readonly kind: Negator;
	/** The first word after those that deny. */
	readonly from: number;
	/** The first word of the denial: `do` of `do not`. */
	readonly start: number;
}

/** The denial that a word stands for, or `undefined`. */
export function denialAt(tokens: readonly Token[], at: number): Denial | undefined {
	const word = (offset: number) => tokens[at + offset]?.lower ?? '';
	const here = word(0);
	const unclear = (from: number): Denial => ({ kind: 'unclear', from: at + from, start: at });
	if (here === 'no') {
		if (word(1) === 'one') return { kind: 'subject', from: at + 2, start: at };
		if (word(1) === 'longer') return { kind: 'verb', from: at + 2, start: at };
		if (['matter', 'doubt', 'wonder', 'problem', 'idea', 'way', 'need'].includes(word(1))) return unclear(1);
		const isAnswer = !/^[\p{L}\d]/u.test(word(1)) || ['means', 'thank', 'thanks', 'and', 'or', 'to', 'is'].includes(word(1));
		return isAnswer || saying.has(word(-1)) ? undefined : { kind: 'noun', from: at + (word(1) === 'more' ? 2 : 1), start: at };
	}
	// `neither of my parents can drive`: who it is said of keeps the picture, and what follows is denied.
	if ((here === 'neither' || here === 'none') && word(1) === 'of') return { kind: 'subject', from: at + 2, start: at };
	if (here === 'without' || here === 'nor' || here === 'neither') return { kind: 'noun', from: at + 1, start: at };
	if (here === 'nobody' || here === 'nothing' || here === 'none') return { kind: 'subject', from: at + 1, start: at };
	if (
		[
			'hardly',
			'rarely',
			'seldom',
			'barely',
			'scarcely',
			'unless',
			'except',
			'avoid',
			'avoids',
			'refuse',
			'refuses',
			'fail',
			'fails',
		].includes(here)
	)
		return unclear(1);
	if ((here === 'instead' && word(1) === 'of') || (here === 'rather' && word(1) === 'than')) return unclear(2);
	if (/^stop(?:s|ped|ping)?$/.test(here) && /.{3}ing$|^(?:go|do|be)ing$/.test(word(1))) return unclear(1);
	if (!isNot(here)) return undefined;
	if (here === 'need' || (word(1) !== '' && ['have', 'need'].includes(word(1)) && word(2) === 'to'))
		return { kind: 'free', from: at + 3, start: at };
	if (/^need(?:n't)?$/.test(here) || word(-1) === 'need') return { kind: 'free', from: at + 1, start: at };
	const aux = here === 'not' && ['do', 'does', 'did'].includes(word(-1)) ? at - 1 : at;
	const after = word(1) === 'to' ? word(2) : word(1);
	if (partial.has(word(1)) || (here === 'never' && word(1) === 'mind') || neverMeant.test(after)) return unclear(1);
	if (['why', 'or', 'if', 'whether'].includes(tokens[aux - 1]?.lower ?? '') && here !== 'never') return unclear(1);
	const can = here === 'cannot' || /^(?:can't|cant|couldn't)$/.test(here) || (here === 'not' && /^(?:can|could)$/.test(word(-1)));
	const idiom =
		can &&
		/^(?:stand|bear|abide)$/.test(word(1)) &&
		!/^(?:up|on|still|for|in|at|by|near|without|alone|straight|well|long|out|there|here|next|with|and|or|)$/.test(word(2));
	if (idiom && /^[\p{L}]/u.test(word(2))) return { kind: 'idiom', from: at + 2, start: here === 'not' ? at - 1 : at };
	if (can && /^(?:wait|help)$/.test(word(1)) && /^(?:to|but|for)$|ing$/.test(word(2))) return { kind: 'keen', from: at + 1, start: at };
	return { kind: 'verb', from: at + 1, start: aux };
}

function isNot(word: string): boolean {
	return /^(?:not|never|cannot|cant|dont|wont)$|n't$/.test(word);
}

/** `say no`, `yes or no`. */
const saying = new Set(['say', 'says', 'said', 'saying', 'or', 'and', 'answer', 'means', 'mean', 'a', 'the']);
/** `not only`, `not always`: part of it is so. */
const partial = new Set(
	'only just always often all every everyone everybody everything quite many much enough usually necessarily simply merely that so'.split(
		' ',
	),
);
/** `do not forget to ask`, `do not worry`, `do not stop`, `do not miss`: they deny what denies. */
const neverMeant = /^(?:forget|worry|stop|miss|lose|hesitate|mind|fail|refuse|avoid)$/;

/** Whether what one word denies ends before this token. */
export function endsClause({ lower, kind }: Token): boolean {
	return kind === 'mark' ? /^[.,;:!?()–—]$/.test(lower) : clauseWords.has(lower);
}

const clauseWords = new Set(
	'and or but because if when while that who which where so before after until unless since then than as though although why how what'.split(
		' ',
	),
);

/** Words between a word that denies and what it denies. */
export function isSmall({ lower }: Token): boolean {
	return small.has(lower.replace(/'(?:s|re|ve|ll|d|m)$/, ''));
}

const small = new Set(
	(
		'be been being am is are was were have has had having get gets got getting take takes took make makes made let lets do does did doing go-to to used able ' +
		'really very ever even too also still yet a an the any some my your his her its our their this that these those me you us it him them i we he she they ' +
		'more most such own there own want-to allowed going'
	).split(' '),
);

/** Words behind which no object of the verb stands any more. */
export function isPreposition({ lower }: Token): boolean {
	return prepositions.has(lower);
}

const prepositions = new Set(
	'at in on with for from by about into onto over under near to of during without between off out up down through'.split(' '),
);
