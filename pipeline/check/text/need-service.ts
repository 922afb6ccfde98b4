import { phraseAt } from '../../language/phrases.ts';
import { tagsOf } from '../../language/tags.ts';
import type { Token } from '../../language/tokens.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';
import { numberWords } from './number-words.ts';
import type { Stretch } from './quotations.ts';

/**
 * The words of a service that a sentence asks for as a need: `needs speech therapy`, `requires 15 hours of support`,
 * `needs to see a dietitian`, `A place at a special school is needed.` Help with a purpose is none: `needs help to hold a pen`.
 * Source: Gloucestershire, Analysis of Assessment, first column (the need, not a need for a service).
 */
export function serviceAskedIn(tokens: readonly Token[], words: WordLists): Stretch | undefined {
	const read = new ServiceReader(tokens, words);
	return read.asked() ?? read.neededAtTheEnd() ?? read.named();
}

/** Tokens from `first` up to but not including `after`. */
interface Place {
	readonly first: number;
	readonly after: number;
}

class ServiceReader {
	private readonly tokens: readonly Token[];
	private readonly services: readonly PhraseEntry[];
	private readonly bare: readonly PhraseEntry[];
	private readonly places: readonly PhraseEntry[];
	private readonly follows: readonly PhraseEntry[];

	constructor(tokens: readonly Token[], { phrases }: WordLists) {
		this.tokens = tokens;
		this.services = phrases.get('need-services') ?? [];
		this.bare = phrases.get('need-bare-services') ?? [];
		this.places = phrases.get('need-places') ?? [];
		this.follows = phrases.get('need-after-service') ?? [];
	}

	/** `needs`, `requires`, `should have`, with a service as its object. */
	asked(): Stretch | undefined {
		for (let at = 0; at < this.tokens.length; at += 1) {
			const from = this.objectOf(at);
			const found = from === undefined ? undefined : this.serviceFrom(from);
			if (found) return this.stretch(found);
		}
		return undefined;
	}

	/** `Speech therapy is needed.` */
	neededAtTheEnd(): Stretch | undefined {
		const at = this.tokens.findIndex(({ lower }) => /^(?:needed|required|recommended)$/.test(lower));
		if (at < 2 || !/^(?:is|are|be)$/.test(this.lower(at - 1)) || this.isDenied(at)) return undefined;
		const found = this.serviceFrom(0);
		return found && found.after <= at ? this.stretch(found) : undefined;
	}

	/** A service and nothing else: `Weekly counselling.` */
	named(): Stretch | undefined {
		const found = this.tokens.length > longestName ? undefined : this.serviceFrom(0);
		if (!found || !this.tokens.slice(0, found.first).every(({ lower, kind }) => kind === 'number' || leadIns.has(lower))) return undefined;
		const tags = tagsOf(this.tokens);
		const says = this.tokens.some(({ lower }, at) => at >= found.after && (/^(?:VERB|AUX)$/.test(tags[at] ?? '') || turns.has(lower)));
		return says ? undefined : this.stretch(found);
	}

	/** The token after words that ask for something, where these start at `at`. */
	private objectOf(at: number): number | undefined {
		const asking = this.askingAt(at);
		if (asking === undefined || this.isDenied(at)) return undefined;
		if (this.lower(asking) !== 'to') return asking;
		for (let end = asking + 4; end > asking + 1; end -= 1) {
			if (meetings.has(this.words(asking + 1, end))) return end;
		}
		return undefined;
	}

	private askingAt(at: number): number | undefined {
		const word = this.lower(at);
		if (/^(?:needs?|requires?)$/.test(word)) return nounBefore.has(this.lower(at - 1)) ? undefined : at + 1;
		if (word === 'in' && this.words(at, at + 3) === 'in need of') return at + 3;
		if (/^(?:should|must)$/.test(word) && /^(?:have|get|receive|see)$/.test(this.lower(at + 1))) return at + 2;
		return word === 'benefit' && this.lower(at + 1) === 'from' ? at + 2 : undefined;
	}

	private isDenied(at: number): boolean {
		return [1, 2, 3].some((back) => /^(?:no|not|never|without|doesn't|don't|longer)$/.test(this.lower(at - back)));
	}

	/** The first service within a few words, up to a word that says what the child does. */
	private serviceFrom(from: number): Place | undefined {
		for (let at = from; at < Math.min(from + reach, this.tokens.length); at += 1) {
			const found = this.hoursAt(at) ?? this.placeAt(at) ?? this.serviceAt(at);
			if (found) return found;
			const word = this.lower(at);
			const token = this.tokens[at];
			if (
				owners.has(word) ||
				(stops.has(word) && !token?.joined && this.lower(at - 1) !== 'access') ||
				(token?.kind === 'mark' && word !== ',')
			)
				return undefined;
		}
		return undefined;
	}

