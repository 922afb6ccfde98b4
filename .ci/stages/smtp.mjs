// A draft goes through a real Postfix: built, looked at, released and sent with the real program. What arrives is what was looked at; what comes back, what breaks off
// and what is refused ends in the right state; and two other libraries read the same message.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBreaking } from './breaking-relay.mjs';
import { freePort, places, startPostfix, startSink, until } from './postfix.mjs';
import { readTwice } from './read-twice.mjs';
import { morning, readers, releasedCase } from './sendable-case.mjs';
import { check, finish } from './tally.mjs';

/** Minutes after the morning of the case. */
const later = (minutes) => new Date(Date.parse(morning) + minutes * 60_000).toISOString();
const equal = (name, found, expected) => {
	const [is, wanted] = [found, expected].map((value) => JSON.stringify(value));
	check(name, is === wanted ? '' : `is ${is?.slice(0, 2000)}\nnot ${wanted.slice(0, 2000)}`);
};
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

let relay;
const cases = [];
try {
	relay = await startPostfix();
	// One log tells of all, so each has a case of its own.
	const [first, second, third] = await Promise.all(['NM-0417', 'NM-0418', 'NM-0419'].map(released));
	const untouched = copyOf(first);
	await arrivesAndComesBack(first);
	await answerIsLost(second);
	await dotIsLost(third);
	await faultsOfARelay(untouched);
} catch (error) {
	check('every part of the road could run', `${error.stack}\n${relay?.logText().slice(-3000) ?? ''}`);
} finally {
	for (const one of cases) one.remove();
	await relay?.stop();
}
finish('smtp');

async function released(number) {
	const one = await releasedCase(number);
	cases.push(one);
	return one;
}

function copyOf(one) {
	const copy = one.copy();
	cases.push(copy);
	return copy;
}

function arrived(address) {
	return relay.received().filter(({ to }) => to === address);
}

function cameBack() {
	return relay.received().filter(({ to }) => to?.startsWith('bounces+'));
}

async function arrivesAndComesBack(one) {
	one.relay(relay.port);
	const sent = await one.run(['send', '--smtp', '--project', one.folder]);
	equal('sends over the relay', { code: sent.code, said: sent.code === 0 ? '' : sent.err }, { code: 0, said: '' });
	const { mum, dad, windows } = await one.states();
	equal(
		'both messages are with the relay, and both can answer',
		[mum.state, dad.state, windows],
		['accepted', 'accepted', { dad: 'open', mum: 'open' }],
	);
	await until('the message arrives', () => arrived(readers.mum).length > 0);
	await isWhatWasLookedAt(one);
	await until('the other one comes back', () => cameBack().length > 0);
	const [report] = cameBack();
	const tagged = new RegExp(`^bounces\\+${dad.code}[0-9a-f]{10}\\.[0-9a-f]{16}@`);
	equal('the report comes to the marked address', tagged.test(report.to), true);
	await forgedReport(one, report);
	await realReport(one, report);
	const again = await one.run(['send', '--smtp', '--project', one.folder], later(30));
	equal('a second run sends nothing', [again.code, again.out, arrived(readers.mum).length, cameBack().length], [0, '', 1, 1]);
	const verified = await one.run(['verify', '--project', one.folder], later(31));
	equal('the ledger holds together', verified.code, 0);
}

async function isWhatWasLookedAt(one) {
	const [message, ...others] = arrived(readers.mum);
	equal('she gets one message', others.length, 0);
	equal('it is what somebody looked at, byte for byte', sha256(message.bytes), sha256(draftFor(one)));
	equal('the envelope names her alone', message.to, readers.mum);
	const { python, postalMime } = await readTwice(message.bytes);
	const { defects, copies, ...read } = python;
	equal('Python finds nothing wrong with it, and no copies', [defects, copies], [[], []]);
	for (const part of Object.keys(postalMime)) equal(`Python and postal-mime read the same: ${part}`, read[part], postalMime[part]);
	equal('it goes to one person', read.to, [readers.mum]);
	equal('it carries the draft', read.files.filter(([, type]) => type === 'application/pdf').length > 0, true);
}

