import type { HoldFacts } from '../../deliver/holds/hold-facts.ts';
import type { Ledger } from '../../deliver/ledger/ledger.ts';
import type { Batch } from '../../model/delivery.ts';
import { services } from './service-of.ts';

/** What the ledger knows of the addresses of a batch and of what its family agreed to. */
export async function knownOf({ store, fingerprint }: Ledger, { messages }: Batch): Promise<NonNullable<HoldFacts['known']>> {
	const addresses = await Promise.all(
		messages
			.filter(({ address }) => address !== '')
			.map(async ({ fileName, address, caseNumber, person, route }) => {
				const own = fingerprint(address);
				const last = route === 'email' ? await store.lastAddressOf(caseNumber, person.key) : undefined;
				return [fileName, { fingerprint: own, uses: await store.addressUses(own), ...(last !== undefined && { last }) }] as const;
			}),
	);
	const consents = await store.consents(messages[0]?.caseNumber ?? '');
	const given = new Set(consents.map(({ service }) => service));
	return { addresses: new Map(addresses), consents: given.has(everyService) ? new Set(services) : given };
}

/** What a family agrees to that agrees to every service. */
export const everyService = 'all';
