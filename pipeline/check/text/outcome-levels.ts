import type { Token } from '../../language/tokens.ts';

const opensClause = new Set(['who', 'that', 'which', 'what', 'whom', 'whose', 'why', 'how']);
const pronouns = new Set(['he', 'she', 'they', 'you', 'we', 'i', 'it']);
const opensBenefit = new Set(['so', 'because']);

/**
 * Whether an absolute word is the level of the outcome itself. In `a food he has never eaten`, `a friend who always helps` and
 * `so that he is always safe` it tells of something else.
 * @param verb the verb of the outcome, where one was found
 */
export function isOwnLevel(tokens: readonly Token[], at: number, verb: Token | undefined): boolean {
	const word = tokens[at]?.lower;
	if (word !== 'always' && word !== 'never') return true;
	const before = tokens.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
	if (['has', 'have', 'had', "he's", "she's"].includes(before.at(-1) ?? '')) return false;
	if (before.some((lower) => opensClause.has(lower))) return false;
	const subject = tokens.slice(Math.max(0, at - 2), at).find(({ lower }) => pronouns.has(lower));
	if (subject && verb && verb.start < subject.start) return false;
	return !tokens.slice(0, at).some(({ lower }, index) => opensBenefit.has(lower) && index > 0);
}
