import { randomBytes } from 'node:crypto';
import { bounceAddress } from '../deliver/bounces/tag.ts';
import type { Ledger } from '../deliver/ledger/ledger.ts';
import type { MessageRow } from '../deliver/ledger/store.ts';
import { openTransport, type TransportId } from '../deliver/transports/index.ts';
import type { SecretOf } from '../deliver/transports/smtp-options.ts';
import { forecast } from '../deliver/worker/forecast.ts';
import type { SentOne } from '../deliver/worker/send-one.ts';
import { type QueueReport, sendQueue } from '../deliver/worker/send-queue.ts';
import { UserError } from '../model/errors.ts';
import { londonDay } from '../model/london-day.ts';
import type { Project } from '../model/project.ts';
import type { LedgerTools } from './ledger/key-source.ts';
import { openToSendIfMade } from './ledger/old-copy.ts';
import { openLedgerIfMade } from './ledger/open-ledger.ts';
import { purgeBodies } from './ledger/purge-bodies.ts';
import { serviceRule } from './service-rule.ts';

export type { MessageRow, QueueReport, SentOne };

export interface SendTools extends LedgerTools {
	/** The folder of the program's own data. */
	readonly home: string;
	readonly secretOf: SecretOf;
	/** Set where a person stops the run: what is under way is ended first. */
	readonly signal?: AbortSignal;
	/** Told of each message, by its key and case. */
	readonly onSent?: (sent: SentOne) => void;
}

/** What waits in a ledger, by who must act next. */
export interface Waiting {
	/** Emails that may go now. */
	readonly due: readonly MessageRow[];
	/** Emails whose day or hour comes later. */
	readonly later: readonly MessageRow[];
	/** Letters that a person must post or hand over. */
	readonly letters: readonly MessageRow[];
	/** How many wait for a second person. */
	readonly held: number;
	/** Of how many nobody knows whether they were sent. */
	readonly unsure: number;
	/** How many another run has in hand, or had when it broke off. */
	readonly sending: number;
	/** How long the relay needs for those that may go now; absent where the settings name no rate. */
	readonly forecast?: string;
}

/** What is in the queue of a project now. It sends nothing. `undefined`: nobody released anything yet. */
export async function waitingMessages(tools: LedgerTools, project: Project): Promise<Waiting | undefined> {
	const { smtp } = project.transports;
	return withLedger(await openLedgerIfMade(tools, project), async (ledger) => {
		const waiting = await waitingIn(ledger, tools.host.now());
		return smtp?.perMinute === undefined ? waiting : { ...waiting, forecast: forecast(waiting.due.length, smtp.perMinute) };
	});
}

/**
 * Sends everything that is due by one way out, then says what still waits. A second run at the same time, here or elsewhere, takes other messages.
 * `undefined`: nobody released anything yet. A relay that is not set up is a `UserError` `delivery/settings`, a ledger that came back from a copy `ledger/old-copy`.
 */
export async function sendMessages(
	tools: SendTools,
	project: Project,
	way: TransportId,
): Promise<{ readonly report: QueueReport; readonly waiting: Waiting } | undefined> {
	return withLedger(await openToSendIfMade(tools, project), async (ledger) => {
		const { host, secretOf, signal, onSent } = tools;
		const now = () => host.now();
		const smtp = way === 'smtp' ? project.transports.smtp : undefined;
		const serviceOf = await serviceRule(tools, project);
		const outbox = await host.resolve(outboxOf(project));
		const transport = await openTransport(way, { transports: project.transports, outbox, secretOf });
		try {
			await refuseMixedTrial(ledger, smtp?.redirectAllTo !== undefined);
			await ledger.store.closeWindows(londonDay(now()), now().toISOString());
			await purgeBodies(ledger, now());
			const bounces = smtp?.bounces ?? project.sender?.address ?? nobody;
			const report = await sendQueue({
				ledger,
				transport,
				now,
				worker: randomBytes(8).toString('hex'),
				inFlight: smtp === undefined ? outboxLanes : smtp.connections * lanesPerConnection,
				senderOf: (key) => bounceAddress(bounces, key, ledger.bounceSecret),
				serviceOf,
				...(smtp?.perMinute !== undefined && { perMinute: smtp.perMinute }),
				...(smtp?.redirectAllTo !== undefined && { redirectAllTo: smtp.redirectAllTo }),
				...(signal && { signal }),
				...(onSent && { onSent }),
			});
			return { report, waiting: await waitingIn(ledger, now()) };
		} finally {
			await transport.close();
		}
	});
}

/** How the ledger marks an attempt of a trial. An attempt that a crash cut off names no way out. */
const trialMark = ', trial';

/** A ledger is of a trial or of real messages, never of both: a family's days must not begin with a message that went elsewhere. */
async function refuseMixedTrial({ store }: Ledger, isTrial: boolean): Promise<void> {
	const relays = (await store.relays()).filter((relay) => relay !== '');
	const trials = relays.filter((relay) => relay.endsWith(trialMark));
	const mixed = isTrial ? relays.length > trials.length : trials.length > 0;
	if (!mixed) return;
	throw new UserError(
		'delivery/settings',
		isTrial ? 'This ledger holds messages that really went out, so you cannot make a trial with it.' : 'This ledger is that of a trial.',
		isTrial
			? 'Make the trial with a copy of the folder, and a ledger of its own.'
			: 'Name another folder under "ledger" in project.yml, and release again.',
	);
}

/** More at a time make a folder no faster: the ledger's disk decides. */
const outboxLanes = 8;

/** While one message waits for the ledger's disk, a connection can have the next. */
const lanesPerConnection = 4;

/** The envelope sender in a folder, where no message can come back. */
const nobody = 'nobody@plainplan.example';

/** The folder of `.eml` files of a project. */
export function outboxOf({ folder, transports }: Project): string {
	return transports.outbox.startsWith('/') ? transports.outbox : `${folder}/${transports.outbox}`;
}

async function withLedger<T>(ledger: Ledger | undefined, work: (ledger: Ledger) => Promise<T>): Promise<T | undefined> {
	if (ledger === undefined) return undefined;
	try {
		return await work(ledger);
	} finally {
		await ledger.close();
	}
}

async function waitingIn({ store }: Ledger, now: Date): Promise<Waiting> {
	const queued = await store.messages({ states: ['queued'] });
	const { messages } = await store.counts();
	const emails = queued.filter(({ route }) => route === 'email');
	const at = now.toISOString();
	return {
		due: emails.filter(({ notBefore }) => notBefore <= at),
		later: emails.filter(({ notBefore }) => notBefore > at),
		letters: queued.filter(({ route, notBefore }) => route !== 'email' && notBefore <= at),
		held: messages.held,
		unsure: messages.unsure,
		sending: messages.sending,
	};
}
