// Stands between us and a relay and breaks the connection at the worst moment: around the last dot of a message.
import { connect, createServer } from 'node:net';

/**
 * `before the dot`: the relay gets the whole message but its last dot, so it throws it away. `after the dot`: the relay takes the message, and its answer is lost.
 * To the sender both look the same.
 */
export function startBreaking(relayPort, moment) {
	const server = createServer((client) => {
		const relay = connect(relayPort, '127.0.0.1');
		let end = '';
		let isOver = false;
		const cut = () => {
			client.destroy();
			relay.destroy();
		};
		client.on('data', (bytes) => {
			if (isOver) return;
			end = (end + bytes.toString('latin1')).slice(-5);
			isOver = end === '\r\n.\r\n';
			if (isOver && moment === 'before the dot') {
				relay.write(bytes.subarray(0, Math.max(0, bytes.length - 3)));
				setTimeout(cut, 300);
			} else relay.write(bytes);
		});
		relay.on('data', (bytes) => (isOver ? cut() : client.write(bytes)));
		for (const socket of [client, relay]) socket.on('error', cut).on('close', cut);
	});
	return new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(0, '127.0.0.1', () => done({ port: server.address().port, stop: () => server.close() }));
	});
}
