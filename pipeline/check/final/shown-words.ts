import { quoted } from '../wording.ts';

/** Words of a plan in a message: long ones are cut in the middle, so that both ends can be found. */
export function shownWords(words: string): string {
	const plain = words.replace(/\s+/g, ' ').trim();
	const parts = plain.split(' ');
	return quoted(parts.length <= 24 ? plain : `${parts.slice(0, 14).join(' ')} ... ${parts.slice(-6).join(' ')}`);
}
