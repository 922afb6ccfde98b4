import type { Channel, Person } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';

/** What a person's line or mapping says, before it becomes a `Person`. */
export interface PersonWords {
	readonly name: string;
	readonly role: string;
	readonly email?: string;
	readonly post?: string;
	readonly phone?: string;
	readonly language?: string;
	readonly format: readonly string[];
	/** `by post`, `by hand` or `by portal`, or an address, as a line ends with it. */
	readonly channel?: string;
}

/** `Leila, Sam's mum, leila@example.org`: the first part is the name, the last the channel, all between the role. */
export function personLine(line: string): PersonWords {
	const parts = line
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
	const name = parts[0] ?? '';
	const last = parts.length > 1 ? parts.at(-1) : undefined;
	const channel = last !== undefined && channelOf(last) ? last : undefined;
	const role = parts.slice(1, channel === undefined ? undefined : -1).join(', ');
	return { name, role, format: [], ...(channel !== undefined && { channel }) };
}

/** An address, `by post`, `by hand` or `by portal`. */
function channelOf(words: string): Channel | undefined {
	const plain = words.trim().toLowerCase().replace(/\s+/g, ' ');
	if (plain === 'by post') return { kind: 'post' };
	if (plain === 'by hand') return { kind: 'hand' };
	if (plain === 'by portal') return { kind: 'portal' };
	return isAddress(words) ? { kind: 'email', address: words.trim() } : undefined;
}

/** An address of the common form. Whether it exists, only sending can tell. */
export function isAddress(words: string): boolean {
	return /^[^\s@,;<>()[\]"]+@[^\s@,;<>()[\]".]+(?:\.[^\s@,;<>()[\]".]+)+$/.test(words.trim());
}

/** The person of the model. */
export function personOf(key: string, words: PersonWords, span: Span): Person {
	const channel: Channel | undefined =
		words.email !== undefined
			? { kind: 'email', address: words.email }
			: words.post !== undefined
				? postOf(words.post)
				: words.channel === undefined
					? undefined
					: channelOf(words.channel);
	return {
		key,
		name: words.name,
		role: words.role,
		...(channel && { channel }),
		...(words.phone !== undefined && { phone: words.phone }),
		...(words.language !== undefined && { language: words.language }),
		format: words.format,
		span,
	};
}

/** A mapping has no other place for `by hand` and `by portal`, so they may stand here too. */
function postOf(address: string): Channel {
	const other = channelOf(address);
	if (other && other.kind !== 'email') return other;
	return /^(?:yes)?$/i.test(address.trim()) ? { kind: 'post' } : { kind: 'post', address };
}
