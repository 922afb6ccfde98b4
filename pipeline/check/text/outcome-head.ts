import { phraseAt } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { PhraseEntry } from '../../model/words.ts';
import { afterTime, modalAfter } from './outcome-frame.ts';
import { isPlural, startsWithOthers } from './outcome-others.ts';

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
	/** The place after the modal or `to` before the verb; of the verb itself where there is none. */
	readonly verb: number;
	/** The place of the first token after a time such as `By May 2027,`. */
	readonly start: number;
}

/**
 * Takes the frame off an outcome: `By the end of Year 6, Sam will be able to read` -> `read`.
 * @param staff phrases that name people other than the child
 */
export function outcomeHeadOf(tokens: readonly Token[], staff: readonly PhraseEntry[]): OutcomeHead {
	const start = afterTime(tokens);
	return { ...headFrom(tokens, start, staff), start };
}

function headFrom(tokens: readonly Token[], start: number, staff: readonly PhraseEntry[]): Omit<OutcomeHead, 'start'> {
	const others = startsWithOthers(tokens, start, staff);
	const modal = modalAfter(tokens, start);
	if (modal !== undefined) {
		return { byOthers: others !== undefined && others <= modal, ...fromVerb(tokens, modal + 1), plainForm: true, verb: modal + 1 };
	}
	const next = others === undefined ? undefined : tokens[others];
	if (next && (next.lower === 'to' || /^\p{Ll}+s$/u.test(next.text) || isPlural(tokens[(others ?? 1) - 1]))) {
		return { byOthers: true, rest: [], whole: [], plainForm: false, verb: start };
	}
	if (tokens[start]?.lower === 'to') return { byOthers: false, ...fromVerb(tokens, start + 1), plainForm: true, verb: start + 1 };
	if (tokens[start + 1]?.lower === 'to' && isSomebody(tokens[start]))
		return { byOthers: false, ...fromVerb(tokens, start + 2), plainForm: true, verb: start + 2 };
	const forWhom = tokens[start]?.lower === 'for' ? indexOfTo(tokens, start) : undefined;
	if (forWhom !== undefined)
		return { byOthers: isStaff(tokens, start + 1, forWhom, staff), ...fromVerb(tokens, forWhom + 1), plainForm: true, verb: forWhom + 1 };
	return { byOthers: false, ...fromVerb(tokens, start), plainForm: false, verb: start };
}

/** `Leo` or `he`, in `Leo to have three sessions`. */
function isSomebody(token: Token | undefined): boolean {
	return (
		token !== undefined &&
		(/^\p{Lu}\p{Ll}/u.test(token.text) || ['he', 'she', 'they'].includes(token.lower)) &&
		!beforeTo.has(token.lower) &&
		!nouns.test(token.lower)
	);
}

/** Nouns that take `to` themselves: `Ability to`, `Willingness to`. */
const nouns = /(?:ness|ity|ment|tion|ence|ance|courage|skills|strategies|desire|wish|able)$/;

/** Verbs that take `to` themselves. */
const beforeTo = new Set(
	'listen go walk talk read write point respond speak move return travel turn wave come sing dance reply react contribute add count learn want try start begin continue choose ask help remember say give stick refer relate adapt adjust agree hold keep get run climb swim cycle look'.split(
		' ',
	),
);

/** `For staff to use signs`. */
function isStaff(tokens: readonly Token[], from: number, to: number, staff: readonly PhraseEntry[]): boolean {
	return [from, from + 1, from + 2].some((at) => at < to && phraseAt(tokens, at, staff)?.after === to);
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
	const frame = frames.find((words) => words.every((word, index) => rest[index]?.lower === word)) ?? tenseOf(rest);
	return frame && rest.length > frame.length ? fromVerb(rest, frame.length) : { rest, whole };
}

/** `have` before `developed` and `been taught`, `be` before `using`: the verb itself comes next. */
function tenseOf([first, second]: readonly Token[]): readonly string[] | undefined {
	if (!first || !second) return undefined;
	const perfect = first.lower === 'have' && (/\p{L}{2}ed$/u.test(second.lower) || participles.has(second.lower));
	const going = first.lower === 'be' && /\p{L}{2}ing$/u.test(second.lower) && !states.has(second.lower);
	return perfect || going ? [first.lower] : undefined;
}

const participles = new Set(
	'been had done made gone got taken given eaten written spoken chosen driven ridden fallen shown grown known thrown drawn seen told said read met kept learnt built begun become swum sung found held led paid sent spent understood won tried gained left run'.split(
		' ',
	),
);
const states = new Set('outgoing understanding caring loving trusting daring willing going hard-working during'.split(' '));

function isAdverb(lower: string, kind: string): boolean {
	return kind === 'word' && (adverbs.has(lower) || (/^\p{L}{3,}ly$/u.test(lower) && !notAdverbs.has(lower)));
}

const notAdverbs = new Set(
	'apply reply supply rely multiply daily weekly monthly termly early family only fly lonely likely friendly'.split(' '),
);

/** A form such as `improved` at the start is no verb in an outcome. */
export function isPast(token: Token | undefined): boolean {
	return token !== undefined && /(?:ed|ing)$/.test(token.lower) && token.lower !== 'need';
}
