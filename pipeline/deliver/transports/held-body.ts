/** A body that tells how far it came: only what it reached decides what a broken connection means. */
export interface HeldBody {
	readonly chunks: AsyncIterable<Uint8Array>;
	/** Every byte was taken, and the body's last step is done: from here on the message may have been made final. */
	ended(): boolean;
	/** What the body threw; nobody has received anything. */
	thrown(): { readonly error: unknown } | undefined;
}

export function heldBody(body: () => AsyncIterable<Uint8Array>): HeldBody {
	let ended = false;
	let thrown: { readonly error: unknown } | undefined;
	async function* chunks(): AsyncGenerator<Uint8Array> {
		try {
			yield* body();
		} catch (error) {
			thrown = { error };
			throw error;
		}
		ended = true;
	}
	return { chunks: chunks(), ended: () => ended, thrown: () => thrown };
}
