import { phraseAt } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { PhraseEntry } from '../../model/words.ts';

/** What an outcome says is done, and by whom. */
export interface OutcomeHead {
	/** Staff, family or a service do it, not the child. */
	readonly byOthers: boolean;
	/** The tokens from the verb on, without adverbs in front of it. Empty where no verb was found. */
	readonly rest: readonly Token[];
	/** The same with its adverbs. */
	readonly whole: readonly Token[];
	/** A modal stands before the verb, so the verb has its plain form. */
	readonly plainForm: boolean;
}

/**
 * Takes the frame off an outcome: `By the end of Year 6, Sam will be able to read` -> `read`.
 * @param staff phrases that name people other than the child
 */
export function outcomeHeadOf(tokens: readonly Token[], staff: readonly PhraseEntry[]): OutcomeHead {
	const start = afterTime(tokens);
	const others = startsWithOthers(tokens, start, staff);
	const modal = modalAfter(tokens, start);
	if (modal !== undefined) {
		return { byOthers: others !== undefined && others <= modal, ...fromVerb(tokens, modal + 1), plainForm: true };
	}
	const next = others === undefined ? undefined : tokens[others];
	if (next && (next.lower === 'to' || /^\p{Ll}+s$/u.test(next.text) || isPlural(tokens[(others ?? 1) - 1]))) {
		return { byOthers: true, rest: [], whole: [], plainForm: false };
	}
	if (tokens[start]?.lower === 'to') return { byOthers: false, ...fromVerb(tokens, start + 1), plainForm: true };
	if (tokens[start + 1]?.lower === 'to' && isSomebody(tokens[start]))
		return { byOthers: false, ...fromVerb(tokens, start + 2), plainForm: true };
	const forWhom = tokens[start]?.lower === 'for' ? indexOfTo(tokens, start) : undefined;
	if (forWhom !== undefined) return { byOthers: false, ...fromVerb(tokens, forWhom + 1), plainForm: true };
	return { byOthers: false, ...fromVerb(tokens, start), plainForm: false };
}

/** `Leo` or `he`, in `Leo to have three sessions`. */
function isSomebody(token: Token | undefined): boolean {
	return (
		token !== undefined && (/^\p{Lu}\p{Ll}/u.test(token.text) || ['he', 'she', 'they'].includes(token.lower)) && !beforeTo.has(token.lower)
	);
}

/** Verbs that take `to` themselves. */
const beforeTo = new Set(
	'listen go walk talk read write point respond speak move return travel turn wave come sing dance reply react contribute add count learn want try start begin continue choose ask help remember say give stick refer relate adapt adjust agree hold keep get run climb swim cycle look'.split(
		' ',
	),
);

const timeWords = new Set(
	'by in before within after at on from until during over when once this next every each for through throughout as with given'.split(' '),
);

/** The first token after `By May 2027,` and the like. */
function afterTime(tokens: readonly Token[]): number {
	let start = 0;
	for (let round = 0; round < 2; round += 1) {
		if (!timeWords.has(tokens[start]?.lower ?? '')) break;
		const comma = tokens.findIndex(({ text }, index) => index > start && text === ',');
		const modal = modalAfter(tokens, start);
		if (comma < 0 || comma - start > 14 || (modal !== undefined && modal < comma)) break;
		start = comma + 1;
	}
	return start;
}

const modals = new Set(['will', 'can', 'should', 'shall', 'must', 'could', 'would', "he'll", "she'll", "they'll"]);
const clauseWords = new Set(['that', 'which', 'who', 'so', 'if', 'because', 'until', 'where', ',', ';', ':', '.']);

function modalAfter(tokens: readonly Token[], start: number): number | undefined {
	for (let index = start; index < Math.min(tokens.length, start + 11); index += 1) {
		const lower = tokens[index]?.lower ?? '';
		if (modals.has(lower)) return index;
		if (lower === 'is' && (tokens[index + 1]?.lower === 'able' || tokens[index + 1]?.lower === 'going')) return index + 2;
		if (index > start && clauseWords.has(lower)) return undefined;
	}
	return undefined;
}

function indexOfTo(tokens: readonly Token[], start: number): number | undefined {
	const index = tokens.findIndex(({ lower }, place) => place > start && lower === 'to');
	return index > 0 && index - start <= 6 ? index : undefined;
}

const adverbs = new Set(
	'not also then now always usually often sometimes still even just already soon regularly better more fully'.split(' '),
);
const frames: readonly (readonly string[])[] = [
	['be', 'able', 'to'],
	['able', 'to'],
	['be', 'going', 'to'],
	['begin', 'to'],
	['start', 'to'],
	['continue', 'to'],
	['want', 'to'],
	['choose', 'to'],
	['be', 'willing', 'to'],
	['to'],
];

/** The tokens from the verb on: `be able to` is left out, and the adverbs in front of the verb. */
function fromVerb(tokens: readonly Token[], at: number): Pick<OutcomeHead, 'rest' | 'whole'> {
	const whole = tokens.slice(at);
	const rest = whole.filter(({ lower, kind }, index) => index > 6 || !isAdverb(lower, kind));
	const frame = frames.find((words) => words.every((word, index) => rest[index]?.lower === word));
	return frame && rest.length > frame.length ? fromVerb(rest, frame.length) : { rest, whole };
}

function isAdverb(lower: string, kind: string): boolean {
	return kind === 'word' && (adverbs.has(lower) || (/^\p{L}{3,}ly$/u.test(lower) && !notAdverbs.has(lower)));
}

const notAdverbs = new Set(
	'apply reply supply rely multiply daily weekly monthly termly early family only fly lonely likely friendly'.split(' '),
);

const determiners = new Set(
	'the a an his her their all every each one two three any some trained familiar class school key named skilled specialist known his/her new'.split(
		' ',
	),
);

/** The first token after a subject that is staff, family or a service; `undefined` where the subject is somebody else. */
function startsWithOthers(tokens: readonly Token[], start: number, staff: readonly PhraseEntry[]): number | undefined {
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
	const modal = modalAfter(tokens, start);
	if (modal === undefined || modal - start < 2 || modal - start > 6) return undefined;
	const subject = tokens.slice(start, modal);
	const together = subject.some(({ lower }, index) => lower === 'and' && (index === 1 ? determiners.has(subject[2]?.lower ?? '') : false));
	if (together || ['he', 'she', 'they', 'i'].includes(subject[0]?.lower ?? '') || subject.some(({ lower }) => lower === 'with'))
		return undefined;
	return phraseAt(tokens, modal - 1, staff)?.after === modal ? modal : undefined;
}

const canFollow = new Set(['will', 'to', 'can', 'must', 'should', 'and', 'or', 'support', 'shall', 'in', 'at', 'from']);

function isPlural(token: Token | undefined): boolean {
	return token !== undefined && (/[^s]s$/.test(token.lower) || token.lower === 'staff' || token.lower === 'we');
}
