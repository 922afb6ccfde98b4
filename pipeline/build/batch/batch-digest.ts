import type { NameRef } from '../../model/block.ts';
import type { BatchMessage } from '../../model/delivery.ts';
import type { Person, PlanDocument } from '../../model/document.ts';
import { outputNameOf } from '../../model/output-name.ts';
import { blocksOfKind, personOf } from '../../model/plan-parts.ts';
import { sha256 } from '../served.ts';

/**
 * The digest of a batch: SHA-256 over the canonical JSON of every message, with its file name, reader, way, address, days, attachments and the hash of its bytes.
 * It leaves `documentDigest` out: of a plan that is the digest of the frozen copy, which nobody knows before the release, and the batch that a
 * build shows must be the very one that a release puts into the ledger. What was typed is in it by `source`, the hash of `typedDigest`.
 */
export function batchDigest(messages: readonly BatchMessage[], source: string): string {
	const seen = messages.map((message) => ({ ...message, bytes: undefined, documentDigest: undefined }));
	return sha256(canonicalJson({ source, messages: seen }));
}

/**
 * SHA-256 over what was typed: of a document that is no plan this is its digest in the ledger. Its source counts, with the keys and explanations
 * of its case file. Who is written to and where does not count, nor when it was served: the same words to one more person are no new document.
 */
export function typedDigest({ meta, source, caseFile }: PlanDocument): string {
	const typed = { ...meta, places: undefined, top: undefined, people: undefined, sendTo: undefined };
	const words = canonicalJson({ typed, terms: [...(caseFile?.terms ?? [])] });
	return sha256(`${sha256(source.text)} ${words}`);
}

/** SHA-256 over the answers of one person in a record of answers, wherever they stand in it. */
export function answersDigest(document: PlanDocument, person: Person): string {
	const isTheirs = (who: readonly NameRef[]) => who.some(({ name }) => personOf(document, name)?.key === person.key);
	const replies = blocksOfKind(document, 'reply').filter(({ whose }) => isTheirs(whose));
	const requests = blocksOfKind(document, 'request').filter(({ from }) => isTheirs(from));
	return sha256(canonicalJson({ document: outputNameOf(document), replies, requests }));
}

/** JSON with sorted keys and no places of the source, so that the same value gives the same text (after RFC 8785). */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (key, part: unknown) => {
		if (key === 'span') return undefined;
		if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
		return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
	});
}
