import type { Tag } from '../../language/tags.ts';
import type { Token } from '../../language/tokens.ts';

/** Words that say that what follows is to come. */
export const willing = /^(?:will|shall|won't|shan't|(?:i|you|he|she|it|we|they|that|there|who)'ll)$/;

/** Forms of the verbs that help others. */
export const helping: ReadonlySet<string> = new Set(
	'do does did am is are was were be been being have has had having can cannot could would should may might must'.split(' '),
);

/** Words that begin a clause of their own. */
export const starters = /^(?:when|while|if|because|that|who|which|where|what|how|why|so|but|until|unless|since|than|as|before|after)$/;

/** Whether a word may stand between a helping verb and its verb: `not`, `always`. */
export function isBetween({ lower }: Token, tag: Tag | undefined): boolean {
	return tag === 'ADV' || between.has(lower);
}

const between = new Set('not never always also both all soon then still now just only really usually often sometimes probably'.split(' '));

/** The place in front of some words that stand between a helping verb and its verb; -1 where nothing stands there. */
export function frontOf(tokens: readonly Token[], tags: readonly Tag[], from: number): number {
	return tokens.slice(0, from + 1).findLastIndex((token, place) => !isBetween(token, tags[place]));
}

export function isSubject(token: Token | undefined): boolean {
	return token !== undefined && /^(?:i|you|he|she|it|we|they|who)$/.test(token.lower);
}

/** These are never the object of another verb. */
export function isSubjectOnly(token: Token | undefined): boolean {
	return token !== undefined && /^(?:i|he|she|we|they)$/.test(token.lower);
}
