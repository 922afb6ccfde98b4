import { createPrivateKey } from 'node:crypto';
import { Readable } from 'node:stream';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import type { SMTPPoolSentMessageInfo } from 'nodemailer/lib/smtp-pool';
import { isPlainAddress } from '../../model/email-address.ts';
import { UserError } from '../../model/errors.ts';
import type { SmtpSettings } from '../../model/project.ts';
import type { Secret } from '../../model/secret.ts';
import { type HeldBody, heldBody } from './held-body.ts';
import { type ReplyWords, replyWords } from './reply-words.ts';
import { type Sign, signedBody } from './signed-body.ts';
import { revealed, type SmtpTools, secretNamed, smtpOptions } from './smtp-options.ts';
import type { Outgoing, SendResult, Transport } from './transport.ts';

/**
 * A mail relay, over a pool of connections. A `UserError` `delivery/settings` where the settings do not hold; nothing connects before the first message.
 *
 * The body is asked for only once the relay waits for it (354), and the last dot goes out only once the body has ended.
 */
export async function smtpTransport(settings: SmtpSettings, tools: SmtpTools): Promise<Transport> {
	const { pool, login } = smtpOptions(settings, tools);
	const { dkim } = settings;
	const privateKey = dkim && signingKey(dkim.key, tools);
	const { default: Pool } = await import('nodemailer/lib/smtp-pool');
	const relay = new Pool({ ...pool, ...(login && { auth: revealed(login) }) });
	// A failed connection is in the result of its message.
	relay.on('error', () => {});
	const sign: Sign | undefined =
		dkim && privateKey !== undefined ? { domainName: dkim.domain, keySelector: dkim.selector, privateKey } : undefined;
	return {
		id: 'smtp',
		send: (letter) => send(relay, letter, sign),
		close: async () => relay.close({ force: true }),
	};
}

function signingKey(variable: string, { secretOf }: SmtpTools): Secret {
	const pem = secretNamed(variable, secretOf);
	try {
		createPrivateKey(pem.reveal());
	} catch {
		throw new UserError(
			'delivery/settings',
			`The variable "${variable}" holds no private key.`,
			'Put the whole text of the key file there.',
		);
	}
	return pem;
}

async function send(relay: SMTPPool, letter: Outgoing, sign: Sign | undefined): Promise<SendResult> {
	const { from, to } = letter;
	if (!isPlainAddress(to)) return { result: 'refused', reply: 'That is not one plain address.' };
	if (!isPlainAddress(from)) return { result: 'lost', reply: 'The address for what comes back is not one plain address.' };
	const body = heldBody(sign ? () => signedBody(letter.body(), sign) : letter.body);
	try {
		const sent = await sendFrozen(relay, letter, body.chunks);
		const isToThem = sent.accepted.length === 1 && sent.accepted[0] === to;
		return body.ended() && isToThem
			? { result: 'accepted', ...replyWords(sent.response, to) }
			: { result: 'lost', reply: 'The relay answered before it had the message.' };
	} catch (error) {
		return resultOf(error, body, to);
	}
}

/**
 * Gives finished bytes to the pool as they are. Nodemailer's own way in would read the addresses once more, more kindly than we do, make a message of the bytes,
 * and start to read a stream before its relay had heard of it; the pool asks for the stream when it has a connection, and reads it when the relay waits for it.
 */
async function sendFrozen(
	relay: SMTPPool,
	{ key, from, to, signal }: Outgoing,
	chunks: AsyncIterable<Uint8Array>,
): Promise<SMTPPoolSentMessageInfo> {
	const raw = Readable.from(chunks, { objectMode: false });
	const message = { getEnvelope: () => ({ from, to: [to] }), messageId: () => key, getHeader: () => key, createReadStream: () => raw };
	const data = { dsn: { id: key, return: 'headers', notify: ['failure', 'delay'], recipient: to }, ...(signal && { signal }) };
	try {
		return await new Promise((done, fail) => {
			// Of its type of a message the pool uses these parts.
			relay.send({ message, data } as unknown as Parameters<SMTPPool['send']>[0], (error, info) => {
				if (info) done(info);
				else fail(error);
			});
		});
	} finally {
		raw.destroy();
	}
}

/** The table of the wire. An answer counts only where it is about this message: to its envelope, or to its last dot. */
function resultOf(error: unknown, body: HeldBody, to: string): SendResult {
	const thrown = body.thrown();
	if (thrown) return { result: 'stopped', error: thrown.error };
	const { code = '', response, responseCode = 0, permanent = false } = asMailError(error);
	const words = wordsOf(code, response, to);
	const isAnswer = code === 'EENVELOPE' || code === 'EMESSAGE';
	if (isAnswer && responseCode >= 500 && permanent) return { result: 'refused', ...words };
	if (isAnswer && responseCode >= 400) return { result: 'deferred', ...words };
	return { result: 'lost', ...words, reply: [failures.get(code) ?? 'The connection failed.', words.reply].filter(Boolean).join(' ') };
}

/** A relay, or a service that signs us in, may say back what we signed in with: of its answer only the code is kept. */
function wordsOf(code: string, response: string | undefined, to: string): ReplyWords {
	const { reply, ...codes } = replyWords(response, to);
	return code === 'EAUTH' || code === 'EOAUTH2' || reply === undefined ? codes : { ...codes, reply };
}

interface MailError {
	readonly code?: string;
	readonly response?: string;
	readonly responseCode?: number;
	readonly permanent?: boolean;
}

function asMailError(error: unknown): MailError {
	return isMailError(error) ? error : {};
}

function isMailError(error: unknown): error is MailError {
	return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

const failures: ReadonlyMap<string, string> = new Map([
	['EABORT', 'We stopped it.'],
	['EAUTH', 'The relay does not take our user name and password.'],
	['ENOAUTH', 'The relay asks for a user name and password.'],
	['EOAUTH2', 'The service that signs us in gave no token.'],
	['ECONNECTION', 'The relay hung up.'],
	['EDNS', 'Nobody knows where the relay is.'],
	['ESOCKET', 'Nothing answers where the relay stands.'],
	['ETIMEDOUT', 'The relay fell silent.'],
	['ETLS', 'There is no safe connection to the relay.'],
	['EPROTOCOL', 'The relay does not speak as a relay does.'],
]);
