import type { Ledger } from '../deliver/ledger/ledger.ts';
import { type MessageRow, resolverWaitMs } from '../deliver/ledger/store.ts';
import { logLines } from '../deliver/resolve/log-lines.ts';
import { readLogStamp } from '../deliver/resolve/log-stamp.ts';
import { giveVerdict, type Resolved, type ResolveWork, resolveByLog, unsureMessages } from '../deliver/resolve/resolve-by-log.ts';
import type { Instant } from '../model/delivery.ts';
import { UserError } from '../model/errors.ts';
import type { Project } from '../model/project.ts';
import { findMessage } from './ledger/find-message.ts';
import type { LedgerTools } from './ledger/key-source.ts';
import { withLedger } from './ledger/with-ledger.ts';
import { outboxOf } from './send-messages.ts';
import { serviceRule } from './service-rule.ts';

export type { MessageRow, Resolved };

export interface ResolveTools extends LedgerTools {
	/** The folder of the program's own data. */
	readonly home: string;
}

/** One message of which nobody knows whether it was sent, and what speaks for it. */
export interface UnsureMessage {
	readonly message: MessageRow;
	/** From when on somebody may say that it was not sent. */
	readonly mayGoAgainFrom: Instant;
	/** Its file stands in the outbox. */
	readonly isInOutbox: boolean;
	/** The same person answered the same document after we handed it over. */
	readonly hasReply: boolean;
}

/** What is unsure. `underWay`: messages that a worker has, or had when it died; they become unsure, or go again, once its lease has ended. */
export interface Unsure {
	readonly messages: readonly UnsureMessage[];
	readonly underWay: number;
}

/** Lists every unsure message. It ends none, but takes up what a dead worker left behind. */
export function listUnsure(tools: ResolveTools, project: Project): Promise<Unsure> {
	return inLedger(tools, project, async (ledger) => {
		const rows = await unsureMessages(ledger);
		const messages: UnsureMessage[] = [];
		for (const message of rows) {
			messages.push({
				message,
				mayGoAgainFrom: new Date(Date.parse(message.handedAt ?? message.addedAt) + resolverWaitMs).toISOString(),
				isInOutbox: await isInOutbox(tools, project, message),
				hasReply: await hasReply(ledger, message),
			});
		}
		return { messages, underWay: (await ledger.store.counts()).messages.sending };
	});
}

/** A log of the relay: asked twice for its pieces, first for when it begins. */
export type LogFile = () => AsyncIterable<Uint8Array>;

/** Ends what the logs of a Postfix can end, in whatever order they are named. */
export function resolveFromLogs(tools: ResolveTools, project: Project, logs: readonly LogFile[]): Promise<readonly Resolved[]> {
	return inLedger(tools, project, async (ledger, work) => {
		const begun = await Promise.all(logs.map(async (log) => ({ log, begins: await beginsAt(log, work.now) })));
		const inOrder = begun.toSorted((one, other) => one.begins - other.begins);
		return resolveByLog(
			inOrder.map(({ log }) => log()),
			{ ...work, ledger },
		);
	});
}

async function beginsAt(log: LogFile, now: Date): Promise<number> {
	for await (const lines of logLines(log())) {
		for (const line of lines) {
			const stamp = readLogStamp(line, now);
			if (stamp) return stamp.earliest;
		}
	}
	return Number.POSITIVE_INFINITY;
}

/** Ends every message whose file stands in the outbox: it was sent. A file that is not there says nothing, since a person may have taken it. */
export function resolveFromOutbox(tools: ResolveTools, project: Project): Promise<readonly Resolved[]> {
	return inLedger(tools, project, async (ledger, work) => {
		const resolved: Resolved[] = [];
		for (const message of await unsureMessages(ledger)) {
			const isThere = await isInOutbox(tools, project, message);
			resolved.push(
				isThere
					? await giveVerdict(message, { verdict: 'accepted', evidence: 'outbox', by: 'outbox' }, work)
					: { message, result: 'no-end', why: 'not-there' },
			);
		}
		return resolved;
	});
}

/** A person decides. A message that is not unsure is a `UserError` `ledger/no-such-message`. */
export function resolveByPerson(
	tools: ResolveTools,
	project: Project,
	{ digits, verdict, by }: { readonly digits: string; readonly verdict: 'accepted' | 'not-sent'; readonly by: string },
): Promise<Resolved> {
	return inLedger(tools, project, async (ledger, work) => {
		const message = await findMessage(ledger.store, digits);
		if (message.state !== 'unsure') {
			throw new UserError(
				'ledger/no-such-message',
				`Of message ${digits} we know what became of it.`,
				'Run "plainplan resolve" to list the others.',
			);
		}
		return giveVerdict(message, { verdict, evidence: 'person', by }, work);
	});
}

function inLedger<T>(tools: ResolveTools, project: Project, act: (ledger: Ledger, work: ResolveWork) => Promise<T>): Promise<T> {
	return withLedger(tools, project, async (ledger) => {
		const now = tools.host.now();
		await ledger.store.recover(now.toISOString());
		return act(ledger, { ledger, now, serviceOf: await serviceRule(tools, project) });
	});
}

async function isInOutbox({ host }: ResolveTools, project: Project, { key }: MessageRow): Promise<boolean> {
	return (await host.kind(`${outboxOf(project)}/${key}.eml`)) === 'file';
}

async function hasReply({ store }: Ledger, { caseNumber, personKey, document, handedAt = '' }: MessageRow): Promise<boolean> {
	const replies = await store.replies(caseNumber);
	return replies.some((reply) => reply.personKey === personKey && reply.document === document && reply.at > handedAt);
}
