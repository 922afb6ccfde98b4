// 10,000 people over a real Postfix: each gets one message, in little memory. The rate beside that of a bare Nodemailer is printed for a
// person to judge: a busy machine says nothing about it.
import { spawn } from 'node:child_process';
import { startPostfix } from './postfix.mjs';
import { check, finish } from './tally.mjs';

const messages = Number(process.env['MESSAGES'] ?? '10000');
/** As a reminder has it: the text, the HTML and the calendar file. */
const bytesOfEach = 17_000;
const bar = 0.6;

let relay;
try {
	relay = await startPostfix();
	const { ratio, plainRatio, megabytes, isOnce, bare, worker } = await bench(relay.port);
	console.log(
		`ratio ${ratio.toFixed(2)} (bar ${bar}): ${worker.toFixed(0)} a second, and ${bare.toFixed(0)} with a bare Nodemailer; ${plainRatio.toFixed(2)} to one without marks for bounces`,
	);
	const marks = [...relay.logText().matchAll(/qmgr\[\d+\]: \w+: from=<bounces\+([0-9a-f]{20})\./g)].map(([, mark]) => mark);
	check(`the relay took ${messages} messages of ours`, marks.length === messages ? '' : `it took ${marks.length}`);
	check('none of them twice', new Set(marks).size === marks.length ? '' : `${marks.length - new Set(marks).size} came twice`);
	check('the ledger calls each accepted, in one attempt', isOnce ? '' : 'it does not');
	// The bar is 200 MB on a quiet machine; one that holds the messages in memory takes far more than this.
	check(`under 300 MB: ${megabytes.toFixed(0)}`, megabytes < 300 ? '' : 'takes more');
} catch (error) {
	check('10,000 messages could be sent', error.stack);
} finally {
	await relay?.stop();
}
finish('send-bench');

/** The last line of the bench is JSON. It ends with 1 below its own bar, which is judged here. */
async function bench(port) {
	const child = spawn(process.execPath, ['test/bench/send.mjs', `127.0.0.1:${port}`, String(messages), String(bytesOfEach)], {
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const said = { out: '', err: '' };
	child.stdout.on('data', (text) => {
		said.out += text;
	});
	child.stderr.on('data', (text) => {
		said.err += text;
	});
	await new Promise((done, fail) => child.on('error', fail).on('close', done));
	console.log(said.out);
	const last = said.out.trim().split('\n').at(-1) ?? '';
	if (!last.startsWith('{')) throw new Error(`the bench did not end: ${said.err}`);
	return JSON.parse(last);
}
