import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLedger } from '../../pipeline/build/ledger/open-ledger.ts';
import { runProgram } from '../../pipeline/cli/program.ts';
import type { Session, Stream } from '../../pipeline/cli/session.ts';
import type { MessageRow } from '../../pipeline/deliver/ledger/store.ts';
import { type Office, office } from '../build/ledger/a-ledger.ts';
import { type Letter, releaseLetters } from '../crash/ledger-stage.ts';
import { type Fault, type Receiver, startReceiver } from '../deliver/transports/receiver.ts';

/** A moment of the morning on which the letters were released. */
const morning = '2026-11-02T10:00:00.000Z';

async function run(one: Office, words: readonly string[], more: Partial<Session> & { readonly clock?: string } = {}) {
	const [out, err]: [string[], string[]] = [[], []];
	const stream = (into: string[]): Stream => ({ write: (text) => void into.push(text), isTerminal: false, colour: false, width: 100 });
	const { clock = morning, ...session } = more;
	const machine: Omit<Session, 'finish' | 'version'> = {
		host: { ...one.tools.host, now: () => new Date(clock) },
		home: '.',
		data: stream(out),
		people: stream(err),
		...(one.tools.ledgerKey && { ledgerKey: one.tools.ledgerKey }),
		...session,
	};
	const code = await runProgram(['send', ...words, '--project', `${one.folder}/cases`], machine);
	return { code, out: out.join('').replaceAll(one.folder, '~'), err: err.join('').replaceAll(one.folder, '~') };
}

/** An office that released these letters; `settings` is its project.yml. */
async function officeWith(letters: readonly Letter[], settings = ''): Promise<Office & { readonly keys: readonly string[] }> {
	const one = await office();
	await writeFile(`${one.folder}/cases/project.yml`, settings);
	const ledger = await openLedger(one.tools, one.project);
	const keys = await releaseLetters(ledger, letters);
	await ledger.close();
	return { ...one, keys };
}

async function rowsOf(one: Office): Promise<readonly MessageRow[]> {
	const ledger = await openLedger(one.tools, one.project);
	const rows = await ledger.store.messages({ states: ['queued', 'accepted', 'refused', 'unsure'] });
	await ledger.close();
	return rows;
}

async function relayWith(fault: Fault = {}): Promise<Receiver & { readonly settings: string }> {
	const relay = await startReceiver(() => fault);
	onTestFinished(() => relay.close());
	return { ...relay, settings: relaySettings(relay.port) };
}

const relaySettings = (port: number, more = '') =>
	`transports:\n  smtp:\n    host: 127.0.0.1\n    port: ${port}\n    security: none\n    bounces: bounces@northmoor.example\n${more}`;

const letters: readonly Letter[] = [{ number: 1 }, { number: 2 }, { number: 3, more: { route: 'post' } }];
const short = (key: string | undefined) => key?.slice(0, 10) ?? '';

