import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openLedger } from '../../pipeline/build/ledger/open-ledger.ts';
import { loadProject } from '../../pipeline/config/load-project.ts';
import type { Ledger } from '../../pipeline/deliver/ledger/ledger.ts';
import { messageKey } from '../../pipeline/deliver/ledger/message-key.ts';
import type { MessageKey, NewMessage, Outcome, Service } from '../../pipeline/deliver/ledger/store.ts';
import { emailService } from '../../pipeline/deliver/worker/email-service.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import type { MessageRoute } from '../../pipeline/model/delivery.ts';
import { startOfLondonDay } from '../../pipeline/model/london-day.ts';

const home = path.resolve(import.meta.dirname, '../..');

/** Who is written to in the case NM-0417; every address is invented. */
export const people = {
	mum: { name: 'Ana Jones', address: 'ana.jones@mail.example' },
	dad: { name: 'Danny Jones', address: '4 Quay Row\nNorthmoor' },
	sam: { name: 'Sam Jones', address: 'sam.jones@mail.example' },
} as const;

export type PersonKey = keyof typeof people;

export interface Told {
	readonly person: PersonKey;
	readonly route?: MessageRoute;
	readonly kind?: string;
	readonly occasion?: string;
	readonly document?: string;
	/** The last day that it prints; set of a draft. */
	readonly lastDay?: string;
	readonly more?: Partial<NewMessage>;
}

/** A project with a ledger on the disk, gone when the test is over, and a clock that the test sets. */
export async function aLedger() {
	const folder = await mkdtemp(path.join(tmpdir(), 'plainplan-ledger-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	await chmod(folder, 0o700);
	await mkdir(path.join(folder, 'keys'), { mode: 0o700 });
	await writeFile(path.join(folder, 'project.yml'), 'region: england\nrules: england-2014\n');
	let clock = new Date('2026-11-23T10:00:00.000Z');
	const tools = {
		home,
		host: { ...nodeHost, now: () => clock },
		ledgerKey: { given: '07'.repeat(32), file: path.join(folder, 'keys/ledger.key') },
	};
	const project = await loadProject(tools.host, folder);
	let batches = 0;

	/** Does something in the ledger, and closes it. */
	async function inLedger<T>(act: (ledger: Ledger) => Promise<T>): Promise<T> {
		const ledger = await openLedger(tools, project);
		try {
			return await act(ledger);
		} finally {
			await ledger.close();
		}
	}

	return {
		folder,
		tools,
		project,
		inLedger,
		/** Sets the clock: `2026-12-02T09:00Z`. */
		at: (moment: string) => {
			clock = new Date(moment);
		},
		/** Puts messages into the ledger as one release. */
		release: (...told: readonly Told[]): Promise<readonly MessageKey[]> =>
			inLedger(async (ledger) => {
				const rows = await Promise.all(told.map((one) => newMessage(ledger, one, clock)));
				batches += 1;
				await ledger.store.addBatch({ digest: sha256(`${folder} ${batches}`), by: 'JS', rows }, clock.toISOString());
				return rows.map(({ key }) => key);
			}),
		/** Sends every email that is due; the relay says what `outcome` says. */
		send: (outcome: Partial<Outcome> = {}) =>
			inLedger(async ({ store }) => {
				const now = clock.toISOString();
				for (const claim of await store.claim({ worker: 'worker-1', now, leaseMs: 60_000, limit: 100 })) {
					await store.handed(claim, now);
					const service: Service | undefined = claim.row.opens && emailService({ floorDays: 14 })(clock);
					const base = { startedAt: now, relay: 'outbox', code: 250, result: 'accepted', ...(service && { service }) };
					await store.settle(claim, { ...base, ...outcome } as Outcome, now);
				}
			}),
	};
}

async function newMessage(ledger: Ledger, told: Told, clock: Date): Promise<NewMessage> {
	const { person, route = 'email', kind = 'draft-plan', occasion = '', document = 'NM-0417-draft-1', lastDay, more = {} } = told;
	const { name, address } = people[person];
	const caseNumber = more.caseNumber ?? 'NM-0417';
	const documentDigest = sha256(document);
	const key = messageKey(
		{ authority: 'Northmoor Council', caseNumber, documentDigest, kind, occasion, route, person: { key: person } },
		more.round ?? 1,
	);
	return {
		key,
		round: 1,
		kind,
		occasion,
		caseNumber,
		document,
		documentDigest,
		personKey: person,
		role: 'parent',
		name: await ledger.seals.seal(caseNumber, name),
		address: await ledger.seals.seal(caseNumber, address),
		addressFingerprint: ledger.fingerprint(address),
		route,
		lang: 'en-GB',
		...(route === 'email' && { messageId: messageIdOf(key) }),
		bodySha256: sha256(`body ${key}`),
		bodySize: 4000,
		notBefore: clock.toISOString(),
		...(lastDay !== undefined && { opens: { lastDay, rule: 'plain-15', calendarVersion: '2026-08-01' } }),
		waitsForWindows: false,
		holds: [],
		...more,
	};
}

/** A reminder for a day. */
export function reminder(person: PersonKey, occasion: string, day: string, lastDay: string): Told {
	return { person, kind: 'reminder', occasion, more: { onlyIf: 'window-open', printsLastDay: lastDay, notBefore: startOfLondonDay(day) } };
}

export function messageIdOf(key: MessageKey): string {
	return `<${key.slice(0, 40)}@northmoor.example>`;
}

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
