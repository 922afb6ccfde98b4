import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { Ledger } from '../../pipeline/deliver/ledger/ledger.ts';
import { messageKey } from '../../pipeline/deliver/ledger/message-key.ts';
import { openSqliteStore } from '../../pipeline/deliver/ledger/sqlite/open-sqlite-store.ts';
import type { NewMessage } from '../../pipeline/deliver/ledger/store.ts';
import { newBodies } from '../../pipeline/deliver/seals/bodies.ts';
import { deriveSecret, macOf } from '../../pipeline/deliver/seals/master-key.ts';
import { newSeals } from '../../pipeline/deliver/seals/seals.ts';
import { nodeHost } from '../../pipeline/host/node.ts';

const master = new Uint8Array(32).fill(7);

/** A real ledger in a folder of a test: the store, the seals and the bodies that the program has. */
export function openStage(folder: string): Ledger {
	mkdirSync(`${folder}/bodies`, { recursive: true, mode: 0o700 });
	const store = openSqliteStore(`${folder}/ledger.db`);
	const seals = newSeals(store.caseKey, master);
	return {
		store,
		seals,
		bodies: newBodies(nodeHost, `${folder}/bodies`, seals),
		fingerprint: (address) => macOf(master, address),
		bounceSecret: deriveSecret(master, 'bounce tags'),
		close: async () => store.close(),
	};
}

/** A message to one parent of one case, whose body is its own; `bytes` pads it. */
export interface Letter {
	readonly number: number;
	readonly bytes?: number;
	readonly address?: string;
	readonly more?: Partial<NewMessage>;
}

export function bodyOf({ number, bytes = 0 }: Letter): Buffer {
	const header = `From: send@northmoor.example\r\nTo: parent${number}@home.example\r\nSubject: The draft plan\r\nMessage-ID: <m${number}@northmoor.example>\r\n\r\n`;
	const line = `${'plan '.repeat(15)}\r\n`;
	return Buffer.from(`${header}Message ${number}.\r\n${line.repeat(Math.ceil(bytes / line.length))}`);
}

/** Seals a letter and keeps its body, as a release does. The row is still to be added. */
export async function sealedRow({ seals, bodies, fingerprint }: Ledger, letter: Letter): Promise<NewMessage> {
	const { number, address = `parent${number}@home.example`, more = {} } = letter;
	const caseNumber = more.caseNumber ?? `NM-${String(number).padStart(5, '0')}`;
	const facts = { round: 1, kind: 'draft-plan', occasion: '', caseNumber, personKey: 'mother', route: 'email' as const, ...more };
	const document = more.document ?? `${caseNumber}-draft-1`;
	const documentDigest = createHash('sha256').update(document).digest('hex');
	const body = bodyOf(letter);
	const bodySha256 = createHash('sha256').update(body).digest('hex');
	await bodies.put(caseNumber, bodySha256, body);
	return {
		key: messageKey({ ...facts, authority: 'Northmoor', documentDigest, person: { key: facts.personKey } }, facts.round),
		document,
		documentDigest,
		role: 'parent',
		name: await seals.seal(caseNumber, 'Mrs Example'),
		address: await seals.seal(caseNumber, address),
		addressFingerprint: fingerprint(address),
		lang: 'en-GB',
		...(facts.route === 'email' && { messageId: `<m${number}.${facts.kind}.${facts.round}@northmoor.example>` }),
		bodySha256,
		bodySize: body.length,
		notBefore: '2026-11-02T09:00:00.000Z',
		...(facts.kind === 'draft-plan' && { opens: { lastDay: '2026-11-18', rule: 'plain-15', calendarVersion: '2026-08-01' } }),
		waitsForWindows: false,
		holds: [],
		...facts,
	};
}

/** Releases letters in one batch; their keys, in order. */
export async function releaseLetters(
	ledger: Ledger,
	letters: readonly Letter[],
	at = '2026-11-02T09:00:00.000Z',
): Promise<readonly string[]> {
	const rows: NewMessage[] = [];
	for (const letter of letters) rows.push(await sealedRow(ledger, letter));
	const digest = createHash('sha256')
		.update(JSON.stringify(rows.map(({ key }) => key)))
		.digest('hex');
	await ledger.store.addBatch({ digest, by: 'officer', rows }, at);
	return rows.map(({ key }) => key);
}
