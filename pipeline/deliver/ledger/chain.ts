import { hash } from 'node:crypto';
import type { Instant } from '../../model/delivery.ts';

/** What the first event follows. */
export const chainStart = '0'.repeat(64);

/** One change of one row. Ids and hashes only (I12). */
export interface ChainEvent {
	/** From 1, without a gap. */
	readonly seq: number;
	readonly at: Instant;
	/** The table of the row: `message`. */
	readonly kind: string;
	/** The id of the row. */
	readonly subject: string;
	/** What happened: `handed`. */
	readonly what: string;
	/** SHA-256 over the whole row as it stands after the change, so that a later edit of the row shows. */
	readonly digest: string;
}

/** The hash of an event: SHA-256 over the canonical JSON of the hash before it and its own fields. 64 hexadecimal digits. */
export function eventHash(previous: string, event: ChainEvent): string {
	const { seq, at, kind, subject, what, digest } = event;
	return hash('sha256', JSON.stringify([previous, seq, at, kind, subject, what, digest]));
}
