import { connect, type Socket } from 'node:net';
import { type PeerCertificate, type TLSSocket, connect as tlsConnect } from 'node:tls';

/** What a mail relay says of itself before anybody signs in. */
export interface RelayAnswer {
	/** `TLSv1.3`; absent where nothing was encrypted. */
	readonly tls?: string;
	/** It offers to go over to TLS. */
	readonly startTls: boolean;
	/** The last moment at which its certificate holds. */
	readonly certificateUntil?: Date;
	/** The largest message that it takes, in bytes (RFC 1870); absent where it names none. */
	readonly maxBytes?: number;
	/** It reports on single messages (RFC 3461). */
	readonly reports: boolean;
	/** Ways to sign in: `PLAIN`, `XOAUTH2`. */
	readonly signIn: readonly string[];
}

export interface RelayRequest {
	readonly host: string;
	readonly port: number;
	readonly security: 'tls' | 'starttls' | 'none';
	/** In milliseconds, for the whole talk. */
	readonly timeout: number;
	/** A certificate that is trusted beside those of Node. */
	readonly ca?: string;
}

/**
 * Talks to a mail relay as far as its greeting and its TLS, and says goodbye: no name, password or message is sent. The certificate must hold, as when mail is sent.
 * Rejects with the machine's own error: a name that nobody knows, a closed port, a certificate that ended, silence.
 */
export async function probeRelay(request: RelayRequest): Promise<RelayAnswer> {
	const sockets: Socket[] = [];
	let clock: NodeJS.Timeout | undefined;
	const silence = new Promise<never>((_, reject) => {
		clock = setTimeout(() => reject(failure('ETIMEDOUT', `no answer in ${request.timeout} ms`)), request.timeout);
	});
	try {
		return await Promise.race([askRelay(request, sockets), silence]);
	} finally {
		clearTimeout(clock);
		for (const socket of sockets) socket.destroy();
	}
}

/** `sockets`: those that it opens, to be closed by the caller. */
async function askRelay(request: RelayRequest, sockets: Socket[]): Promise<RelayAnswer> {
	const { host, port, security } = request;
	const first = security === 'tls' ? tlsConnect(tlsOptions(request)) : connect({ host, port });
	sockets.push(first);
	const talk = talkOver(first);
	await talk.answer();
	const offers = await greet(talk);
	const startTls = offers.has('STARTTLS');
	if (security !== 'starttls' || !startTls) {
		first.end('QUIT\r\n');
		return { ...tlsFacts(first), ...offerFacts(offers), startTls };
	}
	await talk.ask('STARTTLS');
	talk.leave();
	const second = await encrypted(first, request);
	sockets.push(second);
	const safeOffers = await greet(talkOver(second));
	second.end('QUIT\r\n');
	return { ...tlsFacts(second), ...offerFacts(safeOffers), startTls };
}

function tlsOptions({ host, port, ca }: RelayRequest) {
	return { host, port, servername: /^[\d.]+$|:/.test(host) ? '' : host, minVersion: 'TLSv1.2' as const, ...(ca !== undefined && { ca }) };
}

function encrypted(plain: Socket, request: RelayRequest): Promise<Socket> {
	return new Promise((resolve, reject) => {
		const socket = tlsConnect({ ...tlsOptions(request), socket: plain }, () => resolve(socket));
		socket.once('error', reject);
		socket.once('close', () => reject(failure('ECONNRESET', 'the relay hung up')));
	});
}

interface Talk {
	/** The lines of the next answer, without their codes. Rejects where the code is none of success. */
	answer(): Promise<readonly string[]>;
	ask(line: string): Promise<readonly string[]>;
	/** Ends the talk and leaves the connection open. Throws where more was said in the clear than was asked: somebody may have put it there. */
	leave(): void;
}

/** SMTP answers: lines `250-…`, the last one `250 …` (RFC 5321 4.2). */
function talkOver(socket: Socket): Talk {
	let text = '';
	let ended: Error | undefined;
	let wake = (): void => {};
	const hear = (bytes: Buffer): void => {
		text += bytes.toString('latin1');
		if (text.length > mostCharacters) ended = failure('EPROTO', 'an answer without an end');
		wake();
	};
	const end = (error: Error): void => {
		ended ??= error;
		wake();
	};
	socket.on('data', hear);
	socket.on('error', end);
	socket.on('close', () => end(failure('ECONNRESET', 'the relay hung up')));
	const answer = async (): Promise<readonly string[]> => {
		for (;;) {
			const whole = /^(?:\d{3}-[^\n]*\n)*(\d{3})(?: [^\n]*)?\n/.exec(text.replaceAll('\r', ''));
			if (whole) {
				text = text.replaceAll('\r', '').slice(whole[0].length);
				if (!/^[23]/.test(whole[1] ?? '')) throw failure(whole[1] ?? '', 'the relay says no');
				return whole[0]
					.trimEnd()
					.split('\n')
					.map((line) => line.slice(4));
			}
			if (ended) throw ended;
			await new Promise<void>((resolve) => {
				wake = resolve;
			});
		}
	};
	return {
		answer,
		ask: (line) => {
			socket.write(`${line}\r\n`);
			return answer();
		},
		leave: () => {
			socket.off('data', hear);
			if (text !== '') throw failure('EPROTO', 'more was said than asked');
		},
	};
}

function failure(code: string, message: string): Error {
	return Object.assign(new Error(message), { code });
}

const mostCharacters = 65_536;

/** The relay's offers by their first word. Nothing of this machine's name is told. */
async function greet(talk: Talk): Promise<ReadonlyMap<string, string>> {
	const [, ...offers] = await talk.ask('EHLO plainplan.invalid');
	return new Map(offers.map((offer) => [offer.split(' ')[0]?.toUpperCase() ?? '', offer.split(' ').slice(1).join(' ')]));
}

function offerFacts(offers: ReadonlyMap<string, string>): Pick<RelayAnswer, 'maxBytes' | 'reports' | 'signIn'> {
	const size = Number(offers.get('SIZE') ?? 0);
	return {
		reports: offers.has('DSN'),
		signIn: (offers.get('AUTH') ?? '').split(' ').filter((way) => way !== ''),
		...(size > 0 && { maxBytes: size }),
	};
}

function tlsFacts(socket: Socket | TLSSocket): Pick<RelayAnswer, 'tls' | 'certificateUntil'> {
	if (!('getProtocol' in socket)) return {};
	const certificate: Partial<PeerCertificate> = socket.getPeerCertificate();
	return {
		tls: socket.getProtocol() ?? 'TLS',
		...(certificate.valid_to !== undefined && { certificateUntil: new Date(certificate.valid_to) }),
	};
}
