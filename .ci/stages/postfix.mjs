// A private Postfix and its smtp-sink for the stages: own configuration, queue and log below a temporary folder, loopback only, stopped at the end.
// Throws where Postfix is missing, where we are not root, or where it does not answer.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Places of mail: one that keeps everything, one each that refuses for good and for now, one that takes everything and keeps nothing, and our own. */
export const places = {
	takes: 'family.example',
	refuses: 'gone.example',
	waits: 'busy.example',
	forgets: 'home.example',
	own: 'northmoor.example',
};

/**
 * Starts Postfix. What goes to `takes` and `own` lands in one folder, a file for each message.
 * What goes to `refuses` is refused by a real next server, so that Postfix writes its report to our envelope sender.
 */
export async function startPostfix() {
	if (userInfo().uid !== 0) throw new Error('Postfix starts only as root');
	const folder = mkdtempSync(join(tmpdir(), 'plainplan-postfix-'));
	const etc = join(folder, 'etc');
	atEnd(() => {
		if (existsSync(join(etc, 'main.cf'))) spawnSync('postfix', ['-c', etc, 'stop'], { stdio: 'ignore' });
		rmSync(folder, { recursive: true, force: true });
	});
	chmodSync(folder, 0o755);
	const [port, refusing, waiting] = await Promise.all([freePort(), freePort(), freePort()]);
	const sinks = [
		await startSink(refusing, ['-f', 'RCPT', '-B', '550 5.1.1 Nobody of that name is here']),
		await startSink(waiting, ['-r', 'RCPT', '-b', '450 4.2.1 Come back later']),
	];
	const paths = { etc, spool: join(folder, 'spool'), data: join(folder, 'data'), mail: join(folder, 'mail') };
	const log = join(folder, 'mail.log');
	for (const path of Object.values(paths)) mkdirSync(path);
	const mailOwner = numbersOf('postfix');
	run('chown', ['postfix', paths.data, paths.mail]);
	writeFileSync(join(paths.etc, 'main.cf'), mainSettings({ ...paths, folder, log, mailOwner }));
	writeFileSync(join(paths.etc, 'master.cf'), masterSettings(port));
	const ways = [
		[places.refuses, `smtp:[127.0.0.1]:${refusing}`],
		[places.waits, `smtp:[127.0.0.1]:${waiting}`],
		[places.forgets, 'discard:'],
	];
	writeFileSync(join(paths.etc, 'transport'), ways.map(([place, way]) => `/@${place.replaceAll('.', '\\.')}$/ ${way}\n`).join(''));
	const server = {
		port,
		folder,
		log,
		/** Everything that arrived at `takes` and `own`: the address it was for, its envelope sender, and the bytes without the lines that delivery put on top. */
		received: () => filesIn(join(paths.mail, 'all', 'new')).map((file) => asReceived(readFileSync(file))),
		logText: () => readFileSync(log, 'utf8'),
		async stop() {
			spawnSync('postfix', ['-c', paths.etc, 'stop'], { stdio: 'ignore' });
			for (const sink of sinks) sink.stop();
			await until('Postfix has stopped', () => spawnSync('postfix', ['-c', paths.etc, 'status'], { stdio: 'ignore' }).status !== 0);
			rmSync(folder, { recursive: true, force: true });
		},
	};
	try {
		run('postfix', ['-c', paths.etc, 'start']);
		await until('Postfix answers', () => greets(port));
	} catch (error) {
		const said = existsSync(log) ? server.logText() : 'nothing';
		await server.stop();
		throw new Error(`${error.message}; its log says: ${said}`);
	}
	return server;
}

/** Postfix's own sink for mail, with the faults that its options name. */
export async function startSink(port, options = []) {
	const sink = spawn('smtp-sink', ['-u', 'postfix', ...options, `127.0.0.1:${port}`, '256'], { stdio: ['ignore', 'ignore', 'pipe'] });
	let said = '';
	sink.stderr.on('data', (text) => {
		said += text;
	});
	let failed;
	sink.on('error', (error) => {
		failed = error;
	});
	sink.on('exit', (code) => {
		failed ??= new Error(`smtp-sink ended with ${code}: ${said}`);
	});
	atEnd(() => sink.kill());
	await until('smtp-sink answers', () => {
		if (failed) throw failed;
		return greets(port);
	});
	return { port, stop: () => sink.kill() };
}

