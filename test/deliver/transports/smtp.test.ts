import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { smtpTransport } from '../../../pipeline/deliver/transports/smtp.ts';
import type { SmtpTools } from '../../../pipeline/deliver/transports/smtp-options.ts';
import type { SendResult, Transport } from '../../../pipeline/deliver/transports/transport.ts';
import type { SmtpSettings } from '../../../pipeline/model/project.ts';
import { type Certificate, certificate } from './certificates.ts';
import { keyOf, letter, message, type Stage, transportContract } from './contract.ts';
import { type Fault, type Receiver, startReceiver } from './receiver.ts';

/** Long enough for a machine with much to do; a relay that never answers is waited for briefly. */
const timeouts = { connect: 30_000, greeting: 30_000, answer: 30_000 };

function relay(port: number, given: Partial<SmtpSettings> = {}): SmtpSettings {
	return { host: 'localhost', port, security: 'none', connections: 5, bounces: 'bounces@northmoor.example', ...given };
}

const noSecrets: SmtpTools = { secretOf: () => undefined, timeouts };

transportContract('a mail relay', async (): Promise<Stage> => {
	const receiver = await startReceiver();
	const transport = await smtpTransport(relay(receiver.port), { secretOf: () => undefined });
	return {
		transport,
		arrived: async () => {
			const keys = new Set(receiver.messages.map(({ envelopeId }) => envelopeId ?? ''));
			return new Map([...keys].map((key) => [key, receiver.messages.flatMap((one) => (one.envelopeId === key ? [one.bytes] : []))]));
		},
		close: async () => {
			await transport.close();
			await receiver.close();
		},
	};
});

