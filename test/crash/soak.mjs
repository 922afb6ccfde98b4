// Kills a worker over and over at seeded random moments while it sends into a flaky relay, then compares the ledger with what the relay holds.
// node test/crash/soak.mjs [kills=300] [seed=1] [blind]. Ends with 1 where a message was lost, received twice or wrongly called accepted, or no unknown was shown.
// blind: the resolver does not look whether a message arrived. Then messages must come twice, or this program could see nothing.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { bundleChild } from './bundle-child.mjs';
import { randomFrom } from './random.mjs';

const [kills = '300', seed = '1', resolver] = process.argv.slice(2);
const random = randomFrom(Number(seed));
const below = (limit) => Math.floor(random() * limit);

const folder = mkdtempSync(path.join(tmpdir(), 'plainplan-soak-'));
const log = path.join(folder, 'received');
const started = performance.now();
const here = (name) => path.join(import.meta.dirname, name);
const [worker, stage] = await Promise.all([bundleChild(here('worker-child.ts'), folder), bundleChild(here('ledger-stage.ts'), folder)]);
const { openStage, releaseLetters } = createRequire(import.meta.url)(stage);
const ledger = openStage(folder);

const relay = spawn(process.execPath, [here('receiver.mjs'), log, seed, '0.03', '3'], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
const port = await new Promise((done) => relay.stdout.once('data', (text) => done(Number(text))));

/** The clock of the workers: each run begins when every lease of the one before has ended, and a resolver may conclude that nothing was sent. */
let clock = Date.parse('2026-11-02T10:00:00.000Z');
const now = () => new Date(clock).toISOString();
const service = { servedOn: '2026-11-02', floorDay: '2026-11-16' };

const released = [];
const unknown = new Set();
const tally = {
	kills: 0,
	'at a named point': 0,
	'at a random moment': 0,
	'while it started': 0,
	'ended by itself': 0,
	lost: 0,
	twice: 0,
	false: 0,
};

try {
	while (tally.kills < Number(kills)) {
		await keepBusy();
		await runAndKill();
		clock += 16 * 60_000;
		if (tally.kills % 10 === 0) await settleUnknowns();
	}
	await drain();
	await report();
} finally {
	relay.kill();
	await ledger.close();
	rmSync(folder, { recursive: true });
}

/** Some messages are always waiting. */
async function keepBusy() {
	const { messages } = await ledger.store.counts();
	if (messages.queued >= 60) return;
	const letters = Array.from({ length: 100 }, (_, index) => ({ number: released.length + index, bytes: below(4) === 0 ? 150_000 : 0 }));
	released.push(...(await releaseLetters(ledger, letters, now())));
}

async function runAndKill() {
	const kind = random();
	const inside = kind < 0.5 ? { at: ['C1', 'C2', 'C3', 'C5', 'C6'][below(5)], nth: 1 + below(25) } : undefined;
	const orders = { folder, to: { port }, begins: now(), inFlight: 4, ...(inside && { kill: inside }) };
	const child = spawn(process.execPath, [worker, JSON.stringify(orders)], { stdio: ['ignore', 'pipe', 'inherit'] });
	const ended = new Promise((done) => child.on('close', (code, signal) => done({ code, signal })));
	const isReady = new Promise((done) => child.stdout.once('data', done));
	if (!inside) {
		const isEarly = kind > 0.95;
		if (!isEarly) await Promise.race([isReady, ended]);
		setTimeout(() => child.kill('SIGKILL'), below(isEarly ? 120 : 150)).unref();
	}
	const { signal, code } = await ended;
	if (signal !== 'SIGKILL') {
		if (code !== 0) throw new Error(`A worker ended with ${code}.`);
		tally['ended by itself'] += 1;
		return;
	}
	tally.kills += 1;
	tally[inside ? 'at a named point' : kind > 0.95 ? 'while it started' : 'at a random moment'] += 1;
}

/**
 * What an officer's resolver does with the log of the relay, for every message that the ledger shows as unknown. A quarter of an hour has passed by the clock of
 * the workers; the relay must have come to an end too, since what was in its sockets when a worker died may still arrive.
 */
async function settleUnknowns() {
	await new Promise((done) => {
		relay.once('message', done);
		relay.send('Is all quiet?');
	});
	await ledger.store.recover(now());
	const seen = new Set(resolver === 'blind' ? [] : receivedKeys());
	for (const { key } of await ledger.store.messages({ states: ['unsure'] })) {
		unknown.add(key);
		const verdict = seen.has(key) ? { verdict: 'accepted', service } : { verdict: 'not-sent' };
		const done = await ledger.store.resolve(key, { ...verdict, evidence: 'postfix-log', by: 'resolver' }, now());
		if (done !== 'done') throw new Error(`The unknown message ${key.slice(0, 8)} cannot be resolved: ${done}.`);
	}
}

function receivedKeys() {
	return readFileSync(log, 'utf8').split('\n').filter(Boolean);
}

/** Runs without kills until nothing waits. */
async function drain() {
	for (let runs = 0; runs < 60; runs += 1) {
		clock += 61 * 60_000;
		await settleUnknowns();
		const { messages } = await ledger.store.counts();
		if (messages.queued + messages.sending + messages.unsure === 0) return;
		const orders = { folder, to: { port }, begins: now(), inFlight: 4 };
		const child = spawn(process.execPath, [worker, JSON.stringify(orders)], { stdio: 'ignore' });
		await new Promise((done) => child.on('close', done));
	}
	throw new Error('Messages still wait after 60 runs.');
}

async function report() {
	const copies = new Map();
	for (const key of receivedKeys()) copies.set(key, (copies.get(key) ?? 0) + 1);
	for (const key of released) {
		const { state } = await ledger.store.message(key);
		const count = copies.get(key) ?? 0;
		if (count > 1) tally.twice += 1;
		if (state === 'accepted' && count === 0) tally.false += 1;
		if (state !== 'accepted' || count === 0) tally.lost += 1;
	}
	const ours = new Set(released);
	const strangers = [...copies.keys()].filter((key) => !ours.has(key)).length;
	const fault = await ledger.store.verify();
	const rows = [
		['seed', seed],
		['messages', released.length],
		['kills', tally.kills],
		['  at a named point', tally['at a named point']],
		['  at a random moment', tally['at a random moment']],
		['  while it started', tally['while it started']],
		['runs that ended by themselves', tally['ended by itself']],
		['unknown, shown and resolved', unknown.size],
		['lost', tally.lost],
		['received twice', tally.twice],
		['wrongly called accepted', tally.false],
		['received and not released', strangers],
		['chain of events', fault ? `${fault.place}: ${fault.words}` : 'sound'],
		['seconds', Math.round((performance.now() - started) / 1000)],
	];
	for (const [name, value] of rows) console.log(`${String(name).padEnd(32)}${value}`);
	process.exitCode = tally.lost + tally.twice + tally.false + strangers > 0 || fault || unknown.size === 0 ? 1 : 0;
}