const enders = new Set();

/** No server outlives a stage, however it ends. */
function atEnd(end) {
	if (enders.size === 0) {
		process.once('exit', () => {
			for (const one of enders) one();
		});
		for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
	}
	enders.add(end);
}

/** Waits until something holds; throws after `seconds`. */
export async function until(what, holds, seconds = 30) {
	const end = Date.now() + seconds * 1000;
	while (!(await holds())) {
		if (Date.now() > end) throw new Error(`waited ${seconds} seconds in vain: ${what}`);
		await sleep(100);
	}
}

/** A port of this machine on which nobody listens. */
export function freePort() {
	return new Promise((done, fail) => {
		const server = createServer().once('error', fail);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => done(port));
		});
	});
}

function mainSettings({ spool, data, mail, etc, folder, log, mailOwner: { uid, gid } }) {
	return `compatibility_level = 3.6
queue_directory = ${spool}
data_directory = ${data}
maillog_file = ${log}
maillog_file_prefixes = ${folder}
command_directory = ${run('postconf', ['-d', '-h', 'command_directory'])}
daemon_directory = ${run('postconf', ['-d', '-h', 'daemon_directory'])}
myhostname = relay.${places.own}
mydomain = ${places.own}
mydestination =
local_recipient_maps =
alias_maps =
alias_database =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_tls_security_level = none
smtp_tls_security_level = none
disable_dns_lookups = yes
recipient_delimiter = +
virtual_mailbox_domains = ${places.takes} ${places.own}
virtual_mailbox_base = ${mail}
virtual_mailbox_maps = static:all/
virtual_mailbox_limit = 0
message_size_limit = 30000000
virtual_minimum_uid = ${Math.min(uid, 100)}
virtual_uid_maps = static:${uid}
virtual_gid_maps = static:${gid}
transport_maps = regexp:${join(etc, 'transport')}
default_transport = error:5.7.1 This relay sends nothing to the world
delay_warning_time = 2s
queue_run_delay = 2s
minimal_backoff_time = 2s
maximal_backoff_time = 4s
smtpd_client_connection_count_limit = 0
smtpd_client_connection_rate_limit = 0
`;
}

/** Every service that mail passes here, none of them in a chroot: name, kind, private, without rights, chroot, wake-up, most at a time, program. */
function masterSettings(port) {
	return `127.0.0.1:${port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`;
}

/** `virtual` writes Return-Path, X-Original-To and Delivered-To on top, then smtpd's own Received follows; the rest is as we handed it over. */
function asReceived(file) {
	const text = file.toString('latin1').replaceAll('\n', '\r\n');
	const top = /^(?:(?:Return-Path|X-Original-To|Delivered-To|Received):.*\r\n(?:[ \t].*\r\n)*)+/.exec(text)?.[0] ?? '';
	const from = /^Return-Path: <(.*)>\r$/m.exec(top)?.[1];
	const to = /^X-Original-To: (.*)\r$/m.exec(top)?.[1] ?? /^Delivered-To: (.*)\r$/m.exec(top)?.[1];
	return { from, to, bytes: Buffer.from(text.slice(top.length), 'latin1') };
}

function filesIn(folder) {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.sort()
		.map((name) => join(folder, name));
}

function greets(port) {
	return new Promise((done) => {
		const socket = connect(port, '127.0.0.1');
		const end = (answer) => {
			socket.destroy();
			done(answer);
		};
		socket.setTimeout(2000, () => end(false));
		socket.once('error', () => end(false));
		socket.once('data', (data) => end(data.toString().startsWith('220')));
	});
}

function numbersOf(user) {
	return { uid: Number(run('id', ['-u', user])), gid: Number(run('id', ['-g', user])) };
}

function run(program, words) {
	const ran = spawnSync(program, words, { encoding: 'utf8' });
	if (ran.error) throw new Error(`${program} could not run: ${ran.error.message}`);
	if (ran.status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${ran.status}: ${ran.stderr}${ran.stdout}`);
	return ran.stdout.trim();
}
