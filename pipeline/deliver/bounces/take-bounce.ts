import type { Instant } from '../../model/delivery.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { MessageRow, Service } from '../ledger/store.ts';
import type { DeliveryAction, DeliveryStatus, ReadStatus } from './read-delivery-status.ts';
import { looksTagged, readBounceTag } from './tag.ts';

/** By what a report names one of our messages. Only the mark proves that it belongs to it; the others can be guessed or copied. */
export type BounceMatch = 'mark' | 'envelope-id' | 'message-id';

/**
 * Why a person must look. `no-report`: another kind of email. `broken`, `too-large`: we cannot read it. `forged`: its mark is not ours.
 * `unmarked`: it names a message of ours and bears no mark. `foreign`: it is about no message that we know. `at-odds`: its parts speak of
 * different messages or another address. `mixed`: it says that the message arrived and that it failed. `not-sent`: we sent no such message. `answered`: the person had replied to it.
 */
export const lookReasons = [
	'no-report',
	'broken',
	'too-large',
	'forged',
	'unmarked',
	'foreign',
	'at-odds',
	'mixed',
	'not-sent',
	'answered',
] as const;

export type LookReason = (typeof lookReasons)[number];

/** What one email that came back led to. `known`: the message had bounced before. `delayed`: the relay still tries. `arrived`: a server took it over. */
export type TakenBounce = {
	readonly matched: readonly BounceMatch[];
	/** The message that it is about; of a report that needs a look, that which it says it is about. */
	readonly message?: MessageRow;
	/** As in RFC 3463: `5.1.1`. */
	readonly code?: string;
} & ({ readonly result: 'bounced' | 'known' | 'delayed' | 'arrived' } | { readonly result: 'needs-look'; readonly why: LookReason });

export interface BounceWork {
	readonly ledger: Pick<Ledger, 'store' | 'bounceSecret' | 'fingerprint'>;
	readonly at: Instant;
	/** The day of service of a message that opens a window, had it been accepted at that time. */
	readonly serviceOf: (row: MessageRow, at: Date) => Service | undefined;
}

/**
 * Takes one report. Only one whose mark fits, and in which nothing speaks against it, changes a message: a failure makes it `bounced` and its window void.
 * News of an arrival ends `unsure`. News of a delay changes nothing. The same report twice changes nothing the second time.
 */
export async function takeBounce(report: ReadStatus, work: BounceWork): Promise<TakenBounce> {
	if (typeof report === 'string') return { result: 'needs-look', why: report, matched: [] };
	const found = await find(report, work.ledger);
	const { message, matched, why } = found;
	const action = actionOf(report);
	const code = report.recipients.find((one) => one.action === action)?.status;
	const facts = { matched, ...(message && { message }), ...(code !== undefined && { code }) };
	if (why !== undefined || message === undefined) return { ...facts, result: 'needs-look', why: why ?? 'foreign' };
	const doubt = action === 'mixed' ? 'mixed' : await doubtOf(message, report, action, work.ledger);
	if (action === 'mixed' || doubt !== undefined) return { ...facts, result: 'needs-look', why: doubt ?? 'mixed' };
	return { ...facts, ...(await change(message, action, { sha256: report.sha256, ...(code !== undefined && { code }) }, work)) };
}

interface Found {
	readonly matched: readonly BounceMatch[];
	readonly message?: MessageRow;
	readonly why?: LookReason;
}

async function find(report: DeliveryStatus, { store, bounceSecret }: BounceWork['ledger']): Promise<Found> {
	const marks = [...new Set(report.cameTo.flatMap((address) => readBounceTag(address, bounceSecret) ?? []))];
	const marked = await rowOf(store, marks[0]);
	const named = await rowOf(store, /^[0-9a-f]{64}$/i.test(report.envelopeId ?? '') ? report.envelopeId?.toLowerCase() : undefined);
	const carried = report.messageId === undefined ? undefined : await store.byMessageId(report.messageId);
	const matches = [
		['mark', marked],
		['envelope-id', named],
		['message-id', carried],
	] as const;
	const matched = matches.flatMap(([match, row]) => (row ? [match] : []));
	const rows = matches.flatMap(([, row]) => row ?? []);
	const [message] = rows;
	const facts = { matched, ...(message && { message }) };
	if (marks.length > 1 || rows.some(({ key }) => key !== message?.key)) return { ...facts, why: 'at-odds' };
	if (marked) return facts;
	if (report.cameTo.some(looksTagged)) return { ...facts, why: marks.length > 0 ? 'foreign' : 'forged' };
	return { ...facts, why: message ? 'unmarked' : 'foreign' };
}

async function rowOf(store: Ledger['store'], digits: string | undefined): Promise<MessageRow | undefined> {
	const row = digits === undefined ? undefined : await store.find(digits);
	return row === 'many' ? undefined : row;
}

/** A message goes to one person, so that a report on it says one thing. */
function actionOf({ recipients }: DeliveryStatus): DeliveryAction | 'mixed' {
	const actions = new Set(recipients.map(({ action }) => action));
	const [action = 'mixed'] = actions;
	return actions.size === 1 ? action : 'mixed';
}

/** What speaks against a report that bears the right mark: its reader knows the mark too. */
async function doubtOf(
	message: MessageRow,
	{ recipients }: DeliveryStatus,
	action: DeliveryAction,
	{ store, fingerprint }: BounceWork['ledger'],
): Promise<LookReason | undefined> {
	if (!wasSent(message)) return 'not-sent';
	if (recipients.some(({ address }) => address !== undefined && fingerprint(address) !== message.addressFingerprint)) return 'at-odds';
	if (action !== 'failed' || message.state === 'bounced') return undefined;
	const replies = await store.replies(message.caseNumber);
	const { personKey, document } = message;
	return replies.some((reply) => reply.personKey === personKey && reply.document === document) ? 'answered' : undefined;
}

function wasSent({ state, handedAt }: MessageRow): boolean {
	return state === 'accepted' || state === 'bounced' || state === 'unsure' || (state === 'sending' && handedAt !== undefined);
}

async function change(
	message: MessageRow,
	action: DeliveryAction,
	{ sha256, code }: { readonly sha256: string; readonly code?: string },
	{ ledger: { store }, at, serviceOf }: BounceWork,
): Promise<{ readonly result: 'bounced' | 'known' | 'delayed' | 'arrived' }> {
	if (action === 'delayed') return { result: 'delayed' };
	if (action === 'failed') {
		const isNew = await store.bounce(message.key, { sourceSha256: sha256, ...(code !== undefined && { code }) }, at);
		return { result: isNew ? 'bounced' : 'known' };
	}
	if (message.state === 'unsure' && message.handedAt !== undefined) {
		const service = serviceOf(message, new Date(message.handedAt));
		await store.resolve(message.key, { verdict: 'accepted', evidence: 'bounce', by: 'delivery report', ...(service && { service }) }, at);
	}
	return { result: 'arrived' };
}
