import { hasInnerCapital } from '../../language/name-inside.ts';
import { tagsOf } from '../../language/tags.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import type { Picture, Pictures } from '../../model/picture.ts';
import type { Claim } from './claim.ts';
import { namesThatAreWords, titles } from './names-that-are-words.ts';

/** Names of people and pets: the photo that somebody agreed to, or nothing. `names` are those of people that the document knows. */
export function nameClaims(tokens: readonly Token[], pictures: Pictures, names: readonly string[]): readonly Claim[] {
	const known = partsOf([...names, ...pictures.photos.keys()]);
	const claims: Claim[] = [];
	for (let first = 0; first < tokens.length; first += 1) {
		const after = afterName(tokens, first, known);
		if (after === undefined) continue;
		const picture = photoOf(tokens.slice(first, after), pictures);
		claims.push({ first, after, by: 'name', firm: true, ...(picture && { picture, concept: picture.concept }) });
		first = after - 1;
	}
	return claims;
}

function partsOf(names: readonly string[]): ReadonlySet<string> {
	const words = names.flatMap((name) => tokensOf(name)).filter(({ kind }) => kind === 'word');
	return new Set(words.map(({ lower }) => lower).filter((word) => !titles.has(word) && word.length > 1));
}

function afterName(tokens: readonly Token[], first: number, known: ReadonlySet<string>): number | undefined {
	const token = tokens[first];
	if (!token || !/^\p{Lu}/u.test(token.text)) return undefined;
	if (hiding.has(bare(token)) && hasCapital(tokens[first + 1])) return afterCapitals(tokens, first + 1);
	if (!known.has(bare(token)) && !isNameAlone(tokens, first)) return undefined;
	return afterCapitals(tokens, first);
}

/** Titles that are no picture of their own before a name: `Miss Park`. `Auntie Rose` is still an aunt. */
const hiding = new Set([
	'mr',
	'mrs',
	'ms',
	'miss',
	'mx',
	'dr',
	'sir',
	'professor',
	'prof',
	'pc',
	'rev',
	'reverend',
	'captain',
	'nurse',
	'officer',
	'coach',
	'matron',
]);

function afterCapitals(tokens: readonly Token[], first: number): number {
	let after = first + 1;
	while (hasCapital(tokens[after]) && !/'s$/.test(tokens[after - 1]?.lower ?? '')) after += 1;
	return after;
}

function hasCapital(token: Token | undefined): boolean {
	return token !== undefined && token.text !== 'I' && /^\p{Lu}\p{Ll}*/u.test(token.text) && !/^I'/.test(token.text);
}

function bare({ lower }: Token): string {
	return lower.replace(/'s?$/, '');
}

/** A word that is a name too, and stands as one does: inside a sentence with a capital, or first before what a person does. */
function isNameAlone(tokens: readonly Token[], first: number): boolean {
	const token = tokens[first];
	if (!token || !namesThatAreWords.has(bare(token))) return false;
	if (titles.has(tokens[first - 1]?.lower ?? '')) return true;
	if (hasInnerCapital(tokens, first)) return !before.has(tokens[first - 1]?.lower ?? '');
	const [next, third] = [tokens[first + 1], tokens[first + 2]];
	if (!next) return false;
	if (token.lower.endsWith("'s") && next.kind === 'word') return true;
	if (next.lower === 'and') return third?.text === 'I' || hasCapital(third);
	if (['is', 'was'].includes(next.lower)) return isPersonBehind(tokens, first + 2);
	if (doing.has(next.lower) || isDoing(tokens, first + 1)) return true;
	return (
		bare(token) === 'will' &&
		!['you', 'i', 'we', 'they', 'he', 'she', 'it', 'the', 'my', 'your', 'there', 'this', 'that', 'a', 'an'].includes(next.lower) &&
		tagsOf(tokens)[first + 1] !== 'DET'
	);
}

/** `Rose drives the bus`: no word for a thing stands so without `the`. */
function isDoing(tokens: readonly Token[], at: number): boolean {
	const word = tokens[at]?.lower ?? '';
	if (!/[^s]s$/.test(word) || ofThings.has(word)) return false;
	return tagsOf(tokens)[at] === 'VERB' || behindVerb.has(tokens[at + 1]?.lower ?? '');
}

const behindVerb = new Set('the a an my your his her our their me you him us them'.split(' '));

/** What a season, a month or a thing does too. */
const ofThings = new Set('starts begins ends lasts falls hurts tastes smells grows means comes'.split(' '));

/** `in May`, `this Summer`, `Mothering Sunday`. */
const before = new Set(['in', 'this', 'last', 'next', 'every', 'since', 'until', 'by', 'the']);

/** `is my friend`, `is a kind boy`, `is seven`, `is coming`. */
function isPersonBehind(tokens: readonly Token[], at: number): boolean {
	const words = tokens.slice(at, at + 5).map(({ lower }) => lower.replace(/'s$/, ''));
	return (
		words.some((word) => peopleWords.has(word)) ||
		(['my', 'our', 'your'].includes(words[0] ?? '') && !words.some((word) => things.has(word)))
	);
}

/** `Summer is my favourite time`. */
const things = new Set(
	'favourite best worst first last next season time month lesson subject food colour flower day thing game word hobby plan goal'.split(' '),
);

const peopleWords = new Set(
	(
		'friend friends mate sister brother mum dad mother father aunt uncle cousin nan gran grandad teacher assistant helper worker carer nurse doctor ' +
		'boy girl child baby man woman lady twin neighbour dog cat pet rabbit hamster horse guide partner pupil person coming going sitting playing here ' +
		'kind nice ill tired upset sad happy angry funny eight seven nine ten'
	).split(' '),
);

/** What a person does, and a season, a stone or a virtue seldom does. */
const doing = new Set(
	(
		'wants likes loves helps plays says said talks goes comes came went lives sits reads writes swims runs walks sings draws teaches takes took gave gives ' +
		'tells told asks asked thinks feels felt knows knew hates wears eats ate drinks sleeps shares looks looked works visits phones will can has had does ' +
		'did saw went needs tries hopes shows showed sees hears makes made made might should would'
	).split(' '),
);

function photoOf(tokens: readonly Token[], { photos }: Pictures): Picture | undefined {
	const words = tokens.map(bare);
	return photos.get(words.join(' ')) ?? words.map((word) => photos.get(word)).find((photo) => photo !== undefined);
}
