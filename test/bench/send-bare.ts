// A bare Nodemailer pool on the same relay, with the settings of our transport: what `send.mjs` compares the worker with. `marked`: with the envelopes of our
// transport, whose marks find a message that comes back, and take the relay some time.
import { createHash } from 'node:crypto';
import process from 'node:process';
import { createTransport } from 'nodemailer';
import { bounceAddress } from '../../pipeline/deliver/bounces/tag.ts';
import { smtpOptions } from '../../pipeline/deliver/transports/smtp-options.ts';
import { bodyOf } from '../crash/ledger-stage.ts';

async function main(): Promise<void> {
	const { host, port, connections, messages, bytes, marked } = JSON.parse(process.argv[2] ?? '');
	const settings = { host, port, security: 'none', connections, bounces: 'bounces@northmoor.example' } as const;
	const mailer = createTransport({ ...smtpOptions(settings, { secretOf: () => undefined }).pool, pool: true });
	const started = performance.now();
	let next = 0;
	function marks(to: string) {
		const key = createHash('sha256').update(to).digest('hex');
		return {
			envelope: { from: bounceAddress('loop@northmoor.example', key, new Uint8Array(32)), to: [to] },
			dsn: { id: key, return: 'headers' as const, notify: ['failure' as const, 'delay' as const], recipient: to },
		};
	}
	async function lane(): Promise<void> {
		for (let number = next++; number < messages; number = next++) {
			const to = `parent${number}@home.example`;
			const raw = bodyOf({ number, bytes });
			await mailer.sendMail(marked ? { ...marks(to), raw } : { envelope: { from: settings.bounces, to: [to] }, raw });
		}
	}
	await Promise.all(Array.from({ length: connections }, lane));
	const seconds = (performance.now() - started) / 1000;
	mailer.close();
	const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
	const size = bodyOf({ number: 1, bytes }).length;
	process.stdout.write(JSON.stringify({ seconds, size, megabytes: maxRSS / 1024, processor: (userCPUTime + systemCPUTime) / 1e6 }));
}

void main();