	private serviceAt(first: number): Place | undefined {
		const hit = phraseAt(this.tokens, first, this.services);
		const bare = phraseAt(this.tokens, first, this.bare);
		if (bare && bare.after > (hit?.after ?? 0)) return this.isBareAfter(bare.after) ? bare : undefined;
		if (!hit) return undefined;
		const last = this.tokens[hit.after - 1];
		const further = this.serviceAt(hit.after);
		if (further) return { first, after: further.after };
		if (!last || /['’]s?$/.test(last.lower) || /ed$/.test(last.lower)) return undefined;
		return this.endsAt(hit.after) ? hit : undefined;
	}

	private endsAt(after: number): boolean {
		const next = this.tokens[after];
		return next === undefined || next.kind !== 'word' || phraseAt(this.tokens, after, this.follows) !== undefined;
	}

	private isBareAfter(after: number): boolean {
		const next = this.tokens[after];
		return next === undefined || next.text === '.' || next.kind === 'number' || amounts.test(next.lower);
	}

	/** `20 hours`, `15 hours of adult support`; not `12 hours of sleep` and not `two hours to eat`. */
	private hoursAt(at: number): Place | undefined {
		const token = this.tokens[at];
		const isNumber = token !== undefined && (token.kind === 'number' || numberWords.has(token.lower));
		if (!isNumber || !/^(?:hours?|hrs?|minutes?|mins?)$/.test(this.lower(at + 1))) return undefined;
		const after = at + 2;
		if (this.lower(after) !== 'of') return this.areHelp(after) ? { first: at, after } : undefined;
		for (let next = after + 1; next <= after + 4; next += 1) {
			if (helping.test(this.lower(next))) return { first: at, after: next + 1 };
			const service = this.serviceAt(next);
			if (service) return { first: at, after: service.after };
		}
		return undefined;
	}

	/** `20 hours.`, `20 hours a week`: a bare amount of somebody's time; `eight hours in bed` is none, nor are minutes. */
	private areHelp(after: number): boolean {
		if (!/^h/.test(this.lower(after - 1))) return false;
		const next = this.tokens[after];
		return next === undefined || next.text === '.' || /^(?:a|per|each|every|weekly|daily|from|with)$/.test(next.lower);
	}

	/** `a place at a special school`. */
	private placeAt(at: number): Place | undefined {
		if (!/^(?:place|placement)$/.test(this.lower(at)) || !/^(?:at|in|on)$/.test(this.lower(at + 1))) return undefined;
		for (let next = at + 2; next <= at + 6; next += 1) {
			const hit = phraseAt(this.tokens, next, this.places);
			if (hit) return { first: at, after: hit.after };
		}
		return undefined;
	}

	private lower(at: number): string {
		return this.tokens[at]?.lower ?? '';
	}

	private words(from: number, end: number): string {
		return this.tokens
			.slice(from, end)
			.map(({ lower }) => lower)
			.join(' ');
	}

	private stretch({ first, after }: Place): Stretch {
		return { start: this.tokens[first]?.start ?? 0, end: this.tokens[after - 1]?.end ?? 0 };
	}
}

/** In tokens. */
const reach = 8;
const longestName = 9;

const nounBefore = new Set(
	'his her their its the these those special educational health care medical complex additional sensory learning emotional social physical all any of many other such and basic'.split(
		' ',
	),
);
const meetings = new Set(
	(
		'see|have|get|receive|attend|access|start|visit|see a|work with|go to|be at|be in|move to|be given|be seen by|be assessed by|be referred to|be referred for|' +
		'be taught by|be placed in|have access to|be supported by|be offered|be assessed for'
	).split('|'),
);
const owners = new Set(['his', 'her', 'their', 'my', 'our']);
const stops = new Set('to as who so because when that where which if but while whose near beside until before after'.split(' '));
const amounts = /^(?:daily|weekly|each|every|per|a|all|now|throughout|full|full-time|at|in|for)$/;
const leadIns = new Set(
	'a an the more extra daily weekly fortnightly termly monthly regular direct specialist some ongoing for intensive urgent full'.split(' '),
);
const turns = new Set('so because when of about if but : -'.split(' '));
const helping =
	/^(?:support|help|ta|teaching|tuition|cover|care|provision|supervision|1:1|one-to-one|adult|assistance|lsa|funding|intervention)$/;
