import { createHash } from 'node:crypto';
import PostalMime, { type Email } from 'postal-mime';
import { readFields } from './read-fields.ts';

/** What became of a message at one recipient (RFC 3464 2.3.3). */
const deliveryActions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

export type DeliveryAction = (typeof deliveryActions)[number];

/** A report on one of our messages, as some mail server tells it. Nothing in it is trusted: everybody can write one. */
export interface DeliveryStatus {
	/** Of the whole email: the same report twice is one. */
	readonly sha256: string;
	/** The addresses at which it came in, which may bear our mark. */
	readonly cameTo: readonly string[];
	/** What we named the message at the relay (RFC 3461 ENVID). */
	readonly envelopeId?: string;
	/** The Message-ID of the returned message or its headers, with the angle brackets. */
	readonly messageId?: string;
	readonly recipients: readonly RecipientStatus[];
}

export interface RecipientStatus {
	readonly action: DeliveryAction;
	/** As in RFC 3463: `5.1.1`. */
	readonly status?: string;
	/** The address that we had asked for. */
	readonly address?: string;
}

/** `no-report`: another kind of email. `broken`: a report that does not say what became of the message. */
export type ReadStatus = DeliveryStatus | 'no-report' | 'broken' | 'too-large';

/** A report holds headers, not plans: a larger file is none, or comes from a server that sends everything back. */
export const largestReport = 15_000_000;

/** So many recipients in one report of a message to one person are a sign of nonsense. */
const mostRecipients = 50;

/** Reads a delivery status notification (RFC 3464, RFC 6533). Never throws on bad input. */
export async function readDeliveryStatus(bytes: Uint8Array): Promise<ReadStatus> {
	if (bytes.length > largestReport) return 'too-large';
	const email = await parse(bytes);
	const report = email?.attachments.find(({ mimeType }) => reportTypes.includes(mimeType.toLowerCase()));
	if (email === undefined || report === undefined) return 'no-report';
	const [about, ...groups] = readFields(textOf(report));
	const recipients = groups.slice(0, mostRecipients).flatMap(recipientOf);
	if (recipients.length === 0) return 'broken';
	const returned = email.attachments.find(({ mimeType }) => returnedTypes.includes(mimeType.toLowerCase()));
	const [headers] = returned ? readFields(textOf(returned)) : [];
	const messageId = /<[^<>\s]{3,996}>/.exec(headers?.get('message-id') ?? '')?.[0];
	const envelopeId = about?.get('original-envelope-id');
	const arrivals = email.headers.filter(({ key }) => arrivalHeaders.includes(key)).map(({ value }) => value);
	return {
		sha256: createHash('sha256').update(bytes).digest('hex'),
		cameTo: [...new Set([...arrivals, headers?.get('return-path') ?? ''].flatMap(addressesIn))],
		...(envelopeId !== undefined && { envelopeId }),
		...(messageId !== undefined && { messageId }),
		recipients,
	};
}

const reportTypes = ['message/delivery-status', 'message/global-delivery-status'];
const returnedTypes = ['text/rfc822-headers', 'message/rfc822', 'message/global-headers', 'message/global'];
const arrivalHeaders = ['to', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'];

function parse(bytes: Uint8Array): Promise<Email | undefined> {
	const options = { attachmentEncoding: 'arraybuffer', forceRfc822Attachments: true } as const;
	return PostalMime.parse(bytes, options).catch(() => undefined);
}

function textOf({ content }: Email['attachments'][number]): string {
	return typeof content === 'string' ? content : new TextDecoder('latin1').decode(content);
}

function recipientOf(fields: ReadonlyMap<string, string>): readonly RecipientStatus[] {
	const named = /^[a-z]+/i.exec(fields.get('action') ?? '')?.[0].toLowerCase();
	const action = deliveryActions.find((known) => known === named);
	if (action === undefined) return [];
	const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0];
	const address = addressOf(fields.get('original-recipient'));
	return [{ action, ...(status !== undefined && { status }), ...(address !== undefined && { address }) }];
}

/** `rfc822; someone@place.example` (RFC 3464 2.3.1). */
function addressOf(typed: string | undefined): string | undefined {
	const [, address] = /^rfc822\s*;\s*<?([^\s<>]+@[^\s<>]+)>?$/i.exec(typed ?? '') ?? [];
	return address;
}

function addressesIn(text: string): readonly string[] {
	return text.match(/[^\s<>,;"()]{1,100}@[^\s<>,;"()]{1,255}/g) ?? [];
}