describe('a mail relay', () => {
	const open: { close(): Promise<void> }[] = [];
	afterEach(async () => {
		for (const one of open.splice(0).toReversed()) await one.close();
	});
	async function stage(fault: Fault | ((message: number) => Fault), given: Partial<SmtpSettings> = {}) {
		const receiver = await startReceiver(typeof fault === 'function' ? fault : () => fault);
		const answer = typeof fault !== 'function' && fault.silent ? 400 : timeouts.answer;
		return opened(receiver, await smtpTransport(relay(receiver.port, given), { ...noSecrets, timeouts: { ...timeouts, answer } }));
	}
	function opened(receiver: Receiver, transport: Transport) {
		open.push(receiver, transport);
		return { receiver, transport };
	}
	const safely = (port: number, { cert }: Certificate, given: Partial<SmtpSettings> = {}) =>
		smtpTransport(relay(port, { security: 'starttls', ...given }), { ...noSecrets, ca: cert });

	describe('what it answers, and what we conclude', () => {
		it.each<[string, Fault, Partial<SendResult>, boolean, number]>([
			['takes it', {}, { result: 'accepted', code: 250, enhanced: '2.0.0' }, true, 1],
			['is slow to take it', { slowMs: 200 }, { result: 'accepted' }, true, 1],
			[
				'says no for good to the person',
				{ rcpt: 550, words: '5.1.1 Nobody here.' },
				{ result: 'refused', code: 550, enhanced: '5.1.1', reply: 'Nobody here.' },
				false,
				0,
			],
			[
				'says not now to the person',
				{ rcpt: 451, words: '4.7.1 Greylisted.' },
				{ result: 'deferred', code: 451, enhanced: '4.7.1' },
				false,
				0,
			],
			['says no for good to the message', { dot: 554 }, { result: 'refused', code: 554 }, true, 0],
			['says not now to the message', { dot: 451 }, { result: 'deferred', code: 451 }, true, 0],
			['hangs up before it asks for the message', { drop: 'at-rcpt' }, { result: 'lost', reply: 'The relay hung up.' }, false, 0],
			['hangs up when it has the message', { drop: 'kept' }, { result: 'lost', reply: 'The relay hung up.' }, true, 1],
			['never answers', { silent: true }, { result: 'lost', reply: 'The relay fell silent.' }, true, 1],
		])('the relay %s', async (_what, fault, expected, bodyEnded, kept) => {
			const { receiver, transport } = await stage(fault);
			let ended = false;
			async function* body() {
				yield message;
				ended = true;
			}
			expect(await transport.send(letter(1, { body }))).toMatchObject(expected);
			expect({ ended, kept: receiver.messages.length }).toEqual({ ended: bodyEnded, kept });
		});

		it('does not try again by itself when the connection breaks: the ledger alone decides', async () => {
			const { receiver, transport } = await stage({ drop: 'at-rcpt' });
			await transport.send(letter(1));
			expect(receiver.recipients).toHaveLength(1);
		});

		it('says that nothing answers where no relay stands', async () => {
			const { receiver, transport } = await stage({});
			await receiver.close();
			open.length = 0;
			expect(await transport.send(letter(1))).toEqual({ result: 'lost', reply: 'Nothing answers where the relay stands.' });
		});

		it.each([
			['whole', 'The mailbox <parent@home.example> is full.', 'The mailbox <[address]> is full.'],
			['in capitals', 'PARENT@HOME.EXAMPLE unknown', '[address] unknown'],
			['without its place', 'User parent unknown', 'User [address] unknown'],
			['written for a web page', 'See bounce?parent=40home.example', 'See [address]'],
			['of somebody else', 'Ask postmaster@relay.example', 'Ask [address]'],
		])('keeps the words of an answer and no address: one that stands there %s', async (_what, words, kept) => {
			const { transport } = await stage({ rcpt: 550, words });
			expect(await transport.send(letter(1))).toMatchObject({ result: 'refused', reply: kept });
		});

		it('goes on after answers of every kind, each to its own message', async () => {
			const faults: readonly Fault[] = [{}, { rcpt: 550 }, { dot: 451 }, {}, { rcpt: 451 }, {}];
			const { receiver, transport } = await stage((number) => faults[number] ?? {}, { connections: 1 });
			const results: string[] = [];
			for (const number of faults.keys()) results.push((await transport.send(letter(number))).result);
			expect(results).toEqual(['accepted', 'refused', 'deferred', 'accepted', 'deferred', 'accepted']);
			expect(receiver.messages.map(({ envelopeId }) => envelopeId)).toEqual([0, 3, 5].map(keyOf));
		});
	});

	it('asks that what comes back holds no plan, and finds its row', async () => {
		const { receiver, transport } = await stage({});
		await transport.send(letter(7));
		expect(receiver.messages).toMatchObject([
			{
				from: 'bounces+tag@northmoor.example',
				to: ['parent@home.example'],
				envelopeId: keyOf(7),
				returned: 'HDRS',
				notify: ['FAILURE', 'DELAY'],
			},
		]);
	});

	it('uses no more connections than the project allows', async () => {
		const { receiver, transport } = await stage({ slowMs: 20 }, { connections: 2 });
		await Promise.all(Array.from({ length: 12 }, (_, number) => transport.send(letter(number))));
		expect(receiver.connections()).toBe(2);
	});

	describe('TLS', () => {
		it('sends over STARTTLS', async () => {
			const own = certificate();
			const receiver = await startReceiver(undefined, { certificate: own });
			const { transport } = opened(receiver, await safely(receiver.port, own));
			expect(await transport.send(letter(1))).toMatchObject({ result: 'accepted' });
			expect(receiver.messages).toMatchObject([{ isSecure: true }]);
		});

		it('sends over TLS from the first byte', async () => {
			const own = certificate();
			const receiver = await startReceiver(undefined, { certificate: own, secure: true });
			const { transport } = opened(receiver, await safely(receiver.port, own, { security: 'tls' }));
			expect(await transport.send(letter(1))).toMatchObject({ result: 'accepted' });
		});

		it('sends nothing where the relay offers no STARTTLS', async () => {
			const receiver = await startReceiver();
			const { transport } = opened(receiver, await safely(receiver.port, certificate()));
			expect(await transport.send(letter(1))).toMatchObject({
				result: 'lost',
				reply: 'There is no safe connection to the relay. Error: command not recognized',
			});
			expect(receiver.recipients).toEqual([]);
		});

		it.each([
			['an expired certificate', { from: '20200101', to: '20200201' }, true],
			['a certificate of somebody unknown', { from: '20200101', to: '20991231' }, false],
		])('sends nothing to a relay with %s', async (_what, days, isKnown) => {
			const own = certificate(days);
			const receiver = await startReceiver(undefined, { certificate: own });
			const { transport } = opened(receiver, await safely(receiver.port, isKnown ? own : certificate()));
			expect(await transport.send(letter(1))).toMatchObject({ result: 'lost' });
			expect(receiver.recipients).toEqual([]);
		});

		it('sends nothing over TLS 1.1', async () => {
			const own = certificate();
			const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
			const receiver = await startReceiver(undefined, { certificate: own, ...old });
			const { transport } = opened(receiver, await safely(receiver.port, own));
			expect(await transport.send(letter(1))).toMatchObject({ result: 'lost' });
			expect(receiver.recipients).toEqual([]);
		});

		it('allows "none" for a relay on this machine only', async () => {
			for (const host of ['mail.northmoor.example', '10.0.0.5', 'localhost.northmoor.example', '127.0.0.1.northmoor.example']) {
				await expect(smtpTransport(relay(25, { host }), noSecrets)).rejects.toMatchObject({ code: 'delivery/settings' });
			}
		});
	});

	describe('secrets', () => {
		const names = { user: 'RELAY_USER', password: 'RELAY_PASSWORD' };
		const password = 'hunter2-and-more';
		const secretOf = (name: string) =>
			new Map([
				['RELAY_USER', 'northmoor'],
				['RELAY_PASSWORD', password],
			]).get(name);

		async function withLogin(right: string) {
			const own = certificate();
			const receiver = await startReceiver(undefined, {
				certificate: own,
				onAuth: (auth, _session, done) =>
					auth.password === right ? done(null, { user: auth.username }) : done(new Error(`No: ${auth.password}`)),
			});
			return opened(
				receiver,
				await smtpTransport(relay(receiver.port, { security: 'starttls', ...names }), { secretOf, timeouts, ca: own.cert }),
			);
		}

		it('signs in with what the variables hold', async () => {
			const { transport } = await withLogin(password);
			expect(await transport.send(letter(1))).toMatchObject({ result: 'accepted' });
		});

		it('says that the relay does not take our password, and never shows it', async () => {
			const { transport } = await withLogin('another');
			const result = await transport.send(letter(1));
			expect(result).toMatchObject({ result: 'lost', code: 535 });
			expect(result.reply).toMatch(/^The relay does not take our user name and password\./);
			expect(inspect([transport, JSON.stringify(transport)], { depth: 20, showHidden: true })).not.toContain(password);
		});

		it('names a variable that is not set', async () => {
			await expect(smtpTransport(relay(25, names), noSecrets)).rejects.toMatchObject({
				code: 'delivery/settings',
				message: 'The settings name the variable "RELAY_USER", and it has no value here.',
			});
		});

		it('signs in with a token of OAuth2 over "https:" only', async () => {
			const oauth2 = {
				clientId: 'RELAY_USER',
				clientSecret: 'RELAY_PASSWORD',
				refreshToken: 'RELAY_PASSWORD',
				accessUrl: 'http://token.example',
			};
			await expect(smtpTransport(relay(25, { user: 'RELAY_USER', oauth2 }), { secretOf })).rejects.toMatchObject({
				code: 'delivery/settings',
			});
		});
	});

	describe('signing here (DKIM)', () => {
		const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
		const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
		const dkim = { domain: 'northmoor.example', selector: 'plans', key: 'DKIM_KEY' };

		it('puts the signature first and leaves every other byte', async () => {
			const receiver = await startReceiver();
			const { transport } = opened(receiver, await smtpTransport(relay(receiver.port, { dkim }), { ...noSecrets, secretOf: () => pem }));
			expect(await transport.send(letter(1))).toMatchObject({ result: 'accepted' });
			const [first] = receiver.messages;
			expect(first?.bytes.subarray(-message.length)).toEqual(message);
			expect(first?.bytes.toString()).toMatch(/^DKIM-Signature: v=1; a=rsa-sha256; c=relaxed\/relaxed; d=northmoor\.example;/);
		});

		it('stops with words for a person where the variable holds no key', async () => {
			await expect(smtpTransport(relay(25, { dkim }), { ...noSecrets, secretOf: () => 'no key' })).rejects.toMatchObject({
				message: 'The variable "DKIM_KEY" holds no private key.',
			});
		});
	});
});
