import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readBounceTag } from '../../../pipeline/deliver/bounces/tag.ts';
import { type LogFacts, readPostfixLog } from '../../../pipeline/deliver/resolve/postfix-log.ts';
import { messageIdOf, secret } from '../bounces/reports.ts';
import { sha256 } from '../ledger/sample.ts';

/** The log of a real Postfix 3.7.11 over two seconds of 22 November 2026: one message each that was sent, came back, waits, was refused, and two that broke off before the last dot. */
export const log = readFileSync(fileURLToPath(new URL('logs/mail.log', import.meta.url)), 'latin1');

/** The messages in it. */
export const logged = {
	sent: 'took',
	bounced: 'failed',
	deferred: 'delayed',
	refused: 'error',
	cutShort: 'begun-small',
	cutLong: 'begun',
} as const;

export function idOf(name: keyof typeof logged): string {
	return messageIdOf(sha256(logged[name]));
}

/** The moment at which the log is read. */
export const today = new Date('2026-11-23T09:00:00.000Z');

export async function* pieces(text: string, size = 65_536): AsyncGenerator<Uint8Array> {
	const all = Buffer.from(text, 'latin1');
	for (let at = 0; at < all.length; at += size) yield new Uint8Array(all.subarray(at, at + size));
}

export function readLog(files: readonly AsyncIterable<Uint8Array>[], now = today): Promise<LogFacts> {
	const wanted = new Set(Object.values(logged).map((label) => messageIdOf(sha256(label))));
	return readPostfixLog(files, { wanted, now, isOurs: (address) => readBounceTag(address, secret) !== undefined });
}
