import { createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { probeRelay } from '../../pipeline/host/probe-relay.ts';
import { certificate } from '../deliver/transports/certificates.ts';
import { startReceiver } from '../deliver/transports/receiver.ts';

const { key, cert } = certificate();

async function relay(options: Parameters<typeof startReceiver>[1] = {}) {
	const receiver = await startReceiver(() => ({}), options);
	onTestFinished(() => receiver.close());
	return receiver;
}

const asking = { host: 'localhost', timeout: 30_000, ca: cert } as const;

describe('a relay that is asked what it can do', () => {
	it('tells its TLS, its certificate, its limit and its ways to sign in, and hears of no message', async () => {
		const { port, messages, recipients } = await relay({ certificate: { key, cert }, size: 20_000_000, authMethods: ['PLAIN', 'XOAUTH2'] });
		expect(await probeRelay({ ...asking, port, security: 'starttls' })).toEqual({
			tls: 'TLSv1.3',
			startTls: true,
			certificateUntil: new Date('2099-12-31T00:00:00Z'),
			maxBytes: 20_000_000,
			reports: true,
			signIn: ['PLAIN', 'XOAUTH2'],
		});
		expect([messages, recipients]).toEqual([[], []]);
	});

	it('may speak TLS from the first byte', async () => {
		const { port } = await relay({ certificate: { key, cert }, secure: true });
		expect(await probeRelay({ ...asking, port, security: 'tls' })).toMatchObject({ tls: 'TLSv1.3', startTls: false });
	});

	it('may offer no TLS', async () => {
		const { port } = await relay();
		const answer = await probeRelay({ ...asking, port, security: 'starttls' });
		expect([answer.tls, answer.startTls]).toEqual([undefined, false]);
	});
});

describe('a relay that cannot be talked to', () => {
	it.each(['starttls', 'tls'] as const)('has a certificate that ended (%s)', async (security) => {
		const old = certificate({ from: '20200101', to: '20210101' });
		const { port } = await relay({ certificate: old, secure: security === 'tls' });
		await expect(probeRelay({ ...asking, port, security, ca: old.cert })).rejects.toMatchObject({ code: 'CERT_HAS_EXPIRED' });
	});

	it.each(['starttls', 'tls'] as const)('has a certificate for which nobody vouches (%s)', async (security) => {
		const { port } = await relay({ certificate: { key, cert }, secure: security === 'tls' });
		const { ca: _, ...unknown } = asking;
		await expect(probeRelay({ ...unknown, port, security })).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
	});

	it('does not listen', async () => {
		const { port, close } = await startReceiver();
		await close();
		await expect(probeRelay({ ...asking, port, security: 'starttls' })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
	});

	it.each<[string, (socket: Socket) => void, string]>([
		['hangs up', (socket) => socket.destroy(), 'ECONNRESET'],
		['says nothing', () => {}, 'ETIMEDOUT'],
		['never ends its answer', (socket) => void socket.write('220-hello\r\n'.repeat(10_000)), 'EPROTO'],
		['refuses everybody', (socket) => void socket.write('554 no\r\n'), '554'],
		[
			'has words in the clear behind its answer to STARTTLS, which somebody may have put there',
			(socket) => {
				socket.write('220 hello\r\n');
				socket.on(
					'data',
					(bytes) => void socket.write(/EHLO/.test(`${bytes}`) ? '250-me\r\n250 STARTTLS\r\n' : '220 go\r\n250 SIZE 1\r\n'),
				);
			},
			'EPROTO',
		],
	])('%s', async (_, behave, code) => {
		const sockets = new Set<Socket>();
		const server = createServer((socket) => {
			sockets.add(socket.on('error', () => {}));
			behave(socket);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		onTestFinished(() => {
			for (const socket of sockets) socket.destroy();
			server.close();
		});
		const address = server.address();
		const port = typeof address === 'object' && address ? address.port : 0;
		await expect(
			probeRelay({ ...asking, host: '127.0.0.1', port, security: 'starttls', timeout: code === 'ETIMEDOUT' ? 500 : 30_000 }),
		).rejects.toMatchObject({ code });
	});
});
