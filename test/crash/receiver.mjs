// A relay in a process of its own, on a loopback port that it prints. It writes the key of each message into its log, synced, before it answers; and it is flaky.
// node receiver.mjs <log> [seed] [share of faults] [ms before each answer to the last dot]
import { fsyncSync, openSync, writeSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';
import { randomFrom } from './random.mjs';

const [file, seed = '1', share = '0', delay = '0'] = process.argv.slice(2);
const log = openSync(file, 'a', 0o600);
const random = randomFrom(Number(seed));
const isFaulty = () => random() < Number(share);

const refusal = (responseCode) => Object.assign(new Error('Not now'), { responseCode });

const server = new SMTPServer({
	disabledCommands: ['STARTTLS', 'AUTH'],
	authOptional: true,
	hideDSN: false,
	disableReverseLookup: true,
	logger: false,
	onRcptTo(_address, session, done) {
		if (!isFaulty()) return done();
		if (random() < 0.5) return done(refusal(451));
		hangUp(session);
	},
	onData(stream, session, done) {
		stream.on('data', () => {});
		stream.on('error', () => {});
		stream.on('end', () => {
			if (isFaulty() && random() < 0.3) return done(refusal(451));
			writeSync(log, `${session.envelope.dsn.envid}\n`);
			fsyncSync(log);
			if (isFaulty()) return hangUp(session);
			setTimeout(() => done(), Number(delay));
		});
	},
});
server.on('error', () => {});

const sockets = new Map();
server.server.on('connection', (socket) => {
	sockets.set(socket.remotePort, socket);
	socket.on('close', () => sockets.delete(socket.remotePort));
});

function hangUp({ remotePort }) {
	sockets.get(remotePort)?.destroy();
}

/** Answers the one question of its parent once nothing is under way any more: what nobody sent by then, never arrives. */
process.on('message', function whenQuiet() {
	if (sockets.size === 0) process.send('quiet');
	else setTimeout(whenQuiet, 5);
});
process.on('disconnect', () => process.exit());

server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.server.address().port}\n`));
