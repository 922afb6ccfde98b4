import type { CalendarDate } from '../../model/calendar-date.ts';
import type { HoldReason } from '../../model/delivery.ts';
import type { AddressUse } from '../ledger/store.ts';

/** Why one message waits, and what a second person has to look at: one or two plain sentences. They may name people, so they are kept sealed. */
export interface Hold {
	readonly reason: HoldReason;
	readonly detail: string;
}

/** What the holds of a batch are judged by. The caller fetched it: nothing here asks the ledger. */
export interface HoldFacts {
	/** Places on the web that many people have their email at. */
	readonly mailDomains: readonly string[];
	/** Places on the web of this project: its sender, its council and its schools. */
	readonly ownDomains: readonly string[];
	/** Cases of brothers and sisters, whose parents are the same people. */
	readonly siblings: readonly string[];
	/** Set where the young person is over school age on the day of the document. */
	readonly youngPerson?: { readonly name: string; readonly leftOn: CalendarDate; readonly isWrittenTo: boolean };
	/** What the ledger knows; absent while nothing is released, as on the page of messages. */
	readonly known?: {
		/** By file name of the message: who used its address before, the fingerprint of it, and that of the person's last one. */
		readonly addresses: ReadonlyMap<string, { readonly fingerprint: string; readonly uses: readonly AddressUse[]; readonly last?: string }>;
		/** Services that may have the family's papers. */
		readonly consents: ReadonlySet<string>;
	};
}
