/** What opens a locked PDF, checked by `readPassword`. */
export type Password = string;

/** A typed password, ready for PDF readers; or what is wrong with it, in a sentence. */
export function readPassword(typed: string): { readonly password: Password } | { readonly fault: string } {
	const password = preparedPassword(typed);
	if (/\p{C}/u.test(password)) return { fault: 'The password holds a character that nobody can see.' };
	if ([...password].length < fewestCharacters) return { fault: `The password is shorter than ${fewestCharacters} characters.` };
	if (new TextEncoder().encode(password).length > mostBytes) return { fault: 'The password is longer than PDF readers can take.' };
	return { password };
}

/** As PDF readers compare passwords: SASLprep (RFC 4013, 2.1 and 2.2), which ISO 32000-2, 7.6.4.3.3, names. */
export function preparedPassword(typed: string): Password {
	return typed
		.replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')
		.replace(/\u00ad|\u034f|\u1806|[\u180b-\u180d]|[\u200b-\u200d]|\u2060|[\ufe00-\ufe0f]|\ufeff/gu, '')
		.normalize('NFKC');
}

/** Ours: whoever has the file can try as often as they like. The National Cyber Security Centre advises three random words. */
export const fewestCharacters = 8;

/** ISO 32000-2, 7.6.4.3.3. */
const mostBytes = 127;
