import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions } from 'smtp-server';
import type { Certificate } from './certificates.ts';

export interface ReceivedMessage {
	readonly from: string;
	readonly to: readonly string[];
	readonly envelopeId: string | undefined;
	readonly returned: string | undefined;
	readonly notify: readonly string[];
	readonly isSecure: boolean;
	readonly bytes: Buffer;
}

/** What a relay may do wrong. */
export interface Fault {
	/** The answer to the recipient, such as `550`. */
	readonly rcpt?: number;
	/** The answer after the last dot. The message is not kept. */
	readonly dot?: number;
	/** Words of the answer; they may hold the address. */
	readonly words?: string;
	/** Hangs up. `kept`: after it has the whole message. */
	readonly drop?: 'at-rcpt' | 'kept';
	/** Keeps the message, and never answers. */
	readonly silent?: boolean;
	/** Waits before it answers the last dot. */
	readonly slowMs?: number;
	/** Told once the message is kept, before any answer. */
	readonly onKept?: () => void;
}

export interface Receiver {
	readonly port: number;
	readonly messages: readonly ReceivedMessage[];
	/** How often a recipient was named. */
	readonly recipients: readonly string[];
	/** Bytes of all conversations so far. */
	readonly connections: () => number;
	close(): Promise<void>;
}

/** A relay on a loopback port. `faultOf` is asked for each message, by its number from 0. */
export async function startReceiver(
	faultOf: (message: number) => Fault = () => ({}),
	{ certificate, ...options }: SMTPServerOptions & { readonly certificate?: Certificate } = {},
): Promise<Receiver> {
	const messages: ReceivedMessage[] = [];
	const recipients: string[] = [];
	const sockets = new Set<Socket>();
	let begun = -1;
	let connections = 0;
	const hangUp = () => {
		for (const socket of sockets) socket.destroy();
	};
	const server = new SMTPServer({
		authOptional: true,
		hideDSN: false,
		logger: false,
		disableReverseLookup: true,
		...(certificate === undefined ? { disabledCommands: ['STARTTLS', 'AUTH'] } : certificate),
		onMailFrom(_address, _session, done) {
			begun += 1;
			done();
		},
		onRcptTo({ address }, _session, done) {
			const { rcpt, drop, words = 'No.' } = faultOf(begun);
			recipients.push(address);
			if (drop === 'at-rcpt') return hangUp();
			done(rcpt === undefined ? null : refusal(rcpt, words));
		},
		async onData(stream, session, done) {
			const { dot, words = 'No.', drop, silent, slowMs = 0, onKept } = faultOf(begun);
			const bytes = await wholeOf(stream);
			if (bytes === undefined) return;
			if (dot !== undefined) return done(refusal(dot, words));
			const { mailFrom, rcptTo, dsn } = session.envelope;
			messages.push({
				from: mailFrom === false ? '' : mailFrom.address,
				to: rcptTo.map(({ address }) => address),
				envelopeId: dsn?.envid ?? undefined,
				returned: dsn?.ret ?? undefined,
				notify: rcptTo.flatMap((one) => one.dsn?.notify ?? []),
				isSecure: session.secure,
				bytes,
			});
			onKept?.();
			if (drop === 'kept') return hangUp();
			if (!silent) setTimeout(() => done(null, '2.0.0 Queued'), slowMs);
		},
		...options,
	});
	server.on('error', () => {});
	server.server.on('connection', (socket: Socket) => {
		connections += 1;
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
	});
	await new Promise<void>((done) => {
		server.listen(0, '127.0.0.1', done);
	});
	const { port } = server.server.address() as AddressInfo;
	return {
		port,
		messages,
		recipients,
		connections: () => connections,
		close: () =>
			new Promise((done) => {
				server.close(done);
				hangUp();
			}),
	};
}

/** `undefined` where the connection broke before the last dot. */
async function wholeOf(stream: SMTPServerDataStream): Promise<Buffer | undefined> {
	const chunks: Buffer[] = [];
	try {
		for await (const chunk of stream) chunks.push(chunk);
	} catch {
		return undefined;
	}
	return Buffer.concat(chunks);
}

function refusal(responseCode: number, words: string): Error & { responseCode: number } {
	return Object.assign(new Error(words), { responseCode });
}
