import { tokensOf } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import { areSiblings, type ChildPlan, firstNameOf, isSameChild, ownSentencesOf } from './child-plan.ts';

/** A passage of one plan that stands in another child's plan as well. */
export interface SharedPassage {
	readonly plan: ChildPlan;
	/** Its first and last sentence, and how many words it has. */
	readonly first: Unit;
	readonly last: Unit;
	readonly words: number;
	/** Where the same words stand. */
	readonly other: ChildPlan;
	readonly there: Unit;
}

/** Wording that plans share on purpose: the templates they start from, and texts that a project names. */
export interface SharedWording {
	readonly templates: readonly ChildPlan[];
	readonly texts: readonly string[];
}

/** So many words in a row that two people do not write alike by chance. */
const leastWords = 40;

/**
 * Passages of 40 words and more that plans of two children share, in the order of the plans. The child's name and he or she count
 * as the same words, since they are what a copy changes. Wording that may be shared: that of brothers and sisters, and `shared`.
 */
export function sharedPassagesIn(plans: readonly ChildPlan[], shared: SharedWording): readonly SharedPassage[] {
	const numbers = new Numbers();
	const common = [
		...shared.templates.flatMap((template) => streamsOf(template, numbers).map(({ words }) => words)),
		...shared.texts.map((text) => wordsOf(text, undefined).map(numbers.of)),
	];
	const allowed = new Set(common.flatMap((words) => windowsOf(words, shortWindow).map(({ key }) => key)));
	const streams = plans.flatMap((plan) => streamsOf(plan, numbers));
	const places = new Map<number, Place[]>();
	for (const stream of streams) {
		for (const { key, at } of windowsOf(stream.words, leastWords)) {
			const known = places.get(key);
			if (!known) places.set(key, [{ stream, at }]);
			else if (known.length < mostPlaces && !known.some((place) => isSameChild(place.stream.plan, stream.plan))) known.push({ stream, at });
		}
	}
	return streams.flatMap((stream) => passagesOf(stream, places, allowed));
}

/** In how many plans the same words are looked for; more say nothing new. */
const mostPlaces = 8;
/** A passage that has a window of shared wording of this length is made of it in that part. */
const shortWindow = 8;

interface Stream {
	readonly plan: ChildPlan;
	/** One number a word, and the sentence that each word stands in. */
	readonly words: readonly number[];
	readonly units: readonly Unit[];
}

interface Place {
	readonly stream: Stream;
	readonly at: number;
}

/** A number for each word that is met. */
class Numbers {
	private readonly met = new Map<string, number>();
	readonly of = (word: string): number => {
		const number = this.met.get(word) ?? this.met.size + 1;
		this.met.set(word, number);
		return number;
	};
}

/** The words of each section, in order. */
function streamsOf(plan: ChildPlan, numbers: Numbers): readonly Stream[] {
	const bySection = new Map<unknown, { words: number[]; units: Unit[] }>();
	const name = firstNameOf(plan)?.toLowerCase();
	for (const unit of ownSentencesOf(plan)) {
		const stream = bySection.get(unit.section) ?? { words: [], units: [] };
		bySection.set(unit.section, stream);
		for (const word of wordsOf(unit.text, name)) {
			stream.words.push(numbers.of(word));
			stream.units.push(unit);
		}
	}
	return [...bySection.values()].map((stream) => ({ plan, ...stream }));
}

const alike: ReadonlyMap<string, string> = new Map([
	...['he', 'she'].map((word) => [word, '<who>'] as const),
	...['him', 'her', 'his', 'hers'].map((word) => [word, '<whose>'] as const),
	...['himself', 'herself'].map((word) => [word, '<self>'] as const),
]);

function wordsOf(text: string, name: string | undefined): readonly string[] {
	return tokensOf(text).flatMap(({ kind, lower }) => {
		if (kind === 'mark') return [];
		if (name !== undefined && lower.replace(/'s$/, '') === name) return [lower.replace(name, '<name>')];
		return [alike.get(lower) ?? lower];
	});
}

/** A number for each run of so many words, with the place of its first. Two runs with one number are alike but for the rarest chance. */
function windowsOf(words: readonly number[], length: number): readonly { readonly key: number; readonly at: number }[] {
	const found: { key: number; at: number }[] = [];
	let [low, high] = [0, 0];
	const [lowTop, highTop] = [power(lowBase, length), power(highBase, length)];
	for (let index = 0; index < words.length; index += 1) {
		const gone = index >= length ? (words[index - length] ?? 0) : 0;
		const come = words[index] ?? 0;
		low = (Math.imul(low, lowBase) + come - Math.imul(gone, lowTop)) | 0;
		high = (Math.imul(high, highBase) + come - Math.imul(gone, highTop)) | 0;
		if (index + 1 >= length) found.push({ key: (low >>> 0) * 0x200000 + ((high >>> 0) & 0x1fffff), at: index + 1 - length });
	}
	return found;
}

const lowBase = 0x01000193;
const highBase = 0x5bd1e995;

function power(base: number, exponent: number): number {
	let value = 1;
	for (let step = 0; step < exponent; step += 1) value = Math.imul(value, base);
	return value;
}

function passagesOf(stream: Stream, places: ReadonlyMap<number, readonly Place[]>, allowed: ReadonlySet<number>): readonly SharedPassage[] {
	const { plan, words, units } = stream;
	const isAllowed = new Set(
		windowsOf(words, shortWindow)
			.filter(({ key }) => allowed.has(key))
			.flatMap(({ at }) => Array.from({ length: shortWindow }, (_, step) => at + step)),
	);
	const found: SharedPassage[] = [];
	let end = 0;
	for (const { key, at } of windowsOf(words, leastWords)) {
		if (at < end) continue;
		const match = places.get(key)?.find((place) => !isSameChild(place.stream.plan, plan) && !areSiblings(place.stream.plan, plan));
		if (!match) continue;
		let length = 0;
		while (at + length < words.length && words[at + length] === match.stream.words[match.at + length]) length += 1;
		const own = Array.from({ length }, (_, step) => at + step).filter((index) => !isAllowed.has(index)).length;
		const [first, last, there] = [units[at], units[at + length - 1], match.stream.units[match.at]];
		if (own < leastWords || !first || !last || !there) continue;
		found.push({ plan, first, last, words: length, other: match.stream.plan, there });
		end = at + length;
	}
	return found;
}
