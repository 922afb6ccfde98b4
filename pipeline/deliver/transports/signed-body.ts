import type { Secret } from '../../model/secret.ts';

/** The keys of RFC 6376. */
export interface Sign {
	readonly domainName: string;
	readonly keySelector: string;
	readonly privateKey: Secret;
}

/**
 * The bytes with a DKIM signature before them. A signature stands first and covers all, so the body is read to its end, and ended, before its first byte goes:
 * what breaks after that is unknown, as for any message that was handed over.
 */
export async function* signedBody(body: AsyncIterable<Uint8Array>, sign: Sign): AsyncGenerator<Uint8Array> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of body) chunks.push(chunk);
	const { default: DKIM } = await import('nodemailer/lib/dkim');
	yield* new DKIM({ ...sign, privateKey: sign.privateKey.reveal() }).sign(Buffer.concat(chunks));
}
