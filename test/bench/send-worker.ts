// The worker's half of `send.mjs`.
import process from 'node:process';
import { bounceAddress } from '../../pipeline/deliver/bounces/tag.ts';
import { smtpTransport } from '../../pipeline/deliver/transports/smtp.ts';
import { emailService } from '../../pipeline/deliver/worker/email-service.ts';
import { sendQueue } from '../../pipeline/deliver/worker/send-queue.ts';
import { bodyOf, openStage } from '../crash/ledger-stage.ts';

async function main(): Promise<void> {
	const { folder, host, port, connections, bytes } = JSON.parse(process.argv[2] ?? '');
	const ledger = openStage(folder);
	const settings = { host, port, security: 'none', connections, bounces: 'bounces@northmoor.example' } as const;
	const transport = await smtpTransport(settings, { secretOf: () => undefined });
	const served = emailService({ floorDays: 14, eveningFrom: '18:00' });
	const started = performance.now();
	await sendQueue({
		ledger,
		transport,
		now: () => new Date(),
		worker: 'bench',
		inFlight: connections * 4,
		senderOf: (key) => bounceAddress(settings.bounces, key, ledger.bounceSecret),
		serviceOf: (row, at) => (row.opens ? served(at) : undefined),
	});
	const seconds = (performance.now() - started) / 1000;
	await transport.close();
	await ledger.close();
	const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
	const size = bodyOf({ number: 1, bytes }).length;
	process.stdout.write(JSON.stringify({ seconds, size, megabytes: maxRSS / 1024, processor: (userCPUTime + systemCPUTime) / 1e6 }));
}

void main();
