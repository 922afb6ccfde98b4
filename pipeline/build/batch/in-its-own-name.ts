import type { BatchMessage } from '../../model/delivery.ts';
import { sha256 } from '../served.ts';

/**
 * The same message for a later round: every byte as it was, but its Message-ID ends in the round, before the `@`. A mailbox that took the first
 * one may drop a second with the same name (RFC 7352), and a bounce of the one must not count for the other.
 */
export function inItsOwnName(message: BatchMessage, round: number): BatchMessage {
	const { messageId } = message;
	if (messageId === undefined) return message;
	const named = messageId.replace('@', `-${round}@`);
	const text = Buffer.from(message.bytes).toString('latin1');
	const end = text.indexOf('\r\n\r\n');
	const bytes = new Uint8Array(Buffer.from(text.slice(0, end).replace(messageId, named) + text.slice(end), 'latin1'));
	return { ...message, messageId: named, bytes, sha256: sha256(bytes) };
}