function messageIdIn(bytes) {
	return /^Message-ID: .*$/im.exec(bytes.toString('latin1'))?.[0] ?? 'none';
}

async function take(one, folder, bytes) {
	const box = join(one.folder, folder);
	mkdirSync(box);
	writeFileSync(join(box, '1795368000.M1.relay:2,S'), bytes);
	const taken = await one.run(['bounce', box, '--project', one.folder, '--json'], later(10));
	if (taken.out === '') throw new Error(`bounce said nothing: ${taken.err}`);
	return { code: taken.code, email: JSON.parse(taken.out).emails[0], out: taken.out };
}

async function forgedReport(one, { bytes, to }) {
	const forged = to.replace(/\.[0-9a-f]{16}@/, '.0123456789abcdef@');
	const { code, email } = await take(one, 'forged', Buffer.from(bytes.toString('latin1').replaceAll(to, forged), 'latin1'));
	const { dad, windows } = await one.states();
	equal(
		'a forged report changes nothing, and a person is told',
		[code, email.result, email.why, dad.state, windows.dad],
		[1, 'needs-look', 'forged', 'accepted', 'open'],
	);
}

async function realReport(one, { bytes }) {
	const { code, email, out } = await take(one, 'mailbox', bytes);
	const { mum, dad, windows } = await one.states();
	equal(
		'the real report is taken',
		[code, email.result, email.code, email.matched],
		[5, 'bounced', '5.1.1', ['mark', 'envelope-id', 'message-id']],
	);
	equal(
		'his message came back and his window is void; hers stay',
		[dad.state, windows.dad, mum.state, windows.mum],
		['bounced', 'void', 'accepted', 'open'],
	);
	equal(
		'it names no address',
		[readers.dad, places.refuses].filter((text) => out.includes(text)),
		[],
	);
	const replay = await take(one, 'replay', bytes);
	equal('the same report again changes nothing', [replay.code, replay.email.result], [0, 'known']);
}

/** The log of the relay as it reads on the day of the case. `goesOn`: and for 20 minutes more. */
function logOfThatDay(one, began, goesOn) {
	const shift = Date.parse(morning) - began;
	const stamp = (moment) => {
		const [, day, month, , time] = new Date(moment).toUTCString().split(' ');
		return `${month} ${String(Number(day)).padStart(2)} ${time}`;
	};
	const year = new Date(began).getUTCFullYear();
	const lines = relay
		.logText()
		.trim()
		.split('\n')
		.map((line) => stamp(Date.parse(`${line.slice(0, 15)} ${year} UTC`) + shift) + line.slice(15));
	const file = join(one.folder, `mail-${goesOn}.log`);
	writeFileSync(
		file,
		`${[...lines, ...(goesOn ? [`${stamp(Date.parse(morning) + 20 * 60_000)} relay postfix/anvil[1]: statistics: max cache size 1`] : [])].join('\n')}\n`,
	);
	return file;
}

async function sendThrough(one, moment) {
	const breaking = await startBreaking(relay.port, moment);
	one.relay(breaking.port);
	const began = Date.now();
	const sent = await one.run(['send', '--smtp', '--project', one.folder]);
	breaking.stop();
	one.relay(relay.port);
	const { mum, dad, windows } = await one.states();
	equal(`broken off ${moment}: nobody knows, and it says so`, [sent.code, mum.state, dad.state, windows], [5, 'unsure', 'unsure', {}]);
	return began;
}

