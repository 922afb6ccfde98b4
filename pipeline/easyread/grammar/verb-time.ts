import { type Tag, tagsOf } from '../../language/tags.ts';
import type { Token } from '../../language/tokens.ts';
import { isDone } from './is-done.ts';
import { isToCome } from './is-to-come.ts';
import { helping, isBetween, willing } from './verb-words.ts';

/** When something is done by the words from token `first` up to `after`. `undefined` for now, for always, and in doubt. */
export function verbTime(tokens: readonly Token[], first: number, after: number): 'past' | 'future' | undefined {
	const tags = tagsOf(tokens);
	const verb = tokens.findIndex((token, place) => place >= first && place < after && !isHelper(token, tags[place], tokens[place + 1]));
	if (verb < 0) return undefined;
	if (isToCome(tokens, tags, verb)) return 'future';
	return isDone(tokens, tags, verb) ? 'past' : undefined;
}

/** Words in front of a verb that belong to it: `will not`, `did never`, `going to`. */
function isHelper(token: Token, tag: Tag | undefined, next: Token | undefined): boolean {
	const { lower } = token;
	if (lower === 'going' && next?.lower === 'to') return true;
	return tag === 'PART' || lower === 'to' || isBetween(token, tag) || willing.test(lower) || helping.has(lower);
}
