/** Hands one message to the world: a folder or a mail relay. Opened once for a run of the worker, then used by several sends at a time. */
export interface Transport {
	/** `outbox`, `smtp`: what the ledger writes down. */
	readonly id: string;
	/**
	 * Sends the bytes of `body` to one address. The body's last step commits that the message is about to be handed over, so nothing may be made final
	 * before the body has ended: no SMTP dot, no renamed file. A body that throws ends the send with `stopped`, and nobody has received anything.
	 * Never throws: what went wrong is in the result.
	 */
	send(letter: Outgoing): Promise<SendResult>;
	/** Ends every connection. Nothing that is under way is waited for longer than `send` itself would. */
	close(): Promise<void>;
}

export interface Outgoing {
	/** 64 hexadecimal digits; the envelope id (RFC 3461 ENVID), and the file name in an outbox. */
	readonly key: string;
	/** The envelope sender, to which bounces come. */
	readonly from: string;
	/** One bare address. */
	readonly to: string;
	/** The message, byte for byte. Read once, or not at all. */
	readonly body: () => AsyncIterable<Uint8Array>;
	/** Ends the attempt at once, as where a worker stops. */
	readonly signal?: AbortSignal;
}

/** `code`, `enhanced` and `reply` are those of the relay; `reply` holds no address. */
export type SendResult = { readonly code?: number; readonly enhanced?: string; readonly reply?: string } & (
	| { readonly result: 'accepted' }
	/** For good: a 5yz answer. */
	| { readonly result: 'refused' }
	/** For now: a 4yz answer was read. */
	| { readonly result: 'deferred' }
	/** The connection failed with no answer read: the caller knows whether the message had been handed over. */
	| { readonly result: 'lost' }
	/** The body threw. */
	| { readonly result: 'stopped'; readonly error: unknown }
);
