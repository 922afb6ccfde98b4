import { PatternIndex } from './pattern-index.ts';
import type { Token } from './tokens.ts';

/** Where words of a list count. Every list holds phrases in the notation of `readPattern`; an empty one asks for nothing. */
export interface Condition {
	readonly at: 'start' | 'end' | 'alone' | 'anywhere';
	/** One of these stands anywhere in the sentence. */
	readonly near: readonly string[];
	/** None of these stands anywhere in the sentence. */
	readonly unless: readonly string[];
	/** Right in front of one of these, or of none. */
	readonly before: readonly string[];
	readonly notBefore: readonly string[];
	/** Right behind one of these, or behind none. */
	readonly after: readonly string[];
	readonly notAfter: readonly string[];
}

/** A stretch of a sentence as token numbers: from `first` up to but not including `after`. */
export interface TokenStretch {
	readonly first: number;
	readonly after: number;
}

/** When words that were found count: what stands round them, and where in the sentence they stand. */
export class Conditions {
	private readonly indexes = new Map<readonly string[], PatternIndex<string>>();
	private readonly asked = new WeakMap<readonly Token[], Map<readonly string[], boolean>>();

	hold(tokens: readonly Token[], condition: Condition, { first, after }: TokenStretch): boolean {
		return (
			standsThere(tokens, first, after, condition.at) &&
			(condition.near.length === 0 || this.isIn(tokens, condition.near)) &&
			!this.excuse(tokens, condition) &&
			(condition.before.length === 0 || this.startsAt(tokens, after, condition.before)) &&
			!(condition.notBefore.length > 0 && this.startsAt(tokens, after, condition.notBefore)) &&
			(condition.after.length === 0 || this.endsAt(tokens, first, condition.after)) &&
			!(condition.notAfter.length > 0 && this.endsAt(tokens, first, condition.notAfter))
		);
	}

	/** How much of a sentence a condition that holds speaks of: the words right before and behind, and one more for each other thing it asks for. */
	weigh(tokens: readonly Token[], condition: Condition, { first, after }: TokenStretch): number {
		const behind = condition.before.length === 0 ? 0 : longestFrom(this.indexOf(condition.before), tokens, after);
		const before = condition.after.length === 0 ? 0 : longestTo(this.indexOf(condition.after), tokens, first);
		return before + behind + (condition.near.length > 0 ? 1 : 0) + (condition.at === 'anywhere' ? 0 : 1);
	}

	/** Whether a sentence holds one of the `unless` phrases. */
	excuse(tokens: readonly Token[], { unless }: Condition): boolean {
		return unless.length > 0 && this.isIn(tokens, unless);
	}

	/** Looked for once a sentence. */
	private isIn(tokens: readonly Token[], phrases: readonly string[]): boolean {
		const known = this.asked.get(tokens) ?? new Map<readonly string[], boolean>();
		this.asked.set(tokens, known);
		const found = known.get(phrases) ?? this.indexOf(phrases).isIn(tokens);
		known.set(phrases, found);
		return found;
	}

	private startsAt(tokens: readonly Token[], first: number, phrases: readonly string[]): boolean {
		return this.indexOf(phrases).at(tokens, first).length > 0;
	}

	private endsAt(tokens: readonly Token[], end: number, phrases: readonly string[]): boolean {
		return this.indexOf(phrases).endsBefore(tokens, end);
	}

	private indexOf(phrases: readonly string[]): PatternIndex<string> {
		const known = this.indexes.get(phrases) ?? new PatternIndex(phrases.map((phrase) => ({ phrase, value: phrase })));
		this.indexes.set(phrases, known);
		return known;
	}
}

function longestFrom(index: PatternIndex<string>, tokens: readonly Token[], first: number): number {
	return Math.max(1, ...index.at(tokens, first).map(({ after }) => after - first));
}

function longestTo(index: PatternIndex<string>, tokens: readonly Token[], end: number): number {
	for (let first = Math.max(0, end - 8); first < end; first += 1) {
		if (index.at(tokens, first).some(({ after }) => after === end)) return end - first;
	}
	return 1;
}

function standsThere(tokens: readonly Token[], first: number, after: number, at: Condition['at']): boolean {
	const isWord = ({ kind }: Token) => kind !== 'mark';
	const starts = () => !tokens.slice(0, first).some(isWord);
	const ends = () => !tokens.slice(after).some(isWord);
	return at === 'anywhere' || ((at === 'end' || starts()) && (at === 'start' || ends()));
}
