import { BadZip } from './bad-zip.ts';

/**
 * The name of an entry as text, in composed letters (NFC). Names that say they are UTF-8, or are, are read as such; others as code page 437, the
 * default of the format (APPNOTE 6.3.10, appendix D). Throws `BadZip` for a name that could lead out of the folder it is unpacked in.
 */
export function zipName(bytes: Uint8Array): string {
	const name = decoded(bytes).normalize('NFC');
	const fault = faultOf(name);
	if (fault !== undefined) throw new BadZip(`The zip file holds a name that ${fault}: "${shown(name)}".`);
	return name;
}

function faultOf(name: string): string | undefined {
	if (name === '') return 'is empty';
	if (name.length > mostCharacters) return `has more than ${mostCharacters} characters`;
	if (hidden.test(name)) return 'has letters that nobody can see';
	if (name.includes('\\')) return 'has a backslash';
	if (name.startsWith('/')) return 'starts at the top of the disk';
	if (/^[A-Za-z]:/.test(name)) return 'names a drive';
	if (name.split('/').some((part) => part === '..')) return 'leads out of its folder';
	return undefined;
}

/** Control characters, and marks that change the direction of what follows. */
const hidden = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const mostCharacters = 400;

function shown(name: string): string {
	return name.replaceAll(new RegExp(hidden, 'gu'), '?').slice(0, 80);
}

function decoded(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return [...bytes].map((byte) => (byte < 128 ? String.fromCharCode(byte) : (upper[byte - 128] ?? '?'))).join('');
	}
}

/** Code page 437, 0x80 to 0xFF. */
const upper = [
	...'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
];
