/** The bidirectional classes of UAX #9, table 4, that decide an order; separators and white space count as `ON`. */
export type BidiClass = 'L' | 'R' | 'AL' | 'EN' | 'ES' | 'ET' | 'AN' | 'CS' | 'NSM' | 'ON';

/** A character that is read from the right, so that its line has to be put in order. */
export const fromTheRight = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

export function bidiClassOf(character: string): BidiClass {
	const known = ascii[character];
	if (known) return known;
	for (const [kind, pattern] of classes) if (pattern.test(character)) return kind;
	return 'ON';
}

/** The other bracket of a pair. */
export function pairedBracket(character: string): { readonly other: string; readonly opens: boolean } | undefined {
	const at = brackets.indexOf(character);
	if (at < 0) return undefined;
	const opens = at % 2 === 0;
	return { other: brackets.charAt(opens ? at + 1 : at - 1), opens };
}

/** The sign that stands for one in words from the right: the other bracket, the other arrow head of a comparison. */
export function mirrored(character: string): string {
	const at = mirrors.indexOf(character);
	return at < 0 ? character : mirrors.charAt(at % 2 === 0 ? at + 1 : at - 1);
}

const brackets = '()[]{}\u2045\u2046\u207d\u207e\u27e8\u27e9\u2329\u232a';
const mirrors = `${brackets}<>\u00ab\u00bb\u2039\u203a\u2264\u2265`;

/** In the order in which they are asked. */
const classes: readonly (readonly [BidiClass, RegExp])[] = [
	['NSM', /[\p{Mn}\p{Me}]/u],
	['AN', /[\u0600-\u0605\u0660-\u0669\u066b\u066c\u06dd\u08e2]/u],
	['EN', /[\u00b2\u00b3\u00b9\u06f0-\u06f9\u2070\u2074-\u2079\u2080-\u2089]/u],
	['ET', /[\u00a2-\u00a5\u00b0\u00b1\u0609\u060a\u066a\u2030-\u2034\u20a0-\u20cf]/u],
	['CS', /[\u00a0\u060c\u202f\u2044]/u],
	['ES', /[\u207a\u207b\u208a\u208b\u2212]/u],
	['ON', /[\u0606\u0607\u060e\u060f\u06de\u06e9\ufd3e\ufd3f\ufd40-\ufd4f]/u],
	['AL', /[\u0608-\u07bf\u0860-\u08ff\ufb50-\ufdff\ufe70-\ufefc\u{1ee00}-\u{1eeff}]/u],
	['R', fromTheRight],
	['L', /[\p{L}\p{N}\p{Mc}\u200e]/u],
];

const ascii: Readonly<Record<string, BidiClass>> = Object.fromEntries([
	...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', (letter) => [letter, 'L']),
	...Array.from('0123456789', (digit) => [digit, 'EN']),
	...Array.from('+-', (sign) => [sign, 'ES']),
	...Array.from('#$%', (sign) => [sign, 'ET']),
	...Array.from(',./:', (sign) => [sign, 'CS']),
	...Array.from(' !"&\'()*;<=>?@[\\]^_`{|}~', (sign) => [sign, 'ON']),
]);
