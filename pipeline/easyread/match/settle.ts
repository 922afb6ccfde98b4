import type { ChosenBy } from '../../model/easy-read-proof.ts';
import type { Claim } from './claim.ts';

/** What words mean once every claim to them is weighed. Places are token numbers. */
export interface Settled {
	readonly first: number;
	readonly after: number;
	/** The claims that stand; more than one, or one that is not firm, is a question for a person. */
	readonly claims: readonly Claim[];
	readonly sure: boolean;
}

/** Whose word counts more for the same stretch; a name of a picture in a pack is asked last. */
const ranks: Readonly<Record<ChosenBy, number>> = {
	author: 0,
	child: 1,
	school: 2,
	name: 3,
	date: 3,
	time: 3,
	phrase: 4,
	word: 4,
	pack: 6,
};

function rankOf({ by, firm }: Claim): number {
	return ranks[by] + (ranks[by] === 4 && !firm ? 1 : 0);
}

/**
 * The stretches of a sentence that mean something: what the writer chose, then the longest; for one stretch what counts more. None inside
 * another, in order.
 */
export function settle(claims: readonly Claim[]): readonly Settled[] {
	const byStretch = new Map<string, Claim[]>();
	for (const claim of claims) {
		const key = `${claim.first} ${claim.after}`;
		byStretch.set(key, [...(byStretch.get(key) ?? []), claim]);
	}
	const stretches = [...byStretch.values()].map(standing).toSorted(firstToCount);
	const taken = new Set<number>();
	const settled: Settled[] = [];
	for (const stretch of stretches) {
		const places = Array.from({ length: stretch.after - stretch.first }, (_, index) => stretch.first + index);
		if (places.some((place) => taken.has(place))) continue;
		for (const place of places) taken.add(place);
		settled.push(stretch);
	}
	return settled.toSorted((one, other) => one.first - other.first);
}

/** Of all claims to one stretch those that count most, each concept once. */
function standing(claims: readonly Claim[]): Settled {
	const best = Math.min(...claims.map(rankOf));
	const found = overGuards(claims.filter((claim) => rankOf(claim) === best));
	const different = heaviest([...new Map(found.toSorted(byWeight).map((claim) => [claim.concept ?? '', claim])).values()]);
	const [{ first, after, firm } = { first: 0, after: 0, firm: false }] = found;
	const isSettled = best < ranks.word;
	const doubts = isSettled || best === ranks.pack ? [] : doubtsOf(different, claims);
	if (doubts.length > 0) return { first, after, claims: [...different, ...doubts], sure: false };
	return {
		first,
		after,
		claims: isSettled ? found.slice(0, 1) : different,
		sure: firm && (isSettled || different.length === 1 || different.every(({ picture }) => picture === undefined)),
	};
}

/** A phrase without a picture guards its words against a wrong one (`key worker` is no key); a phrase with one needs no guard. */
function overGuards(claims: readonly Claim[]): readonly Claim[] {
	const pictured = claims.filter(({ first, after, picture }) => picture !== undefined && after - first > 1);
	return pictured.length > 0 ? pictured : claims;
}

/** A single word that nothing round it speaks for may mean what others say that it can mean. */
function doubtsOf(standing: readonly Claim[], claims: readonly Claim[]): readonly Claim[] {
	const [claim, another] = standing;
	if (claim === undefined || another !== undefined || !claim.firm || (claim.weight ?? 0) > 0 || claim.after - claim.first > 1) return [];
	return claims.filter(({ firm, concept }) => !firm && concept !== claim.concept);
}

function byWeight(one: Claim, other: Claim): number {
	return (one.weight ?? 0) - (other.weight ?? 0);
}

/** One claim that the words round it speak for, and the others not, or much less, stands alone. */
function heaviest(claims: readonly Claim[]): readonly Claim[] {
	const [first, second, ...others] = claims.toSorted((one, other) => byWeight(other, one));
	if (first === undefined || second === undefined) return claims;
	const [most, next] = [first.weight ?? 0, second.weight ?? 0];
	return first.firm && most > 0 && (next === 0 || most - next >= 2) ? [first] : [first, second, ...others];
}

function firstToCount(one: Settled, other: Settled): number {
	const author = (settled: Settled) => (settled.claims.some(({ by }) => by === 'author') ? 0 : 1);
	const rank = ({ claims }: Settled) => Math.min(...claims.map(rankOf));
	const length = ({ first, after }: Settled) => after - first;
	return author(one) - author(other) || length(other) - length(one) || rank(one) - rank(other) || one.first - other.first;
}
