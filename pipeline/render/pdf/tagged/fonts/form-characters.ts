/** A character that can be typed into a form: its code, its Unicode value and, where the code is not WinAnsi's own, its name. */
export interface FormCharacter {
	readonly code: number;
	readonly codePoint: number;
	readonly name?: string;
}

function winAnsi(): readonly FormCharacter[] {
	const ascii = range(0x20, 0x7e).map((code) => ({ code, codePoint: code }));
	const punctuation = Array.from(upperWindows, (character, index) => ({ code: 0x80 + index, codePoint: character.codePointAt(0) ?? 0 }));
	const latin = range(0xa0, 0xff).map((code) => ({ code, codePoint: code }));
	return [...ascii, ...punctuation.filter(({ codePoint }) => codePoint !== gap), ...latin];
}

function extras(): readonly FormCharacter[] {
	return extraNames.flatMap(([character, name], index) => {
		const code = emptyCodes[index];
		return code === undefined ? [] : [{ code, codePoint: character.codePointAt(0) ?? 0, name }];
	});
}

function range(from: number, to: number): readonly number[] {
	return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const gap = 0x20;
/** Codes 128 to 159; a space where WinAnsi has nothing. */
const upperWindows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Codes without a character in WinAnsi; tab and line ends are left alone. */
const emptyCodes = [0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d, ...range(0x01, 0x08), 0x0b, 0x0c, ...range(0x0e, 0x1f)];

const extraNames: readonly (readonly [string, string])[] = [
	['Ŵ', 'Wcircumflex'],
	['ŵ', 'wcircumflex'],
	['Ŷ', 'Ycircumflex'],
	['ŷ', 'ycircumflex'],
	['Ą', 'Aogonek'],
	['ą', 'aogonek'],
	['Ć', 'Cacute'],
	['ć', 'cacute'],
	['Ę', 'Eogonek'],
	['ę', 'eogonek'],
	['Ł', 'Lslash'],
	['ł', 'lslash'],
	['Ń', 'Nacute'],
	['ń', 'nacute'],
	['Ś', 'Sacute'],
	['ś', 'sacute'],
	['Ź', 'Zacute'],
	['ź', 'zacute'],
	['Ż', 'Zdotaccent'],
	['ż', 'zdotaccent'],
	['Ă', 'Abreve'],
	['ă', 'abreve'],
	['Ș', 'Scommaaccent'],
	['ș', 'scommaaccent'],
	['Ğ', 'Gbreve'],
	['ğ', 'gbreve'],
	['İ', 'Idotaccent'],
	['ı', 'dotlessi'],
	['Ş', 'Scedilla'],
	['ş', 'scedilla'],
];

/**
 * What readers can type into a form in the letters of the page: WinAnsi (ISO 32000-1, annex D.2) and, on the codes that it leaves
 * empty, letters of Welsh, Polish, Romanian and Turkish. The names are those of Adobe's Glyph List, as PDF/A asks (ISO 19005-2,
 * 6.2.11.6). For any other letter viewers take a font of their own.
 */
export const formCharacters: readonly FormCharacter[] = winAnsi().concat(extras());
