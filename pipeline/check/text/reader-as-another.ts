import type { Token } from '../../language/tokens.ts';
import { tokensOf } from '../../language/tokens.ts';
import type { Stretch } from './quotations.ts';

/** `the child`, `the young person's`, and a `he` or `she` that stands for nobody whom this sentence or the one before it names. */
export function readerAsAnother(tokens: readonly Token[], earlier: string): readonly Stretch[] {
	const found: Stretch[] = [];
	for (const [index, token] of tokens.entries()) {
		const last = readerNameFrom(tokens, index);
		if (last !== undefined) found.push({ start: token.start, end: (tokens[last] ?? token).end });
		else if (pronouns.has(token.lower) && !namesSomebody(tokens.slice(0, index)) && !namesSomebody(tokensOf(earlier)))
			found.push({ start: token.start, end: token.end });
	}
	const [first] = found;
	return first === undefined ? [] : [first];
}

const pronouns = new Set(['he', 'she', 'him', 'his', 'her', 'hers', "he's", "she's", "he'll", "she'll", 'himself', 'herself']);
const words = new Set(['child', 'pupil', 'student', 'learner', 'youngster']);

/** The last token of `the child`, `this young person`, `the pupil's`; not of `the child next door` or `the child who sits by me`. */
function readerNameFrom(tokens: readonly Token[], index: number): number | undefined {
	const [first, second, third] = [tokens[index], tokens[index + 1], tokens[index + 2]];
	if (first === undefined || second === undefined || !/^(?:the|this)$/.test(first.lower)) return undefined;
	const bare = (token: Token | undefined) => token?.lower.replace(/'s?$/, '') ?? '';
	const last = words.has(bare(second)) ? index + 1 : second.lower === 'young' && bare(third) === 'person' ? index + 2 : undefined;
	if (last === undefined || second.joined) return undefined;
	const after = tokens[last + 1]?.lower ?? '';
	return /^(?:next|who|with|in|on|at|from|beside|behind|opposite|sitting|that|i|we|you|council|voice|minder)$/.test(after)
		? undefined
		: last;
}

const people = new Set(
	(
		'mum mummy mother dad daddy father parent brother sister twin gran grandma granny nan nana grandad grandpa grandfather grandmother uncle aunt auntie cousin ' +
		'friend boy girl man woman lady teacher nurse doctor helper assistant therapist worker carer driver head tutor coach dentist baby ' +
		'stepmum stepdad stepbrother stepsister neighbour dog cat horse pony rabbit hamster pet king queen prince princess person somebody someone ' +
		'psychologist officer mentor player singer boss manager lawyer advocate paediatrician optician instructor leader son daughter partner husband wife ' +
		'specialist expert physio physiotherapist buddy classmate keyworker interpreter child pupil student learner kid youngster'
	).split(' '),
);

/** A word for a person or an animal, or a name with a capital inside the sentence or at its start. */
function namesSomebody(tokens: readonly Token[]): boolean {
	return tokens.some(({ text, lower, kind }, index) => {
		if (kind !== 'word') return false;
		if (people.has(lower.replace(/'s?$/, ''))) return true;
		return /^\p{Lu}\p{Ll}/u.test(text) && (index > 0 || !common.has(lower.replace(/'s?$/, '')));
	});
}

/** Words that start sentences and are no names. */
const common = new Set(
	(
		'a an the this that these those my your our their his her its i you we they it he she who what when where why how if then now next first last every each all some many ' +
		'no yes not at in on by for with from to of after before because so but and or as there here one once today tomorrow yesterday sometimes always often never soon later ' +
		'monday tuesday wednesday thursday friday saturday sunday school home lunch reading staff people adults everyone everybody please can will may must do does did is are was were ' +
		'have has had let come go get ask tell say talk write read look help when while during until'
	).split(' '),
);