async function answerIsLost(one) {
	const before = arrived(readers.mum).length;
	const began = await sendThrough(one, 'after the dot');
	const listed = await one.run(['resolve', '--project', one.folder], later(1));
	equal(
		'the list says how to end it',
		[listed.code, /resolve [0-9a-f]{10} --accepted --by YOU/.test(listed.out), listed.out.includes('@')],
		[5, true, false],
	);
	const again = await one.run(['send', '--smtp', '--project', one.folder], later(40));
	equal('nobody sends it again', [again.code, (await one.states()).mum.state], [0, 'unsure']);
	await until('the message arrives', () => arrived(readers.mum).length > before);
	await until('the log tells of the other one', () => relay.logText().split('status=bounced').length > 2);
	const log = logOfThatDay(one, began, false);
	const resolved = await one.run(['resolve', '--postfix-log', log, '--project', one.folder], later(45));
	const { mum, dad, windows } = await one.states();
	equal(
		'the log of the relay ends it: one arrived, one came back',
		[resolved.code, mum.state, dad.state, windows],
		[5, 'accepted', 'bounced', { mum: 'open' }],
	);
	equal('she has it once', arrived(readers.mum).length - before, 1);
}

async function dotIsLost(one) {
	const before = arrived(readers.mum).length;
	const began = await sendThrough(one, 'before the dot');
	await until('the relay notices', () => relay.logText().includes('lost connection after DATA ('));
	const inLog = relay.logText().split(`message-id=${messageIdIn(draftFor(one)).slice('Message-ID: '.length)}`).length - 1;
	equal('the log has the Message-ID although the relay threw the message away', inLog, 1);
	const short = await one.run(['resolve', '--postfix-log', logOfThatDay(one, began, false), '--project', one.folder], later(45));
	equal('a log that ends too soon ends nothing', [short.code, (await one.states()).mum.state], [5, 'unsure']);
	const early = await one.run(['resolve', (await one.states()).mum.code, '--not-sent', '--by', 'JS', '--project', one.folder], later(5));
	equal('nobody may say "not sent" within 15 minutes', [early.code, (await one.states()).mum.state], [5, 'unsure']);
	const long = logOfThatDay(one, began, true);
	const resolved = await one.run(['resolve', '--postfix-log', long, '--project', one.folder], later(45));
	equal('a log that goes on ends it: it was not sent', [resolved.code, (await one.states()).mum.state], [0, 'queued']);
	await one.run(['send', '--smtp', '--project', one.folder], later(50));
	await until('the message arrives', () => arrived(readers.mum).length > before);
	const copies = arrived(readers.mum).slice(before);
	equal('she has it once, and it is the same', [copies.length, sha256(copies[0].bytes)], [1, sha256(draftFor(one))]);
}

/** The draft as somebody looked at it; the reminders carry no plan. */
function draftFor(one) {
	const [draft] = one.looked(readers.mum).filter((bytes) => bytes.includes('draft-plan.pdf'));
	return draft;
}

async function faultsOfARelay(untouched) {
	const faults = [
		['it refuses the reader for good', ['-f', 'RCPT'], 'refused', 5],
		['it refuses the whole message for good', ['-f', '.'], 'refused', 5],
		['it cannot take the reader now', ['-r', 'RCPT'], 'queued', 0],
		['it cannot take the message now', ['-r', '.'], 'queued', 0],
		['it hangs up before the message', ['-q', 'RCPT'], 'queued', 5],
		['it hangs up after the last dot', ['-q', '.'], 'unsure', 5],
		['it takes two seconds for its answer', ['-w', '2'], 'accepted', 0],
	];
	for (const [what, options, state, code] of faults) {
		const one = copyOf(untouched);
		const sink = await startSink(await freePort(), options);
		one.relay(sink.port);
		const sent = await one.run(['send', '--smtp', '--project', one.folder]);
		sink.stop();
		const { mum, windows } = await one.states();
		const expected = [code, state, state === 'accepted' ? 'open' : 'none'];
		equal(`a relay: ${what}`, [sent.code, mum.state, windows.mum ?? 'none'], expected);
	}
}
