import { createHash } from 'node:crypto';
import type { HoldFacts } from '../../../pipeline/deliver/holds/hold-facts.ts';
import type { BatchTruth } from '../../../pipeline/deliver/holds/refusals.ts';
import type { BatchAttachment, BatchMessage, PdfIdentity } from '../../../pipeline/model/delivery.ts';

const bytes = new TextEncoder().encode('To: leila@example.org');

export const identity: PdfIdentity = { caseNumber: 'NM-0417', version: 'draft 1', source: 'a'.repeat(64) };

export function attachment(more: Partial<BatchAttachment> = {}): BatchAttachment {
	return { fileName: 'draft-plan.pdf', sha256: 'd'.repeat(64), size: 412_345, identity, isOurs: true, ...more };
}

/** The draft of Sam's plan to his mum by email. */
export function message(more: Partial<BatchMessage> = {}): BatchMessage {
	return {
		fileName: 'NM-0417-draft-1-draft-plan-1',
		kind: 'draft-plan',
		occasion: '',
		authority: 'Northmoor Council',
		caseNumber: 'NM-0417',
		document: 'NM-0417-draft-1',
		documentDigest: 'f'.repeat(64),
		person: { key: 'mum', name: 'Leila', role: "Sam's mum" },
		route: 'email',
		address: 'leila@example.org',
		lang: 'en-GB',
		bytes,
		sha256: createHash('sha256').update(bytes).digest('hex'),
		messageId: '<1@northmoor.example>',
		attachments: [attachment()],
		notBefore: '2026-11-23',
		waitsForWindows: false,
		...more,
	};
}

/** The same draft to his dad by post. */
export function letter(more: Partial<BatchMessage> = {}): BatchMessage {
	const { messageId: _, ...email } = message();
	return {
		...email,
		fileName: 'NM-0417-draft-1-draft-plan-2',
		person: { key: 'dad', name: 'Danny', role: "Sam's dad" },
		route: 'post',
		address: '7 Signal Cottages, Northmoor',
		...more,
	};
}

export const facts: HoldFacts = { mailDomains: ['gmail.com', 'hotmail.co.uk'], ownDomains: ['northmoor.example'], siblings: [] };

/** What the ledger knows of the address of the message to his mum. */
export function known(
	uses: readonly { caseNumber: string; personKey: string; role: string }[],
	last?: string,
	consents: readonly string[] = [],
): HoldFacts {
	const about = {
		fingerprint: 'own',
		uses: uses.map((use) => ({ ...use, lastAt: '2026-10-01T09:00:00.000Z' })),
		...(last !== undefined && { last }),
	};
	return { ...facts, known: { addresses: new Map([[message().fileName, about]]), consents: new Set(consents) } };
}

export function truth(more: Partial<BatchTruth> = {}): BatchTruth {
	return {
		people: ['mum', 'dad', 'officer'],
		identity,
		enclosed: new Set(),
		reopened: new Map([[message().fileName, { readers: ['leila@example.org'] }]]),
		letters: new Map([[letter().fileName, identity]]),
		many: false,
		...more,
	};
}
