/** A picture as its pack lists it. */
export interface NamedPicture {
	/** What it is called, and other words that mean it, in lower case. */
	readonly phrases: readonly string[];
	/** Names this drawing and no other of its pack: `cook 2`, `food/orange`. */
	readonly own: string;
	/** Its file, from the place of the pack. */
	readonly file: string;
	/** What it shows, as far as the pack says. */
	readonly shows: string;
	/** The part of speech of its name, where the pack says. */
	readonly speech?: 'verb' | 'other';
	/** Another drawing of the same thing: only its own name leads to it. */
	readonly isVariant: boolean;
}

/** A name as words in lower case: `Speech_Therapist ` is `speech therapist`. */
export function phraseOf(name: string): string {
	return name
		.normalize('NFC')
		.replace(/[‘’]/g, "'")
		.replace(/[\s_]+/g, ' ')
		.trim()
		.toLowerCase();
}

/** Letters of the alphabet are no pictures of a meaning. */
export function isWord(phrase: string): boolean {
	return /\p{L}{2}|^i$/u.test(phrase);
}
