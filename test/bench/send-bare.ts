// A bare Nodemailer pool on the same relay, with the settings of our transport: what `send.mjs` compares the worker with.
import process from 'node:process';
import { createTransport } from 'nodemailer';
import { smtpOptions } from '../../pipeline/deliver/transports/smtp-options.ts';
import { bodyOf } from '../crash/ledger-stage.ts';

async function main(): Promise<void> {
	const { host, port, connections, messages, bytes } = JSON.parse(process.argv[2] ?? '');
	const settings = { host, port, security: 'none', connections, bounces: 'bounces@northmoor.example' } as const;
	const mailer = createTransport({ ...smtpOptions(settings, { secretOf: () => undefined }).pool, pool: true });
	const started = performance.now();
	let next = 0;
	async function lane(): Promise<void> {
		for (let number = next++; number < messages; number = next++) {
			const envelope = { from: settings.bounces, to: [`parent${number}@home.example`] };
			await mailer.sendMail({ envelope, raw: bodyOf({ number, bytes }) });
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
