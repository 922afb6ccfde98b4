import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLedger } from '../../pipeline/build/ledger/open-ledger.ts';
import { runProgram } from '../../pipeline/cli/program.ts';
import type { Stream } from '../../pipeline/cli/session.ts';
import { smtpTransport } from '../../pipeline/deliver/transports/smtp.ts';
import { smtpOptions } from '../../pipeline/deliver/transports/smtp-options.ts';
import type { SmtpSettings } from '../../pipeline/model/project.ts';
import { Secret } from '../../pipeline/model/secret.ts';
import { type Office, office } from '../build/ledger/a-ledger.ts';
import { releaseLetters } from '../crash/ledger-stage.ts';
import { letter } from '../deliver/transports/contract.ts';
import { type Receiver, startReceiver } from '../deliver/transports/receiver.ts';

const password = 'hunter2';
/** The password as it is, and as it travels when a program signs in. */
const forms = [password, ...[password, `\0northmoor\0${password}`].map((text) => Buffer.from(text).toString('base64'))];
const variables = new Map([
	['RELAY_USER', 'northmoor'],
	['RELAY_PASSWORD', password],
]);
const secretOf = (name: string) => variables.get(name);
const names = { user: 'RELAY_USER', password: 'RELAY_PASSWORD' };
const oauth2 = {
	clientId: 'RELAY_USER',
	clientSecret: 'RELAY_PASSWORD',
	refreshToken: 'RELAY_PASSWORD',
	accessUrl: 'https://token.example',
};

function shown(value: unknown): string {
	return `${inspect(value, { depth: 30, showHidden: true, getters: true })}${JSON.stringify(value)}${String(value)}`;
}

function expectNoPassword(text: string): void {
	expect(forms.filter((form) => text.includes(form))).toEqual([]);
}

describe('a secret', () => {
	const secret = new Secret(password);

	it('is three stars, however somebody prints it', () => {
		expect([`${secret}`, String(secret), JSON.stringify({ secret }), inspect({ secret }, { showHidden: true, depth: 9 })]).toEqual([
			'***',
			'***',
			'{"secret":"***"}',
			'{ secret: *** }',
		]);
	});

	it('has no part that could be copied or listed', () => {
		expect([Object.entries(secret), { ...secret }, Reflect.ownKeys(secret)]).toEqual([[], {}, []]);
		expectNoPassword(shown(structuredClone(secret)));
		expectNoPassword(inspect(new Error('Failed.', { cause: { secret } }), { depth: 9 }));
	});

	it('is given where it is asked for', () => expect(secret.reveal()).toBe(password));
});

describe('what reads the settings of a relay', () => {
	it.each<[string, Partial<SmtpSettings>]>([
		['a password', names],
		['OAuth2', { user: 'RELAY_USER', oauth2 }],
	])('shows nothing of %s', (_, login) => {
		const options = smtpOptions(settingsOf(25, login), { secretOf });
		expect(shown(options)).toContain('***');
		expectNoPassword(shown(options));
	});
});

/** A relay that does not take the password, and says it back in its answer, as it is and as it travelled. */
function echoingRelay(): Promise<Receiver> {
	return startReceiver(undefined, {
		disabledCommands: ['STARTTLS'],
		allowInsecureAuth: true,
		onAuth: ({ password: given = '' }, _session, done) => done(new Error(`No: ${given} ${forms.join(' ')}`)),
	});
}

describe('a send that fails at the door of the relay', () => {
	it('keeps the password out of its result and of itself', async () => {
		const relay = await started(echoingRelay());
		const transport = await smtpTransport(settingsOf(relay.port, names), { secretOf });
		const result = await transport.send(letter(1));
		expect(result).toEqual({ result: 'lost', code: 535, reply: 'The relay does not take our user name and password.' });
		expectNoPassword(shown([transport, result]));
		await transport.close();
	});

	it.each(['', '--quiet', '--json', '--dry-run'])('prints and keeps nothing of it: plainplan send --smtp %s', async (word) => {
		const relay = await started(echoingRelay());
		const one = await officeWith(relay.port);
		const { code, said } = await run(one, ['send', '--smtp', word].filter(Boolean));
		expect(code).toBe(word === '--dry-run' ? 0 : 5);
		expectNoPassword(said);
		expectNoPassword(await everyByte(one.folder));
	});

	it.each(['status', 'doctor', 'verify'])('nor does "plainplan %s" after it', async (verb) => {
		const relay = await started(echoingRelay());
		const one = await officeWith(relay.port);
		await run(one, ['send', '--smtp']);
		const { said } = await run(one, [verb]);
		expect(said).not.toBe('');
		expectNoPassword(said);
	});

	it('says the name of a variable without a value, and no value of another', async () => {
		const one = await officeWith(25);
		const { said } = await run(one, ['send', '--smtp'], (name) => (name === 'RELAY_PASSWORD' ? password : undefined));
		expect(said).toContain('RELAY_USER');
		expectNoPassword(said);
	});
});

async function started(receiver: Promise<Receiver>): Promise<Receiver> {
	const one = await receiver;
	onTestFinished(() => one.close());
	return one;
}

function settingsOf(port: number, given: Partial<SmtpSettings>): SmtpSettings {
	return { host: '127.0.0.1', port, security: 'none', connections: 1, bounces: 'bounces@northmoor.example', ...given };
}

async function officeWith(port: number): Promise<Office> {
	const one = await office();
	const smtp = { host: '127.0.0.1', port, security: 'none', bounces: 'bounces@northmoor.example', ...names };
	await writeFile(`${one.folder}/cases/project.yml`, JSON.stringify({ transports: { smtp } }));
	const ledger = await openLedger(one.tools, one.project);
	await releaseLetters(ledger, [{ number: 1 }]);
	await ledger.close();
	return one;
}

/** What the program says to people and to other programs, its exit code, and any error as a debugger would show it. */
async function run(one: Office, [verb = '', ...words]: readonly string[], variable = secretOf) {
	const said: string[] = [];
	const stream: Stream = { write: (text) => void said.push(text), isTerminal: false, colour: false, width: 100 };
	const code = await runProgram([verb, ...words, '--project', `${one.folder}/cases`], {
		host: { ...one.tools.host, now: () => new Date('2026-11-02T10:00:00.000Z') },
		home: '.',
		data: stream,
		people: stream,
		variable,
		...(one.tools.ledgerKey && { ledgerKey: one.tools.ledgerKey }),
	});
	return { code, said: said.join('') };
}

async function everyByte(folder: string): Promise<string> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => readFile(path.join(entry.parentPath, entry.name), 'latin1'));
	return (await Promise.all(files)).join('\n');
}
