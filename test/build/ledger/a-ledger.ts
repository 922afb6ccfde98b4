import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { onTestFinished } from 'vitest';
import type { LedgerTools } from '../../../pipeline/build/ledger/key-source.ts';
import { openLedger } from '../../../pipeline/build/ledger/open-ledger.ts';
import { loadProject } from '../../../pipeline/config/load-project.ts';
import type { Ledger } from '../../../pipeline/deliver/ledger/ledger.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import type { Project } from '../../../pipeline/model/project.ts';
import { accepted, add, at, message, service, take } from '../../deliver/ledger/sample.ts';

/** An office on a machine that gives everybody every right (umask 000): a folder of cases, and a key elsewhere. */
export interface Office {
	readonly folder: string;
	readonly keyFile: string;
	readonly project: Project;
	readonly tools: LedgerTools;
	/** Where keys were made. */
	readonly made: readonly string[];
}

export async function office(): Promise<Office> {
	const umask = process.umask(0);
	const folder = await mkdtemp(path.join(tmpdir(), 'plainplan-ledger-'));
	onTestFinished(async () => {
		process.umask(umask);
		await rm(folder, { recursive: true, force: true });
	});
	await mkdir(`${folder}/cases`);
	const made: string[] = [];
	const keyFile = `${folder}/settings/plainplan/ledger.key`;
	const tools = { host: nodeHost, ledgerKey: { file: keyFile, made: (file: string) => void made.push(file) } };
	return { folder, keyFile, made, tools, project: await loadProject(nodeHost, `${folder}/cases`) };
}

/** What nobody may find in the files of a ledger. */
export const personal = ['Jo Berry', 'jo.berry@families.example', 'families.example', 'Dear Jo', 'Berry', 'we would like more help'];

const mail = new TextEncoder().encode('To: jo.berry@families.example\r\nSubject: A draft plan\r\n\r\nDear Jo Berry,');
export const mailHash = createHash('sha256').update(mail).digest('hex');

/** Sends a draft to one mother, and takes her answer. */
export async function sendOne(ledger: Ledger, caseNumber = 'NM-0001'): Promise<string> {
	const { store, seals, bodies, fingerprint } = ledger;
	await bodies.put(caseNumber, mailHash, mail);
	const row = message({
		caseNumber,
		name: await seals.seal(caseNumber, 'Jo Berry'),
		address: await seals.seal(caseNumber, 'jo.berry@families.example'),
		addressFingerprint: fingerprint('jo.berry@families.example'),
		bodySha256: mailHash,
		bodySize: mail.length,
	});
	await add(store, [row]);
	const lease = await take(store, at(1));
	await store.handed(lease, at(2));
	await store.settle(lease, { ...accepted, result: 'accepted', service }, at(3));
	await store.addReply(
		{
			caseNumber,
			personKey: 'mother',
			receivedOn: '2026-11-06',
			how: 'email',
			fromFingerprint: fingerprint('jo.berry@families.example'),
			summary: await seals.seal(caseNumber, 'we would like more help'),
			sourceMessageId: `<answer-${caseNumber}@mail.invalid>`,
			by: 'officer-1',
		},
		at(4),
	);
	return row.key;
}

/** A ledger in which one draft was sent and answered, closed again. */
export async function usedOffice(): Promise<Office & { readonly key: string }> {
	const one = await office();
	const ledger = await openLedger(one.tools, one.project);
	const key = await sendOne(ledger);
	await ledger.close();
	return { ...one, key };
}

/** Every file of a folder, by its path within, as one-byte letters. A side file of SQLite may go at any moment. */
export async function bytesOf(folder: string): Promise<ReadonlyMap<string, string>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
	return new Map(
		await Promise.all(files.map(async (file) => [path.relative(folder, file), await readFile(file, 'latin1').catch(() => '')] as const)),
	);
}
