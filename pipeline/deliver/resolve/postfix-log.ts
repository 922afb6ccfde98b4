import { createHash } from 'node:crypto';
import { logLines } from './log-lines.ts';
import { type LogStamp, readLogStamp } from './log-stamp.ts';

/** What the log of a Postfix says. */
export interface LogFacts {
	/** By Message-ID, with the angle brackets. */
	readonly messages: ReadonlyMap<string, LoggedMessage>;
	/** From when to when each file goes, in order; what lies between two of them may be missing. */
	readonly spans: readonly { readonly from: LogStamp; readonly to: LogStamp }[];
	/** A message that bears our mark went through this relay. */
	readonly isOurRelay: boolean;
	/** The machine says that it threw lines away. */
	readonly hasGaps: boolean;
}

/**
 * One of our messages in the log. `begun`: the relay read its headers, and never the last dot: it threw the message away. `taken`: it is in the relay's hands.
 * `sent`: the next server took it. `deferred`: the relay tries on. `bounced`: it came back, or the relay gave up.
 */
export interface LoggedMessage {
	readonly state: 'begun' | 'taken' | 'sent' | 'deferred' | 'bounced';
	/** As in RFC 3463: `5.1.1`. */
	readonly code?: string;
	/** SHA-256 of the line that says so. */
	readonly sha256: string;
}

export interface LogRequest {
	/** The Message-IDs that we look for, with the angle brackets. */
	readonly wanted: ReadonlySet<string>;
	/** Whether an envelope sender bears our mark. */
	readonly isOurs: (address: string) => boolean;
	readonly now: Date;
}

/**
 * Looks for messages in the log of a Postfix (`mail.log`, as syslog or Postfix itself writes it). The files come oldest first, so that a message may be taken in one and
 * sent in the next. Each is read as a stream: 100 MB take no more memory than one piece.
 */
export async function readPostfixLog(files: readonly AsyncIterable<Uint8Array>[], { wanted, isOurs, now }: LogRequest): Promise<LogFacts> {
	const messages = new Map<string, LoggedMessage>();
	/** Queue id to Message-ID, as long as the relay holds the message: it uses ids again. */
	const queued = new Map<string, string>();
	const spans: { readonly from: LogStamp; readonly to: LogStamp }[] = [];
	let isOurRelay = false;
	let hasGaps = false;

	for (const file of files) {
		let from: LogStamp | undefined;
		let to: LogStamp | undefined;
		for await (const lines of logLines(file)) {
			from ??= firstStamp(lines, now);
			to = firstStamp(lines.toReversed(), now) ?? to;
			lines.forEach(take);
		}
		if (from && to) spans.push({ from, to });
	}
	return { messages, spans, isOurRelay, hasGaps };

	function take(line: string): void {
		const about = postfixLine.exec(line);
		if (about === null) {
			hasGaps ||= lostLines.test(line);
			return;
		}
		const [, program = '', queueId = '', words = ''] = about;
		if (program === 'cleanup') {
			begin(queueId, words, line);
			return;
		}
		isOurRelay ||= program === 'qmgr' && isOurs(/^from=<([^<>]*)>/.exec(words)?.[1] ?? '');
		const id = queued.get(queueId);
		if (id === undefined) return;
		if (program === 'qmgr' && words === 'removed') queued.delete(queueId);
		const news = newsOf(program, words);
		if (news !== undefined) note(id, { ...news, sha256: sha256(line) });
	}

	/** A queue id that begins another message is no longer ours. */
	function begin(queueId: string, words: string, line: string): void {
		const [, id] = /^message-id=(<[^<>\s]+>)/.exec(words) ?? [];
		if (id === undefined) return;
		if (!wanted.has(id)) {
			queued.delete(queueId);
			return;
		}
		queued.set(queueId, id);
		if (!messages.has(id)) note(id, { state: 'begun', sha256: sha256(line) });
	}

	/** A filter hands a message to the relay a second time: what came back there counts. */
	function note(id: string, news: LoggedMessage): void {
		const known = messages.get(id);
		if (known === undefined || weights[news.state] >= weights[known.state]) messages.set(id, news);
	}
}

/** `Nov 22 17:01:47 relay postfix/smtp[123]: 4D2F1: words`, also of a second instance (`postfix-out/smtp`) or a port of its own (`postfix/submission/smtpd`). */
const postfixLine = /^.{10,100}? postfix[\w-]*\/(?:[\w-]+\/)*(\w+)\[\d+\]: ([0-9A-Za-z]{6,20}): (.*)$/;
/** As rsyslog, journald and imuxsock say it. */
const lostLines = /messages? lost due to rate-limiting|[Ss]uppressed \d+ (?:log )?messages|begin to drop messages/;

const weights: Readonly<Record<LoggedMessage['state'], number>> = { begun: 0, taken: 1, deferred: 2, sent: 3, bounced: 4 };

/** Only a message whose last dot was read comes to the queue manager. */
function newsOf(program: string, words: string): Omit<LoggedMessage, 'sha256'> | undefined {
	const [, status] = /[ ,]status=([\w-]+)/.exec(words) ?? [];
	const [, code] = /, dsn=([245]\.\d{1,3}\.\d{1,3}),/.exec(words) ?? [];
	const facts = code === undefined ? {} : { code };
	switch (status) {
		case 'sent':
		case 'deferred':
			return { state: status, ...facts };
		case 'bounced':
		case 'expired':
		case 'force-expired':
			return { state: 'bounced', ...facts };
		default:
			return program === 'qmgr' && words.startsWith('from=') ? { state: 'taken' } : undefined;
	}
}

function firstStamp(lines: readonly string[], now: Date): LogStamp | undefined {
	for (const line of lines) {
		const stamp = readLogStamp(line, now);
		if (stamp) return stamp;
	}
	return undefined;
}

function sha256(line: string): string {
	return createHash('sha256').update(line).digest('hex');
}
