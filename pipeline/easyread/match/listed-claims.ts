import { PatternIndex } from '../../language/pattern-index.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import type { Pictures, WordList } from '../../model/picture.ts';
import type { Claim } from './claim.ts';

const listIndexes = new WeakMap<WordList, PatternIndex<string>>();
const packIndexes = new WeakMap<Pictures['packNames'], PatternIndex<string>>();

/** What the child's and the school's own lists say of a sentence. */
export function listClaims(tokens: readonly Token[], { lists }: Pictures): readonly Claim[] {
	return lists.flatMap((list) => {
		const index = listIndexes.get(list) ?? indexOf([...list.entries.keys()]);
		listIndexes.set(list, index);
		return hitsOf(index, tokens).map(({ value, first, after }): Claim => {
			const picture = list.entries.get(value);
			return { first, after, by: list.from, firm: true, ...(picture && { picture, concept: picture.concept }) };
		});
	});
}

/** Names of pictures in packs that a project brings. Several pictures with one name are a question. */
export function packClaims(tokens: readonly Token[], { packNames }: Pictures): readonly Claim[] {
	const index = packIndexes.get(packNames) ?? indexOf([...packNames.keys()]);
	packIndexes.set(packNames, index);
	return hitsOf(index, tokens).flatMap(({ value, first, after }) => {
		if (after - first === 1 && neverShown.has(tokens[first]?.lower ?? '')) return [];
		const found = packNames.get(value) ?? [];
		return found.map(
			(picture): Claim => ({
				first,
				after,
				by: 'pack',
				firm: found.length === 1,
				picture,
				concept: picture.concept,
			}),
		);
	});
}

function hitsOf(index: PatternIndex<string>, tokens: readonly Token[]) {
	return tokens.flatMap((_, place) => index.at(tokens, place));
}

/** Plain words and phrases, whatever marks somebody typed in them. */
function indexOf(phrases: readonly string[]): PatternIndex<string> {
	return new PatternIndex(
		phrases.flatMap((value) => {
			const words = tokensOf(value.toLowerCase()).filter(({ kind }) => kind !== 'mark');
			return words.length === 0 ? [] : [{ phrase: words.map(({ lower }) => lower.replaceAll('/', ' ')).join(' '), value }];
		}),
	);
}

/** Helping verbs, light verbs and small words, which a pack may know as a tin, a month or a letter. */
const neverShown: ReadonlySet<string> = new Set(
	(
		'a an the this that these those it its is am are was were be been being do does did done have has had having will would shall should can could ' +
		'may might must get gets got getting take takes took taken make makes made let lets to of at in on by for from with as and or but if so not no'
	).split(' '),
);
