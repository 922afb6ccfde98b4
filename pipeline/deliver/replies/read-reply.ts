import { createHash } from 'node:crypto';
import PostalMime, { addressParser, type Email } from 'postal-mime';
import { isPlainAddress } from '../../model/email-address.ts';

/** What one email says that came in. Nothing in it is trusted: everybody can write any header. */
export interface IncomingReply {
	/** SHA-256 of its Message-ID, or of its bytes where it has none: the same message twice is one. */
	readonly source: string;
	/** The messages that it says it answers, the most direct first, each with its angle brackets. */
	readonly answers: readonly string[];
	/** The one bare address that it says it comes from; absent where there is none, or more than one. */
	readonly from?: string;
	/** When our own mail server took it, or else when the sender says they wrote it. */
	readonly receivedAt?: Date;
	/** A program wrote it: out of office, a receipt, a list. */
	readonly isAutomatic: boolean;
	/** It tells that a message of ours did not arrive. */
	readonly isBounce: boolean;
	/** Its subject and its own words, without what it quotes. */
	readonly words: string;
	/** How many files came with it. */
	readonly files: number;
}

/** Longer words are cut: the register holds what a reply says in short, and the mail program keeps the whole. */
const mostLetters = 4000;
/** Of ids in one message: more are no thread of people. */
const mostIds = 50;

/** Reads an email (RFC 5322, MIME). Anything that is none gives a reply without a sender, an answered message or a day. Never throws on bad input. */
export async function readReply(bytes: Uint8Array): Promise<IncomingReply> {
	const email = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' }).catch(
		(): Email => ({ headers: [], headerLines: [], attachments: [] }),
	);
	const all = (name: string) => email.headers.filter(({ key }) => key === name).map(({ value }) => value);
	const [id] = idsIn(all('message-id'));
	const received = receivedAt(all('received'), all('date'));
	const from = senderOf(all('from'));
	return {
		source: createHash('sha256')
			.update(id ?? bytes)
			.digest('hex'),
		answers: [...new Set([...idsIn(all('in-reply-to')), ...idsIn(all('references')).toReversed()])].slice(0, mostIds),
		...(from !== undefined && { from }),
		...(received && { receivedAt: received }),
		isAutomatic: isAutomatic(all, email.subject ?? ''),
		isBounce: all('content-type').some((type) => /^\s*multipart\/report\b/i.test(type)),
		words: wordsOf(email),
		files: email.attachments.length,
	};
}

function idsIn(values: readonly string[]): readonly string[] {
	return values.flatMap((value) => value.match(/<[^<>\s]{3,996}>/g) ?? []);
}

/** The one address of the one `From`; of two senders, or of a group, nobody can say who wrote. */
function senderOf([typed = '', ...more]: readonly string[]): string | undefined {
	const [only, ...others] = addressParser(typed);
	const address = only?.address?.trim().toLowerCase();
	if (more.length > 0 || others.length > 0 || address === undefined || !isPlainAddress(address)) return undefined;
	return address;
}

/** The first `Received` is that of the last server, which is our own; what the sender's program says counts only where no server wrote one. */
function receivedAt([first]: readonly string[], [date]: readonly string[]): Date | undefined {
	const typed = first === undefined ? date : first.slice(first.lastIndexOf(';') + 1);
	const at = typed === undefined ? Number.NaN : Date.parse(typed.replace(/\([^)]*\)/g, '').trim());
	return Number.isNaN(at) ? undefined : new Date(at);
}

/** RFC 3834 asks programs for `Auto-Submitted`; many send other marks. */
function isAutomatic(all: (name: string) => readonly string[], subject: string): boolean {
	return (
		all('auto-submitted').some((value) => !/^\s*no\b/i.test(value)) ||
		all('precedence').some((value) => /^\s*(?:bulk|junk|list|auto_reply)\b/i.test(value)) ||
		['x-autoreply', 'x-autorespond', 'x-auto-reply'].some((name) => all(name).length > 0) ||
		/^\s*(?:automatic reply|auto[- ]?reply|auto[- ]?response|out of (?:the )?office)\b/i.test(subject)
	);
}

function wordsOf({ subject = '', text, html = '' }: Email): string {
	const own = withoutQuotes(text ?? plainOf(html));
	const words = [subject.trim(), own].filter((part) => part !== '').join('\n');
	return words.length <= mostLetters ? words : `${words.slice(0, mostLetters)} ...`;
}

/** Ends where a mail program begins to quote the message that is answered. */
function withoutQuotes(text: string): string {
	const lines = text.replaceAll('\r\n', '\n').split('\n');
	const end = lines.findIndex(
		(line, index) => /^-{3,} ?original message/i.test(line.trim()) || (/^(?:On|From:) .{5,200}$/.test(line) && startsQuote(lines, index)),
	);
	const own = (end === -1 ? lines : lines.slice(0, end)).filter((line) => !line.startsWith('>'));
	return own
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/** `On Monday, Northmoor wrote:`, over at most two lines, or the block of headers that Outlook puts above a quote. */
function startsQuote(lines: readonly string[], index: number): boolean {
	const here = lines.slice(index, index + 3);
	return (
		/wrote:\s*$/.test(here.slice(0, 1).join('')) ||
		/wrote:\s*$/.test(here.slice(0, 2).join(' ')) ||
		here.some((line) => /^(?:Sent|To|Subject): /.test(line))
	);
}

/** The words of a message that has no plain part: good enough for a note, shown nowhere as markup. */
export function plainOf(html: string): string {
	return html
		.replace(/<(style|script|head|blockquote)\b[\s\S]*?<\/\1\s*>/gi, '')
		.replace(/<br\b[^>]*>|<\/(?:p|div|li|tr|h\d)>/gi, '\n')
		.replace(/<[^>]*>/g, '')
		.replace(/&(?:nbsp|#160);/g, ' ')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');
}
