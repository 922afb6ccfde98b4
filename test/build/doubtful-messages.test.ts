import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openLedger } from '../../pipeline/build/ledger/open-ledger.ts';
import { listUnsure, resolveByPerson, resolveFromLogs, resolveFromOutbox } from '../../pipeline/build/resolve-messages.ts';
import { takeBounces } from '../../pipeline/build/take-bounces.ts';
import { bounceAddress } from '../../pipeline/deliver/bounces/tag.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { readPieces } from '../../pipeline/host/read-pieces.ts';
import { report } from '../deliver/bounces/reports.ts';
import { at, message, send, unsure } from '../deliver/ledger/sample.ts';
import { home } from '../e2e/plainplan.ts';
import { office } from './ledger/a-ledger.ts';

/** An office whose worker lost its relay after it had handed one draft over, at 9:00:02 on 2 November 2026. */
async function doubtfulOffice(now = at(3600)) {
	const one = await office();
	const tools = { ...one.tools, home, host: { ...nodeHost, now: () => new Date(now) } };
	const ledger = await openLedger(tools, one.project);
	const address = 'jo.berry@families.example';
	const row = message({
		name: await ledger.seals.seal('NM-0001', 'Jo Berry'),
		address: await ledger.seals.seal('NM-0001', address),
		addressFingerprint: ledger.fingerprint(address),
	});
	await send(ledger.store, row, 0, unsure);
	const marked = bounceAddress('bounces@northmoor.example', row.key, ledger.bounceSecret);
	await ledger.close();
	const put = (name: string, bytes: string | Uint8Array) => {
		const file = path.join(one.folder, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, bytes);
		return file;
	};
	return { ...one, tools, key: row.key, messageId: row.messageId ?? '', address, marked, put };
}

const open = (file: string) => () => readPieces(file);

describe('a message that may have gone out', () => {
	it('is listed with the moment from which somebody may say that it did not', async () => {
		const { tools, project, key } = await doubtfulOffice();
		const { messages, underWay } = await listUnsure(tools, project);
		expect(messages.map((one) => [one.message.key, one.mayGoAgainFrom, one.isInOutbox, one.hasReply])).toEqual([
			[key, at(902), false, false],
		]);
		expect(underWay).toBe(0);
	});

	it('whose file stands in the outbox went out', async () => {
		const { tools, project, key, put } = await doubtfulOffice();
		put(`cases/output/outbox/${key}.eml`, 'x');
		expect((await listUnsure(tools, project)).messages[0]?.isInOutbox).toBe(true);
		expect((await resolveFromOutbox(tools, project)).map(({ result }) => result)).toEqual(['accepted']);
	});

	it('whose file does not stand in the outbox stays unsure: somebody may have taken it', async () => {
		const { tools, project } = await doubtfulOffice();
		expect(await resolveFromOutbox(tools, project)).toMatchObject([{ result: 'no-end', why: 'not-there' }]);
	});

	it('is found in an older log that was packed, named in any order', async () => {
		const { tools, project, put, messageId, marked } = await doubtfulOffice();
		const old = `2026-11-02T08:00:00+00:00 relay postfix/master[1]: daemon started\n2026-11-02T09:00:02+00:00 relay postfix/cleanup[1]: 4D2F1A: message-id=${messageId}\n2026-11-02T09:00:02+00:00 relay postfix/qmgr[1]: 4D2F1A: from=<${marked}>, size=1, nrcpt=1 (queue active)\n`;
		const logs = [
			put(
				'mail.log',
				'2026-11-02T09:00:09+00:00 relay postfix/smtp[1]: 4D2F1A: to=<a@b.example>, relay=c, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (no)\n',
			),
			put('mail.log.1.gz', gzipSync(old)),
		];
		expect((await resolveFromLogs(tools, project, logs.map(open))).map(({ result }) => result)).toEqual(['bounced']);
	});

	it('with a packed log that is broken: said in plain words, and nothing changes', async () => {
		const { tools, project, put } = await doubtfulOffice();
		const broken = put('mail.log.1.gz', gzipSync('Nov  2 09:00:00 relay postfix/master[1]: x\n'.repeat(1000)).subarray(0, 60));
		await expect(resolveFromLogs(tools, project, [open(broken)])).rejects.toThrow(/We cannot read the file/);
		expect((await listUnsure(tools, project)).messages).toHaveLength(1);
	});

	it('a person ends it once; the second time they are told that we know', async () => {
		const { tools, project, key } = await doubtfulOffice();
		const verdict = { digits: key.slice(0, 10), verdict: 'accepted', by: 'JS, officer' } as const;
		expect((await resolveByPerson(tools, project, verdict)).result).toBe('accepted');
		await expect(resolveByPerson(tools, project, verdict)).rejects.toThrow(/we know what became of it/);
	});
});

describe('a mailbox with what came back', () => {
	it('takes every email of a Maildir but the half-written, and changes no file', async () => {
		const { tools, project, folder, put, key, marked, address } = await doubtfulOffice();
		const ours = report('failed')
			.replaceAll(/bounces\+[^@]+@northmoor\.example/g, marked)
			.replaceAll(/^Original-Envelope-Id: .*$/gm, `Original-Envelope-Id: ${key}`);
		put('box/new/1.relay', ours.replaceAll(/^Message-ID: .*\r\n/gm, '').replace('rfc822;jo.berry@gone.example', `rfc822;${address}`));
		put('box/cur/2.relay:2,S', report('failed'));
		put('box/tmp/3.relay', report('delayed'));
		const taken = await takeBounces(tools, project, [`${folder}/box`]);
		expect(taken.map((one) => [path.basename(one.file), one.result === 'needs-look' ? one.why : one.result])).toEqual([
			['2.relay:2,S', 'forged'],
			['1.relay', 'bounced'],
		]);
	});

	it('a path where nothing stands: nothing is taken', async () => {
		const { tools, project, folder } = await doubtfulOffice();
		await expect(takeBounces(tools, project, [`${folder}/nowhere`])).rejects.toThrow(/Nothing stands at/);
	});
});
