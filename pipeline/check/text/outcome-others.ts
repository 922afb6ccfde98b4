import { phraseAt } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { PhraseEntry } from '../../model/words.ts';
import { modalAfter } from './outcome-frame.ts';

const determiners = new Set(
	'the a an his her their all every each one two three any some trained familiar class school key named skilled specialist known his/her new'.split(
		' ',
	),
);

/** The first token after a subject that is staff, family or a service; `undefined` where the subject is somebody else. */
export function startsWithOthers(tokens: readonly Token[], start: number, staff: readonly PhraseEntry[]): number | undefined {
	let at = start;
	while (at < start + 4) {
		const hit = phraseAt(tokens, at, staff);
		if (hit && (at > start || isPlural(tokens[hit.after - 1]) || canFollow.has(tokens[hit.after]?.lower ?? ''))) return hit.after;
		const token = tokens[at];
		if (!token || !(determiners.has(token.lower) || /['’]s?$/.test(token.lower))) break;
		at += 1;
	}
	return endsWithOthers(tokens, start, staff);
}

/** `The outreach team will`, `Speech and language therapist will`: the last word before the modal tells who. */
function endsWithOthers(tokens: readonly Token[], start: number, staff: readonly PhraseEntry[]): number | undefined {
	const modal = modalAfter(tokens, start) ?? infinitiveAfter(tokens, start);
	if (modal === undefined || modal - start < 2 || modal - start > 6) return undefined;
	const subject = tokens.slice(start, modal);
	const together = subject.some(({ lower }, index) => lower === 'and' && index === 1 && isPartner(subject[2]));
	if (together || ['he', 'she', 'they', 'i'].includes(subject[0]?.lower ?? '') || subject.some(({ lower }) => lower === 'with'))
		return undefined;
	return phraseAt(tokens, modal - 1, staff)?.after === modal ? modal : undefined;
}

/** The `to` of `The speech therapist to visit each term`. */
function infinitiveAfter(tokens: readonly Token[], start: number): number | undefined {
	if (!determiners.has(tokens[start]?.lower ?? '') && !/^(?:speech|school|lunchtime|family)$/.test(tokens[start]?.lower ?? ''))
		return undefined;
	const at = tokens.findIndex(({ lower }, index) => index > start + 1 && index < start + 7 && lower === 'to');
	return at < 0 ? undefined : at;
}

/** Who does it together with the child: `Ned and his teacher`, `Ned and Mum`; not `Speech and language therapist`. */
function isPartner(token: Token | undefined): boolean {
	return token !== undefined && (determiners.has(token.lower) || /^\p{Lu}/u.test(token.text));
}

const canFollow = new Set(['will', 'to', 'can', 'must', 'should', 'and', 'or', 'support', 'shall', 'in', 'at', 'from']);

export function isPlural(token: Token | undefined): boolean {
	return token !== undefined && (/[^s]s$/.test(token.lower) || token.lower === 'staff' || token.lower === 'we');
}
