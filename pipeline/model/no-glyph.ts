import type { RuleNote } from './rule-note.ts';

/** Letters that no font of the program can print: found in the source by `check`, and in whatever else is printed by the renderers. */
export const noGlyph = {
	id: 'text/no-glyph',
	meta: {
		title: 'Every letter must be one that the fonts can print.',
		why: 'A reader would see a question mark in its place.',
		mend: 'Write the word in other letters, or show it as a picture with a description.',
		source: { publisher: 'ISO', title: 'ISO 14289-1, PDF/UA-1', place: 'clause 7.21.8' },
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'booklet',
			bad: [
				'Mei says 你好 to her gran.',
				'Jun is called 준 at home.',
				'Say さくら.',
				'A card with ሰላም on it.',
				'A sign of our own: \ue000.',
			],
			good: [
				'Mae Siân yn hoffi trenau ŵ ŷ.',
				'Zażółć gęślą jaźń, Nguyễn, Αθήνα and Київ.',
				'His gran says שלום, مرحبا or شکریہ.',
				'Punjabi ਪੰਜਾਬੀ, Bengali বাংলা, Gujarati ગુજરાતી, Hindi हिन्दी and Tamil தமிழ்.',
				'Sam likes 🚂 trains and his family 👨‍👩‍👧.',
				'Done ✓, not done ☐, next → here.',
				'<!-- Ask Mei about 你好. -->',
			],
		},
	},
} as const satisfies RuleNote;

/** What is wrong, with the letters themselves where anybody can see them. */
export function cannotPrint(letters: string): string {
	const all = Array.from(letters);
	const shown = all.length > 60 ? `${all.slice(0, 59).join('')}…` : letters;
	const seen = /[\p{L}\p{N}\p{P}\p{S}]/u.test(letters);
	return `The fonts cannot print ${seen ? `"${shown}"` : `the sign with number ${letters.codePointAt(0) ?? 0}`}.`;
}

/** Letters of these next to each other, with the spaces and joiners between them. `letters`: the inside of a class of a regular expression. */
export function stretchesOf(text: string, letters: string): readonly { readonly words: string; readonly offset: number }[] {
	const letter = `[${letters}]`;
	const between = '(?:[^\\S\\r\\n]|\\p{M}|\\p{Cf}|\\p{Emoji_Modifier})*';
	const found = text.matchAll(new RegExp(`${letter}(?:${between}${letter})*`, 'gu'));
	return [...found].map((match) => ({ words: match[0], offset: match.index }));
}
