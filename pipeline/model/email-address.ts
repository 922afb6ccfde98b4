/**
 * Says whether a text is one bare address that every mail program reads in the same way: `name@place.example`.
 * Stricter than RFC 5321 on purpose: no display name, comma, quote, comment, white space, letter beyond ASCII, IP address,
 * `%` or `!` routing, leading dash or trailing dot, so that no library can read a second recipient into it.
 */
export function isPlainAddress(text: string): boolean {
	if (text.length > 254) return false;
	const match =
		/^([A-Za-z0-9_](?:[A-Za-z0-9._+'-]{0,62}[A-Za-z0-9_+-])?)@((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63})$/.exec(
			text,
		);
	return match !== null && !text.includes('..');
}
