/**
 * A person's words as the value of a header: one line, without marks that turn letters round, without a sign that begins an encoded word (RFC 2047), and
 * without a word too long for its line (RFC 5322 2.1.1).
 */
export function headerText(words: string): string {
	return words
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
		.replaceAll('=?', '= ?')
		.replace(/\S{200}(?=\S)/gu, '$& ')
		.trim();
}

/** What the program itself writes into a header. It throws on anything else: nobody types these values. */
export function headerToken(kind: keyof typeof tokens, value: string): string {
	if (value.length > 200 || !tokens[kind].test(value))
		throw new Error(`${JSON.stringify(value.slice(0, 200))} is no ${kind} of a message.`);
	return value;
}

const tokens = {
	day: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
	language: /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/,
	'media type': /^[a-z]+\/[a-z0-9.+-]+(?:; [a-z]+=[A-Za-z0-9-]+)*$/,
	'file name': /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s<>:"/\\|?*.=][^\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]*$/u,
} as const;
