// How fast the worker sends beside a bare Nodemailer pool, on the same relay with the same settings, each in a process of its own. The ratio is that to a pool
// which sends the same messages in the same envelopes; the figure for plain envelopes, which no bounce could be told by, stands beside it.
// node test/bench/send.mjs <host:port> [messages=10000] [bytes of each=0] [connections=5]
// Prints one line of JSON at the end. Ends with 1 where a message was not sent exactly once, the ratio is under 0.6 or the worker takes over 200 MB.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { bundleChild } from '../crash/bundle-child.mjs';

const [relay = '', messages = '10000', bytes = '0', connections = '5'] = process.argv.slice(2);
const [, host, port] = /^(.+):(\d+)$/.exec(relay) ?? [];
if (host === undefined) throw new Error('Name the relay: node test/bench/send.mjs 127.0.0.1:2525');
const settings = { host, port: Number(port), messages: Number(messages), bytes: Number(bytes), connections: Number(connections) };

const folder = mkdtempSync(path.join(tmpdir(), 'plainplan-bench-'));
try {
	const here = (name) => path.join(import.meta.dirname, name);
	const [stage, worker, bare] = await Promise.all(
		[here('../crash/ledger-stage.ts'), here('send-worker.ts'), here('send-bare.ts')].map((entry) => bundleChild(entry, folder)),
	);
	await release(stage);
	const plain = await timed(bare);
	const alone = await timed(bare, { marked: true });
	const ours = await timed(worker);
	const { accepted, tries } = await outcome(stage);
	const ratio = ours.perSecond / alone.perSecond;
	const plainRatio = ours.perSecond / plain.perSecond;
	console.log(`${messages} messages of ${ours.size} bytes, ${connections} connections`);
	console.log(`bare Nodemailer  ${lineOf(alone)}`);
	console.log(`plain envelopes  ${lineOf(plain)}`);
	console.log(`the worker       ${lineOf(ours)}`);
	console.log(`ratio            ${ratio.toFixed(2)}, and ${plainRatio.toFixed(2)} to plain envelopes`);
	const isOnce = accepted === settings.messages && tries === settings.messages;
	console.log(`accepted         ${accepted}, in ${tries} attempts`);
	console.log(
		JSON.stringify({ ...settings, bare: alone.perSecond, worker: ours.perSecond, ratio, plainRatio, megabytes: ours.megabytes, isOnce }),
	);
	process.exitCode = isOnce && ratio >= 0.6 && ours.megabytes < 200 ? 0 : 1;
} finally {
	rmSync(folder, { recursive: true });
}

function lineOf({ perSecond, megabytes, processor }) {
	return `${perSecond.toFixed(0).padStart(5)} a second  ${megabytes.toFixed(0).padStart(4)} MB at most  ${processor.toFixed(2)} ms of a processor each`;
}

async function release(stage) {
	const { openStage, releaseLetters } = createRequire(import.meta.url)(stage);
	const ledger = openStage(folder);
	for (let first = 0; first < settings.messages; first += 1000) {
		const count = Math.min(1000, settings.messages - first);
		await releaseLetters(
			ledger,
			Array.from({ length: count }, (_, index) => ({ number: first + index, bytes: settings.bytes })),
		);
	}
	await ledger.close();
}

/** What the ledger holds now. */
async function outcome(stage) {
	const { openStage } = createRequire(import.meta.url)(stage);
	const ledger = openStage(folder);
	const rows = await ledger.store.messages({ states: ['accepted'] });
	await ledger.close();
	return { accepted: rows.length, tries: rows.reduce((sum, row) => sum + row.tries, 0) };
}

/** Runs one of the two; it prints what it took. `processor`: milliseconds of a processor for each message. */
async function timed(program, more = {}) {
	const child = spawn(process.execPath, [program, JSON.stringify({ folder, ...settings, ...more })], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let out = '';
	child.stdout.on('data', (text) => {
		out += text;
	});
	const code = await new Promise((done) => child.on('close', done));
	if (code !== 0) throw new Error(`${path.basename(program)} ended with ${code}.`);
	const { seconds, size, megabytes, processor } = JSON.parse(out);
	return { perSecond: settings.messages / seconds, size, megabytes, processor: (processor * 1000) / settings.messages };
}
