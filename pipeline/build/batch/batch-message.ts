import { isLockedPdf, isPdf, pdfIdentity } from '../../deliver/holds/pdf-identity.ts';
import { type Reopened, reopened } from '../../deliver/holds/reopened.ts';
import type { BatchAttachment, BatchMessage, MessageRoute, WindowTerms } from '../../model/delivery.ts';
import type { Person } from '../../model/document.ts';
import type { Notice } from '../../model/notice.ts';
import { sha256 } from '../served.ts';

/** What all messages of one document share. */
export interface OfDocument {
	readonly authority: string;
	readonly caseNumber: string;
	readonly document: string;
	/** What the message rests on, as the ledger tells a new one from one that was sent. */
	readonly digestFor: (notice: Notice) => string;
	/** How answers to this draft are counted; absent where nobody answers. */
	readonly window?: Omit<WindowTerms, 'lastDay'>;
	/** SHA-256 of each file that came as it is, and was not made here. */
	readonly outside: ReadonlySet<string>;
	/** The service that somebody belongs to. */
	readonly serviceOf: (person: Person) => string;
}

export interface OpenedMessage {
	readonly message: BatchMessage;
	/** The email as a mail program reads it; absent of a letter. */
	readonly opened?: Reopened;
}

/** One message of a batch from its notice and its finished bytes. Of an email, what it carries is read from those bytes, and not from the notice. */
export async function batchMessage(notice: Notice, bytes: Uint8Array, of: OfDocument): Promise<OpenedMessage> {
	const { person, delivery, lastDay } = notice;
	const { channel } = person;
	const route: MessageRoute = channel?.kind ?? 'hand';
	const opened = route === 'email' ? await reopened(bytes) : undefined;
	const files = opened?.attachments ?? notice.attachments;
	const message: BatchMessage = {
		fileName: notice.fileName,
		kind: notice.kind,
		occasion: notice.occasion,
		authority: of.authority,
		caseNumber: of.caseNumber,
		document: of.document,
		documentDigest: of.digestFor(notice),
		person: { key: person.key, name: person.name, role: person.role },
		route,
		address: channel?.kind === 'email' || channel?.kind === 'post' ? (channel.address ?? '') : '',
		lang: notice.lang,
		bytes,
		sha256: sha256(bytes),
		...(opened?.messageId !== undefined && { messageId: opened.messageId }),
		attachments: files.map((file) => attachmentOf(file, of.outside)),
		notBefore: notice.date,
		...(notice.staleAfter !== undefined && { staleAfter: notice.staleAfter }),
		...(delivery.opensWindow && of.window && lastDay !== undefined && { opens: { ...of.window, lastDay } }),
		...(delivery.onlyIf !== undefined && { onlyIf: delivery.onlyIf }),
		...(lastDay !== undefined && { printsLastDay: lastDay }),
		waitsForWindows: delivery.waitsForWindows,
		...(delivery.needsConsent && { needsConsentFor: of.serviceOf(person) }),
	};
	return { message, ...(opened && { opened }) };
}

function attachmentOf(
	{ fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
	outside: ReadonlySet<string>,
): BatchAttachment {
	const hash = sha256(bytes);
	const identity = isPdf(bytes) ? pdfIdentity(bytes) : undefined;
	return {
		fileName,
		sha256: hash,
		size: bytes.length,
		...(identity && { identity }),
		isOurs: identity !== undefined || !outside.has(hash),
		...(isLockedPdf(bytes) && { isLocked: true }),
	};
}
