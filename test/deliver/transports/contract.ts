import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outgoing, Transport } from '../../../pipeline/deliver/transports/transport.ts';

/** A way out and the place where its messages arrive. */
export interface Stage {
	readonly transport: Transport;
	/** The bytes of every message that arrived, by the key of the message. */
	arrived(): Promise<ReadonlyMap<string, readonly Buffer[]>>;
	close(): Promise<void>;
}

/** What every way out promises the ledger. */
export function transportContract(name: string, open: () => Promise<Stage>): void {
	describe(`${name}: what every way out promises`, () => {
		let stage: Stage;
		beforeEach(async () => {
			stage = await open();
		});
		afterEach(() => stage.close());

		it.each([
			['an ordinary message', message],
			['dots at the start of lines', Buffer.from('Subject: x\r\n\r\n.\r\n..\r\n.two\r\n\r\n.\r\n')],
			['a long line and bytes beyond ASCII', Buffer.from(`Subject: x\r\n\r\n${'a'.repeat(5000)} café €\r\n`)],
			['a message of 400 KB', Buffer.from(`Subject: x\r\n\r\n${`${'0123456789'.repeat(7)}\r\n`.repeat(5600)}`)],
		])('hands over %s once, byte for byte', async (_what, bytes) => {
			expect(await stage.transport.send(letter(1, { body: () => chunksOf(bytes) }))).toMatchObject({ result: 'accepted' });
			expect(await stage.arrived()).toEqual(new Map([[keyOf(1), [bytes]]]));
		});

		it('makes nothing final before the body has ended', async () => {
			const gate = newGate();
			const waiting = newGate();
			async function* body() {
				yield message;
				waiting.open();
				await gate.opened;
			}
			const sending = stage.transport.send(letter(1, { body }));
			await waiting.opened;
			await pause(100);
			expect(await stage.arrived()).toEqual(new Map());
			gate.open();
			expect(await sending).toMatchObject({ result: 'accepted' });
			expect(await stage.arrived()).toEqual(new Map([[keyOf(1), [message]]]));
		});

		it('sends nothing where the body throws at its very end, and sends the next message', async () => {
			const leaseLost = new Error('The lease was lost.');
			async function* body() {
				yield message;
				throw leaseLost;
			}
			expect(await stage.transport.send(letter(1, { body }))).toEqual({ result: 'stopped', error: leaseLost });
			expect(await stage.transport.send(letter(2))).toMatchObject({ result: 'accepted' });
			expect(await stage.arrived()).toEqual(new Map([[keyOf(2), [message]]]));
		});

		it('sends nothing where it is stopped before the body has ended', async () => {
			const stop = new AbortController();
			const waiting = newGate();
			async function* body() {
				yield message;
				waiting.open();
				await new Promise((done) => stop.signal.addEventListener('abort', done));
				yield message;
			}
			const sending = stage.transport.send(letter(1, { body, signal: stop.signal }));
			await waiting.opened;
			stop.abort();
			expect(await sending).toMatchObject({ result: 'lost' });
			expect(await stage.arrived()).toEqual(new Map());
		});

		it.each([
			'parent@good.example <evil@z.example>',
			'parent@good.example, evil@z.example',
			'parent@good.example\r\nRCPT TO:<evil@z.example>',
			'-oQ/tmp@good.example',
			'',
		])('refuses the address %j, and asks for no byte of the message', async (to) => {
			let asked = false;
			async function* body() {
				asked = true;
				yield message;
			}
			expect(await stage.transport.send(letter(1, { to, body }))).toMatchObject({ result: 'refused' });
			expect(asked).toBe(false);
			expect(await stage.arrived()).toEqual(new Map());
		});

		it('sends forty at a time, each once', async () => {
			const numbers = Array.from({ length: 40 }, (_, number) => number);
			const results = await Promise.all(numbers.map((number) => stage.transport.send(letter(number))));
			expect(results.every(({ result }) => result === 'accepted')).toBe(true);
			const arrived = await stage.arrived();
			expect([...arrived.keys()].toSorted()).toEqual(numbers.map(keyOf).toSorted());
			expect([...arrived.values()].every(([first, ...more]) => first?.equals(message) && more.length === 0)).toBe(true);
		});
	});
}

export const message = Buffer.from('From: send@northmoor.example\r\nSubject: The draft plan\r\n\r\nHere it is.\r\n');

export function keyOf(number: number): string {
	return number.toString(16).padStart(64, 'a');
}

export function letter(number: number, given: Partial<Outgoing> = {}): Outgoing {
	return {
		key: keyOf(number),
		from: 'bounces+tag@northmoor.example',
		to: 'parent@home.example',
		body: () => chunksOf(message),
		...given,
	};
}

async function* chunksOf(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
	for (let offset = 0; offset < bytes.length; offset += size) yield bytes.subarray(offset, offset + size);
}

function pause(ms: number): Promise<void> {
	return new Promise((done) => {
		setTimeout(done, ms);
	});
}

/** Something that others wait for. */
export function newGate(): { readonly opened: Promise<void>; open(): void } {
	let open = () => {};
	const opened = new Promise<void>((done) => {
		open = done;
	});
	return { opened, open: () => open() };
}