describe('plainplan send', () => {
	it('writes every email into a folder that only this person can open, and lists the letters to post', async () => {
		const one = await officeWith(letters);
		const [first, second, third] = one.keys.map(short);
		const { code, out, err } = await run(one, []);
		expect(code).toBe(0);
		expect(out.split('\n').toSorted()).toEqual(
			['', `${first}  NM-00001  draft-plan  went out`, `${second}  NM-00002  draft-plan  went out`].toSorted(),
		);
		expect(err).toBe(
			[
				'We sent 2 messages.',
				'They stand in ~/cases/output/outbox. Nothing left this computer.',
				'Post these letters. Then tell us, for each: "plainplan posted CODE --on DAY".',
				`  ${third}  NM-00003  draft-plan\n`,
			].join('\n'),
		);
		const outbox = `${one.folder}/cases/output/outbox`;
		expect((await readdir(outbox)).toSorted()).toEqual([`${one.keys[0]}.eml`, `${one.keys[1]}.eml`].toSorted());
		expect((await stat(outbox)).mode & 0o777).toBe(0o700);
		expect(await readFile(`${outbox}/${one.keys[0]}.eml`, 'utf8')).toContain('To: parent1@home.example');
	});

	it('shows nobody’s name or address, whatever it prints', async () => {
		const relay = await relayWith({ rcpt: 550, words: '5.1.1 <parent1@home.example> is unknown, Mrs Example' });
		const one = await officeWith(letters, relay.settings);
		for (const words of [['--dry-run'], ['--smtp'], ['--smtp', '--json']]) {
			const { out, err } = await run(one, words);
			expect(out + err).not.toMatch(/home\.example|parent\d/);
		}
	});

	it('sends over the relay, with a sender to which only the right bounce can come', async () => {
		const relay = await relayWith();
		const one = await officeWith([{ number: 1 }], relay.settings);
		expect(await run(one, ['--smtp', '--quiet'])).toEqual({ code: 0, out: '', err: '' });
		expect(relay.messages).toMatchObject([{ to: ['parent1@home.example'], envelopeId: one.keys[0] }]);
		expect(relay.messages[0]?.from).toMatch(new RegExp(`^bounces\\+${one.keys[0]?.slice(0, 20)}\\.[0-9a-f]{16}@northmoor\\.example$`));
	});

	it('ends with exit code 5 where the relay refused somebody, and says what to do', async () => {
		const relay = await relayWith({ rcpt: 550, words: '5.1.1 Nobody here.' });
		const one = await officeWith([{ number: 1 }], relay.settings);
		const { code, out, err } = await run(one, ['--smtp']);
		expect(code).toBe(5);
		expect(out).toBe(`${short(one.keys[0])}  NM-00001  draft-plan  was refused (550 Nobody here.)\n`);
		expect(err).toBe('We sent nothing.\nThe relay refused 1 message for good. Look at the address, then release again.\n');
	});

	it('ends with exit code 5 where nobody knows whether a message went out', async () => {
		const relay = await relayWith({ drop: 'kept' });
		const one = await officeWith([{ number: 1 }], relay.settings);
		const { code, err } = await run(one, ['--smtp']);
		expect(code).toBe(5);
		expect(err).toContain('Of 1 message nobody knows whether it went out. Run "plainplan resolve".');
		expect(await run(one, ['--smtp'], { clock: '2026-11-03T10:00:00.000Z' })).toMatchObject({ out: '' });
		expect(relay.messages).toHaveLength(1);
	});

	it('ends with exit code 5 where it cannot reach the relay, and loses nothing', async () => {
		const relay = await relayWith();
		const one = await officeWith(letters, relay.settings);
		await relay.close();
		const { code, err } = await run(one, ['--smtp']);
		expect(code).toBe(5);
		expect(err).toContain('We cannot reach the relay, so the rest waits in the queue. Nothing answers where the relay stands.');
		expect((await rowsOf(one)).map(({ state }) => state)).toEqual(['queued', 'queued', 'queued']);
	});

	it('says when a message goes again that the relay did not want yet', async () => {
		const relay = await relayWith({ dot: 451 });
		const one = await officeWith([{ number: 1 }], relay.settings);
		const { code, err } = await run(one, ['--smtp']);
		expect(code).toBe(0);
		expect(err).toContain('1 message goes again from Monday 2 November 2026, 10:01. Run "plainplan send" then.');
	});

	it('lists under --dry-run what it would send, and sends nothing', async () => {
		const one = await officeWith([...letters, { number: 4, more: { notBefore: '2026-11-09T00:00:00.000Z' } }]);
		const { code, out, err } = await run(one, ['--dry-run']);
		expect(code).toBe(0);
		expect(out).toBe([0, 1].map((index) => `${short(one.keys[index])}  NM-0000${index + 1}  draft-plan\n`).join(''));
		expect(err).toBe(
			[
				'We sent nothing.',
				'2 emails can go now.',
				'1 email waits for a later time, the first until Monday 9 November 2026, 00:00.',
				'Post these letters. Then tell us, for each: "plainplan posted CODE --on DAY".',
				`  ${short(one.keys[2])}  NM-00003  draft-plan\n`,
			].join('\n'),
		);
		expect((await rowsOf(one)).every(({ state }) => state === 'queued')).toBe(true);
	});

	it('says under --forecast how long the relay needs', async () => {
		const one = await officeWith([{ number: 1 }, { number: 2 }], relaySettings(25, '    per-minute: 1\n'));
		expect((await run(one, ['--forecast'])).out).toBe('2 messages at 1 a minute take 2 minutes.\n');
	});

	it('gives programs one JSON report without anything personal', async () => {
		const one = await officeWith(letters);
		const report = JSON.parse((await run(one, ['--json'])).out);
		expect(report).toMatchObject({
			schema: 1,
			sent: { accepted: 2, refused: 0, unsure: 0 },
			end: 'done',
			waiting: { due: [], letters: [{ message: one.keys[2], case: 'NM-00003', route: 'post' }] },
		});
		expect(JSON.stringify(report)).not.toMatch(/home\.example|parent\d|Mrs Example/);
	});

	it('says that nobody released anything yet', async () => {
		expect(await run(await office(), [])).toEqual({
			code: 0,
			out: '',
			err: 'Nobody released anything yet. Run "plainplan release" first.\n',
		});
	});

	it('asks for a relay where the project names none', async () => {
		const { code, err } = await run(await officeWith(letters), ['--smtp']);
		expect(code).toBe(2);
		expect(err).toContain('The project names no mail relay.');
	});

	it('says that a run which broke off still has messages in hand, and takes them up again later', async () => {
		const one = await officeWith([{ number: 1 }]);
		const ledger = await openLedger(one.tools, one.project);
		await ledger.store.claim({ worker: 'dead', now: morning, leaseMs: 12 * 60_000, limit: 1 });
		await ledger.close();
		expect((await run(one, [])).err).toBe(
			'We sent nothing.\nAnother run has 1 message in hand. If it broke off, run "plainplan send" again in a quarter of an hour.\n',
		);
		const { code, err } = await run(one, [], { clock: '2026-11-02T10:15:00.000Z' });
		expect(code).toBe(0);
		expect(err).toContain('An earlier run broke off. We took up 1 message again.');
	});

	it('stops when a person asks for it, and leaves the rest in the queue', async () => {
		const one = await officeWith(Array.from({ length: 60 }, (_, number) => ({ number })));
		const stop = new AbortController();
		const out: string[] = [];
		const data: Stream = {
			write: (text) => {
				out.push(text);
				stop.abort();
			},
			isTerminal: false,
			colour: false,
			width: 100,
		};
		const { code, err } = await run(one, [], { data, stopGently: () => stop.signal });
		expect(code).toBe(130);
		expect(err).toContain('You stopped us. The rest waits in the queue.');
		const rows = await rowsOf(one);
		expect(rows.filter(({ state }) => state === 'accepted')).toHaveLength(out.length);
		expect(rows.filter(({ state }) => state === 'queued')).toHaveLength(60 - out.length);
	});

	it('sends a trial only to a relay on this machine, and says that it was one', async () => {
		const relay = await relayWith();
		const trial = '    redirect-all-to: trial@northmoor.example\n';
		const one = await officeWith([{ number: 1 }], relaySettings(relay.port, trial));
		expect((await run(one, ['--smtp'])).err).toContain('This was a trial: every message went to one address.');
		expect(relay.messages).toMatchObject([{ to: ['trial@northmoor.example'] }]);
		const elsewhere = relaySettings(25, trial).replace('127.0.0.1', 'mail.northmoor.example').replace('none', 'tls');
		const { code, err } = await run(await officeWith([{ number: 1 }], elsewhere), ['--smtp']);
		expect(code).toBe(2);
		expect(err).toContain('The settings send every message to one address for a trial');
	});

	it('keeps trials and real messages in ledgers of their own', async () => {
		const relay = await relayWith();
		const trial = relaySettings(relay.port, '    redirect-all-to: trial@northmoor.example\n');
		const tried = await officeWith([{ number: 1 }, { number: 2 }], trial);
		await run(tried, ['--smtp']);
		await writeFile(`${tried.folder}/cases/project.yml`, relay.settings);
		expect((await run(tried, ['--smtp'])).err).toContain('This ledger is that of a trial.');

		const real = await officeWith([{ number: 1 }], relay.settings);
		await run(real, ['--smtp']);
		await writeFile(`${real.folder}/cases/project.yml`, trial);
		const { code, err } = await run(real, ['--smtp']);
		expect(code).toBe(2);
		expect(err).toContain('This ledger holds messages that really went out, so you cannot make a trial with it.');
	});
});
