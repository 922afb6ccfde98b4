import { createHash } from 'node:crypto';
import type { BatchMessage } from '../../model/delivery.ts';
import type { MessageKey } from './store.ts';

/**
 * The key under which the ledger knows one message: SHA-256 over the canonical JSON `[authority, case, document digest, kind, occasion, person, route, round]`.
 * The same message of the same document has the same key for ever, so that it can stand in the ledger only once (I1).
 *
 * @param round 1 at first; a person raises it by sending again with a reason.
 */
export function messageKey(message: KeyFacts, round: number): MessageKey {
	const { authority, caseNumber, documentDigest, kind, occasion, person, route } = message;
	const facts = [authority, caseNumber, documentDigest, kind, occasion, person.key, route, round];
	return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

type KeyFacts = Pick<BatchMessage, 'authority' | 'caseNumber' | 'documentDigest' | 'kind' | 'occasion' | 'route'> & {
	readonly person: { readonly key: string };
};
