import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Instant } from '../../model/delivery.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { NewReply, WindowRow } from '../ledger/store.ts';
import { windowFor } from './match-reply.ts';

/** A reply as somebody tells of it. */
export interface ReplyToKeep {
	readonly caseNumber: string;
	readonly personKey: string;
	/** The document it is about; the one whose window runs, or ran last, where nobody says. */
	readonly document?: string;
	readonly receivedOn: CalendarDate;
	readonly how: NewReply['how'];
	/** The address it came from, of an email. */
	readonly from?: string;
	/** Sealed before it is kept. */
	readonly words: string;
	readonly source: string;
	readonly by: string;
}

export interface KeptReply {
	readonly isNew: boolean;
	readonly late: boolean;
	readonly document?: string;
	/** The window that it answers; absent where the person has none. */
	readonly window?: WindowRow;
}

/** Puts a reply into the register. A late one is kept like any other, and the same one twice makes one row. */
export async function registerReply(
	ledger: Pick<Ledger, 'store' | 'seals' | 'fingerprint'>,
	reply: ReplyToKeep,
	at: Instant,
): Promise<KeptReply> {
	const { store, seals, fingerprint } = ledger;
	const { caseNumber, personKey, receivedOn, how, from, words, source, by } = reply;
	const windows = (await store.windows({ caseNumber })).filter(
		({ document }) => reply.document === undefined || document === reply.document,
	);
	const window = windowFor(windows, personKey, receivedOn);
	const document = reply.document ?? window?.document;
	const { isNew, late } = await store.addReply(
		{
			caseNumber,
			personKey,
			...(document !== undefined && { document }),
			receivedOn,
			how,
			...(from !== undefined && { fromFingerprint: fingerprint(from) }),
			summary: await seals.seal(caseNumber, words),
			sourceMessageId: source,
			by,
		},
		at,
	);
	return { isNew, late, ...(document !== undefined && { document }), ...(window && { window }) };
}
