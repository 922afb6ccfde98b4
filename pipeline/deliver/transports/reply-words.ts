/** What a relay answered, as the ledger may keep it. */
export interface ReplyWords {
	readonly code?: number;
	/** As in RFC 3463: `5.1.1`. */
	readonly enhanced?: string;
	readonly reply?: string;
}

/**
 * The code, the enhanced code and the words of an SMTP answer. Relays repeat addresses in their answers, whole, in their own spelling or only the part
 * before the `@`: each is taken out, since the ledger and its logs hold none.
 */
export function replyWords(answer: string | undefined, address: string): ReplyWords {
	if (answer === undefined) return {};
	const [, code, enhanced, words = ''] = /^(\d{3})(?:[ -](\d\.\d{1,3}\.\d{1,3}))?[ -]?([\s\S]*)$/.exec(answer) ?? [];
	const reply = withoutAddresses(words.replace(/[\r\n]+(?:\d{3}[ -])?(?:\d\.\d{1,3}\.\d{1,3} )?/g, ' '), address);
	return {
		...(code !== undefined && { code: Number(code) }),
		...(enhanced !== undefined && { enhanced }),
		...(reply !== '' && { reply }),
	};
}

function withoutAddresses(words: string, address: string): string {
	const [name = ''] = address.split('@');
	const small = words.toLowerCase();
	// Most answers name nobody, and to make a pattern takes longer than to look.
	const known = [address, name].filter((text) => text.length > 2 && small.includes(text.toLowerCase()));
	const pattern = known.map((text) => text.replace(/[^A-Za-z0-9]/g, '\\$&')).join('|');
	const named = known.length > 0 ? words.replace(new RegExp(pattern, 'gi'), hidden) : words;
	return named
		.replace(/[^\s<>]*(?:@|=40)[^\s<>]*/g, hidden)
		.replace(/[^\x20-\x7e]+/g, ' ')
		.trim()
		.slice(0, longest);
}

const hidden = '[address]';
const longest = 200;
