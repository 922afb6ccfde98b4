import { sentencesOf } from '../../language/sentences.ts';
import { mostTokens } from '../../language/tags.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import type { NamedPicture } from '../../model/block.ts';
import type { ConceptKind } from '../../model/concept.ts';
import type { PictureChoice } from '../../model/easy-read-proof.ts';
import type { Pictures } from '../../model/picture.ts';
import { authorClaims } from './author-claims.ts';
import type { Claim } from './claim.ts';
import { dateClaims } from './date-claims.ts';
import { joinSame } from './join-same.ts';
import { lexiconClaims } from './lexicon-claims.ts';
import { listClaims, packClaims } from './listed-claims.ts';
import { nameClaims } from './name-claims.ts';
import { crossDenied, type Said } from './negation.ts';
import { otherPictures } from './other-pictures.ts';
import { type Settled, settle } from './settle.ts';

/** What is known beside the sentence. */
export interface Known {
	/** Names of people and pets that the document knows. */
	readonly names?: readonly string[];
	/** What the writer chose for words of this sentence. */
	readonly choices?: readonly NamedPicture[];
}

/** What words of a text mean. */
export interface Match extends PictureChoice {
	/** What the text says of it is denied: `crossed`, or the object of what is crossed. */
	readonly within: boolean;
}

/**
 * What the words of a text mean, in order, none inside another; `shown` is false for all. Of each stretch of words counts what the writer
 * chose, the child's list, the school's, names, dates and times, the lexicon, then names of pictures in packs; the longest stretch first.
 * What the text denies is crossed. A sentence that nobody could read has no pictures. Words that can mean several things are there with `sure: false` and without a picture.
 */
export function symbolsIn(text: string, pictures: Pictures, known: Known = {}): readonly Match[] {
	return sentencesOf(text).flatMap(({ start, end }) => {
		const sentence = text.slice(start, end);
		const tokens = tokensOf(sentence);
		if (tokens.length > mostTokens) return [];
		const kindOf = (settled: Settled) => kindOfClaims(settled.claims, pictures);
		const said = crossDenied(tokens, settle(claimsIn(tokens, pictures, known)), kindOf);
		return joinSame(
			said.map((one) => matchOf(one, tokens, sentence, start, pictures)),
			text,
		);
	});
}

function claimsIn(tokens: readonly Token[], pictures: Pictures, { names = [], choices = [] }: Known): readonly Claim[] {
	const lexicon = lexiconClaims(tokens, pictures);
	return [
		...authorClaims(tokens, choices, lexicon, pictures),
		...listClaims(tokens, pictures),
		...dateClaims(tokens, pictures),
		...nameClaims(tokens, pictures, names),
		...lexicon,
		...packClaims(tokens, pictures),
	];
}

function kindOfClaims(claims: readonly Claim[], { lexicon }: Pictures): ConceptKind | undefined {
	return claims.map(({ concept }) => lexicon.get(concept ?? '')?.kind).find((kind) => kind !== undefined);
}

function matchOf(
	{ first, after, claims, sure, crossed, within }: Said,
	tokens: readonly Token[],
	text: string,
	shift: number,
	pictures: Pictures,
): Match {
	const start = tokens[first]?.start ?? 0;
	const end = tokens[after - 1]?.end ?? start;
	const words = text.slice(start, end);
	const [claim] = claims;
	const chosen = sure ? claim : undefined;
	return {
		words,
		start: shift + start,
		end: shift + end,
		...(chosen?.picture && { picture: chosen.picture }),
		...(chosen?.concept !== undefined && { concept: chosen.concept }),
		crossed,
		within,
		...(claim && { by: claim.by }),
		sure,
		shown: false,
		others: otherPictures(tokens.slice(first, after), claims, chosen, pictures),
	};
}
