// One run of the worker in a process of its own, which can be told where to die.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { outboxTransport } from '../../pipeline/deliver/transports/outbox.ts';
import { smtpTransport } from '../../pipeline/deliver/transports/smtp.ts';
import type { Transport } from '../../pipeline/deliver/transports/transport.ts';
import { emailService } from '../../pipeline/deliver/worker/email-service.ts';
import type { CrashPoint } from '../../pipeline/deliver/worker/hold-the-dot.ts';
import { sendQueue } from '../../pipeline/deliver/worker/send-queue.ts';
import { openStage } from './ledger-stage.ts';

export interface Orders {
	/** The folder of the ledger. */
	readonly folder: string;
	/** The port of the relay on this machine; else the folder of `.eml` files. */
	readonly to: { readonly port: number } | { readonly outbox: string };
	/** The moment at which the run begins; its clock goes on from there. */
	readonly begins: string;
	readonly inFlight?: number;
	/** Dies by SIGKILL where this point is reached for the nth time. */
	readonly kill?: { readonly at: CrashPoint; readonly nth: number };
	/** Dies by SIGKILL as soon as this file holds something: a relay has the message. */
	readonly killOnce?: string;
	/** Says so in one file and waits for the other, where this point is first reached. */
	readonly pause?: { readonly at: CrashPoint; readonly reached: string; readonly goOn: string };
}

async function main(): Promise<void> {
	const orders: Orders = JSON.parse(process.argv[2] ?? '');
	const { folder, to, begins, inFlight = 4, killOnce } = orders;
	const started = performance.now();
	const ledger = openStage(folder);
	const transport = await transportTo(to);
	const served = emailService({ floorDays: 14, eveningFrom: '18:00' });
	if (killOnce !== undefined) setInterval(() => statSync(killOnce, { throwIfNoEntry: false })?.size && die(), 1).unref();
	process.stdout.write('ready\n');
	const report = await sendQueue({
		ledger,
		transport,
		now: () => new Date(Date.parse(begins) + performance.now() - started),
		worker: `worker-${process.pid}`,
		inFlight,
		senderOf: (key) => `bounces+${key.slice(0, 20)}@northmoor.example`,
		serviceOf: (row, at) => (row.opens ? served(at) : undefined),
		at: seam(orders),
	});
	await transport.close();
	await ledger.close();
	process.stdout.write(`${JSON.stringify(report)}\n`);
}

function transportTo(to: Orders['to']): Promise<Transport> {
	if ('outbox' in to) return outboxTransport(to.outbox);
	const settings = { host: '127.0.0.1', port: to.port, security: 'none', connections: 4, bounces: 'bounces@northmoor.example' } as const;
	return smtpTransport(settings, { secretOf: () => undefined, timeouts: { connect: 2000, greeting: 2000, answer: 5000 } });
}

function seam({ kill, pause }: Orders): (point: CrashPoint) => void {
	let reached = 0;
	let paused = false;
	return (point) => {
		if (kill?.at === point) {
			reached += 1;
			if (reached === kill.nth) die();
		}
		if (pause?.at === point && !paused) {
			paused = true;
			writeFileSync(pause.reached, '');
			while (!existsSync(pause.goOn)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
			readFileSync(pause.goOn);
		}
	};
}

function die(): void {
	process.kill(process.pid, 'SIGKILL');
}

void main();
