import { createHash } from 'node:crypto';
import type { Ledger } from '../deliver/ledger/ledger.ts';
import type { MessageRow, WindowRow } from '../deliver/ledger/store.ts';
import { matchReply, type ReplySubject } from '../deliver/replies/match-reply.ts';
import { type IncomingReply, readReply } from '../deliver/replies/read-reply.ts';
import { type KeptReply, type ReplyToKeep, registerReply } from '../deliver/replies/register-reply.ts';
import { giveVerdict } from '../deliver/resolve/resolve-by-log.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { printDate } from '../model/calendar-date.ts';
import { UserError } from '../model/errors.ts';
import { londonDay } from '../model/london-day.ts';
import type { Project } from '../model/project.ts';
import type { LedgerTools } from './ledger/key-source.ts';
import { messagesTo } from './ledger/people-of.ts';
import { withLedger } from './ledger/with-ledger.ts';
import type { ResolveTools } from './resolve-messages.ts';
import { serviceRule } from './service-rule.ts';

/** A reply that came by phone, at a meeting, on paper: typed by the one who took it. */
export interface SpokenReply extends Pick<ReplyToKeep, 'caseNumber' | 'personKey' | 'document' | 'how' | 'words' | 'by'> {
	readonly on: CalendarDate;
}

/** What a person adds to an email that the register cannot place, or must not place by itself. */
export interface ReplyHelp {
	/** A person says that it is from whom it says. */
	readonly confirmedBy?: string;
	readonly caseNumber?: string;
	readonly personKey?: string;
	/** The day it came in. */
	readonly on?: CalendarDate;
}

export type ReplyOutcome =
	| {
			readonly kind: 'kept';
			readonly caseNumber: string;
			readonly personKey: string;
			readonly receivedOn: CalendarDate;
			readonly kept: KeptReply;
	  }
	| { readonly kind: 'automatic' | 'bounce' | 'unknown' }
	/** Its day is missing, or cannot be true. */
	| { readonly kind: 'no-day'; readonly typed?: CalendarDate }
	| { readonly kind: 'other-sender'; readonly subject: Pick<ReplySubject, 'caseNumber' | 'personKey' | 'document'> }
	| { readonly kind: 'by-sender'; readonly windows: readonly WindowRow[] };

/** Puts a reply that somebody heard or holds in their hands into the register. */
export function addSpokenReply(
	tools: LedgerTools,
	project: Project,
	reply: SpokenReply,
): Promise<ReplyOutcome & { readonly kind: 'kept' }> {
	return withLedger(tools, project, async (ledger) => {
		const { caseNumber, personKey, on, how, words, by, document } = reply;
		const now = tools.host.now();
		refuseFuture(on, londonDay(now));
		if (words.trim() === '')
			throw new UserError('usage/bad-command', 'The reply has no words.', 'Write in short what they said after "--words".');
		await messagesTo(ledger.store, caseNumber, personKey);
		const source = createHash('sha256')
			.update(JSON.stringify([caseNumber, personKey, on, how, words.trim()]))
			.digest('hex');
		const kept = await registerReply(
			ledger,
			{ caseNumber, personKey, ...(document !== undefined && { document }), receivedOn: on, how, words: words.trim(), source, by },
			now.toISOString(),
		);
		return { kind: 'kept', caseNumber, personKey, receivedOn: on, kept };
	});
}

/** Reads an email and puts it into the register where it is surely a reply of a person to a message of ours, or where a person confirms that. */
export async function takeReply(tools: ResolveTools, project: Project, file: string, help: ReplyHelp): Promise<ReplyOutcome> {
	const bytes = await tools.host.read(file);
	const reply = await readReply(bytes);
	return withLedger(tools, project, async (ledger) => {
		const match = await matchReply(ledger, reply);
		const isOfPerson = match.kind !== 'automatic' && match.kind !== 'bounce';
		if (isOfPerson && help.confirmedBy !== undefined) {
			const subject = match.kind === 'sure' || match.kind === 'other-sender' ? match : undefined;
			return keepConfirmed(ledger, reply, { ...help, confirmedBy: help.confirmedBy }, subject, tools.host.now());
		}
		switch (match.kind) {
			case 'sure':
				await endUnknown(match.message, ledger, tools, project);
				return keep(ledger, reply, { ...match, by: 'its sender' }, help.on, tools.host.now());
			case 'other-sender':
				return { kind: match.kind, subject: match };
			case 'by-sender':
				return { kind: match.kind, windows: match.windows };
			default:
				return { kind: match.kind };
		}
	});
}

/** Who answers a message has it: one of which nobody knew whether it was sent, was. */
async function endUnknown(message: MessageRow, ledger: Ledger, tools: ResolveTools, project: Project): Promise<void> {
	if (message.state !== 'unsure') return;
	const work = { ledger, now: tools.host.now(), serviceOf: await serviceRule(tools, project) };
	await giveVerdict(message, { verdict: 'accepted', evidence: 'reply', by: 'reply' }, work);
}

interface Placed {
	readonly caseNumber: string;
	readonly personKey: string;
	readonly document?: string;
	readonly by: string;
}

async function keepConfirmed(
	ledger: Ledger,
	reply: IncomingReply,
	{ confirmedBy: by, caseNumber, personKey, on }: ReplyHelp & { readonly confirmedBy: string },
	subject: ReplySubject | undefined,
	now: Date,
): Promise<ReplyOutcome> {
	if (caseNumber !== undefined && personKey !== undefined) {
		await messagesTo(ledger.store, caseNumber, personKey);
		return keep(ledger, reply, { caseNumber, personKey, by }, on, now);
	}
	if (subject !== undefined) return keep(ledger, reply, { ...subject, by }, on, now);
	throw new UserError(
		'usage/bad-command',
		'This email answers no message that we know.',
		'Say whose reply it is: add --case and --person.',
	);
}

async function keep(
	ledger: Ledger,
	reply: IncomingReply,
	{ caseNumber, personKey, document, by }: Placed,
	on: CalendarDate | undefined,
	now: Date,
): Promise<ReplyOutcome> {
	const today = londonDay(now);
	if (on !== undefined) refuseFuture(on, today);
	const read = reply.receivedAt && londonDay(reply.receivedAt);
	const receivedOn = on ?? read;
	if (receivedOn === undefined) return { kind: 'no-day' };
	const first = (await messagesTo(ledger.store, caseNumber, personKey)).map(({ addedAt }) => londonDay(new Date(addedAt))).sort()[0];
	if (receivedOn > today || (first !== undefined && receivedOn < first)) return { kind: 'no-day', typed: receivedOn };
	const files = reply.files === 0 ? '' : `\n(${reply.files} ${reply.files === 1 ? 'file' : 'files'} came with it.)`;
	const kept = await registerReply(
		ledger,
		{
			caseNumber,
			personKey,
			...(document !== undefined && { document }),
			receivedOn,
			how: 'email',
			...(reply.from !== undefined && { from: reply.from }),
			words: `${reply.words}${files}`,
			source: reply.source,
			by,
		},
		now.toISOString(),
	);
	return { kind: 'kept', caseNumber, personKey, receivedOn, kept };
}

function refuseFuture(on: CalendarDate, today: CalendarDate): void {
	if (on > today)
		throw new UserError('usage/bad-command', `${printDate(on)} is still to come.`, 'Type the day on which the reply came in.');
}
