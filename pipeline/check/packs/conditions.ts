import { PatternIndex } from '../../language/pattern-index.ts';
import type { Token } from '../../language/tokens.ts';
import type { EntryHit } from './entry-hit.ts';

/** When words that were found count: what stands round them, and where in the sentence they stand. */
export class Conditions {
	private readonly indexes = new Map<readonly string[], PatternIndex<string>>();
	private readonly asked = new WeakMap<readonly Token[], Map<readonly string[], boolean>>();

	hold(tokens: readonly Token[], { entry, first, after }: EntryHit): boolean {
		return (
			standsThere(tokens, first, after, entry.at) &&
			!isName(tokens, first, after, entry.find) &&
			(entry.near.length === 0 || this.isIn(tokens, entry.near)) &&
			!this.excuse(tokens, entry) &&
			(entry.before.length === 0 || this.startsAt(tokens, after, entry.before)) &&
			!(entry.notBefore.length > 0 && this.startsAt(tokens, after, entry.notBefore)) &&
			(entry.after.length === 0 || this.endsAt(tokens, first, entry.after)) &&
			!(entry.notAfter.length > 0 && this.endsAt(tokens, first, entry.notAfter))
		);
	}

	/** Whether a sentence holds one of an entry's `unless` phrases. */
	excuse(tokens: readonly Token[], { unless }: EntryHit['entry']): boolean {
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

function standsThere(tokens: readonly Token[], first: number, after: number, at: EntryHit['entry']['at']): boolean {
	const isWord = ({ kind }: Token) => kind !== 'mark';
	const starts = () => !tokens.slice(0, first).some(isWord);
	const ends = () => !tokens.slice(after).some(isWord);
	return at === 'anywhere' || ((at === 'end' || starts()) && (at === 'start' || ends()));
}

/** A word with a capital inside a sentence belongs to a name (`Key Stage`, `Post Office`), unless the phrase itself is written so. */
function isName(tokens: readonly Token[], first: number, after: number, find: EntryHit['entry']['find']): boolean {
	if (typeof find !== 'string' || /\p{Lu}/u.test(find.replace(/\/[A-Z,]+/g, ''))) return false;
	const start = tokens.findIndex(({ kind }) => kind !== 'mark');
	return tokens.slice(first, after).some(({ text }, index) => {
		const place = first + index;
		return place > start && /^\p{Lu}\p{Ll}/u.test(text) && !/^[.!?:"“‘'(]$/.test(tokens[place - 1]?.text ?? '');
	});
}
