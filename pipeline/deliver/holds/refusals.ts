import type { Batch, BatchMessage, PdfIdentity } from '../../model/delivery.ts';

/** What a batch is held against before any row is made: who the document knows, and whose its PDFs must be. */
export interface BatchTruth {
	/** Keys of the people of the document. */
	readonly people: readonly string[];
	/** What every PDF made of the document itself says. */
	readonly identity: PdfIdentity;
	/** SHA-256 of each file that the document names to go with it. */
	readonly enclosed: ReadonlySet<string>;
	/** By file name: what the finished message says when it is opened again. Letters are left out. */
	readonly reopened: ReadonlyMap<string, { readonly readers: readonly string[] }>;
	/** By file name: what the PDF of a letter says of itself; `locked` where it has a password. */
	readonly letters: ReadonlyMap<string, PdfIdentity | 'locked' | undefined>;
	/** More than a hundred messages were asked for in so many words. */
	readonly many: boolean;
}

/** The most messages of one release, unless somebody says that there are many. */
const mostMessages = 100;

/**
 * Why a batch may not go at all, one plain sentence each; empty where it may. No second person can confirm these away: a PDF that belongs to another case,
 * to another version or to another text (I14), a reader whom the document does not know, a message with any reader but its own (I3).
 */
export function refusalsOf({ messages }: Batch, truth: BatchTruth): readonly string[] {
	if (messages.length === 0) return ['This document has no message, so there is nobody to send it to.'];
	if (messages.length > mostMessages && !truth.many) {
		return [`This batch has ${messages.length} messages. One release may have ${mostMessages}, unless you add --many.`];
	}
	const caseNumbers = [...new Set(messages.map(({ caseNumber }) => caseNumber))];
	const nobodys = caseNumbers.flatMap(wrongCase);
	if (nobodys.length > 0) return nobodys;
	return messages.flatMap((message) => [
		...noAddress(message),
		...strangers(message, truth),
		...otherReaders(message, truth),
		...wrongFiles(message, truth),
		...wrongLetter(message, truth),
	]);
}

function wrongCase(caseNumber: string): readonly string[] {
	if (caseNumber === '') return ['This document names no case, so the ledger cannot tell whose it is.'];
	return caseNumber.toUpperCase() === 'EXAMPLE' ? ['This document belongs to the invented case EXAMPLE. Nobody sends it.'] : [];
}

function noAddress({ fileName, route, address, person }: BatchMessage): readonly string[] {
	if ((route !== 'email' && route !== 'post') || address.trim() !== '') return [];
	return [`The message ${fileName} has no address for ${person.name === '' ? person.key : person.name}.`];
}

function strangers({ fileName, person, caseNumber }: BatchMessage, { people }: BatchTruth): readonly string[] {
	return people.includes(person.key) ? [] : [`The message ${fileName} goes to "${person.key}", who is not in the case ${caseNumber}.`];
}

function otherReaders({ fileName, address, route }: BatchMessage, { reopened }: BatchTruth): readonly string[] {
	if (route !== 'email') return [];
	const { readers } = reopened.get(fileName) ?? { readers: [] };
	const isAlone = readers.length === 1 && readers[0] === address;
	return isAlone ? [] : [`The message ${fileName} must name one reader, the person it is for. It names ${readers.length}.`];
}

function wrongFiles(message: BatchMessage, { identity, enclosed }: BatchTruth): readonly string[] {
	const { caseNumber } = message;
	return message.attachments.flatMap((file) => {
		const { identity: said, isOurs, isLocked, sha256 } = file;
		const named = `The message ${message.fileName} carries "${file.fileName}"`;
		if (said && said.caseNumber !== caseNumber) {
			return [`${named}. That PDF belongs to the case ${caseOf(said)}, and the message to the case ${caseNumber}.`];
		}
		if (said && !enclosed.has(sha256)) return saysOther(said, identity).map((what) => `${named}. ${what}`);
		if (!said && isOurs && isLocked !== true && /\.pdf$/i.test(file.fileName)) return [`${named}. That PDF does not say whose it is.`];
		return [];
	});
}

function wrongLetter({ fileName, route, caseNumber }: BatchMessage, { letters, identity }: BatchTruth): readonly string[] {
	if (route === 'email') return [];
	const said = letters.get(fileName);
	if (said === 'locked') return [];
	if (said === undefined) return [`The letter ${fileName} does not say whose it is.`];
	if (said.caseNumber !== caseNumber)
		return [`The letter ${fileName} belongs to the case ${caseOf(said)}, and goes out for the case ${caseNumber}.`];
	return saysOther(said, identity).map((what) => `The letter ${fileName} is wrong. ${what}`);
}

function saysOther(said: PdfIdentity, identity: PdfIdentity): readonly string[] {
	if (said.version !== identity.version) return [`That PDF is of "${said.version}", and the message of "${identity.version}".`];
	if (said.source !== identity.source) return ['That PDF comes from an earlier text of the document.'];
	return [];
}

function caseOf({ caseNumber }: PdfIdentity): string {
	return caseNumber === '' ? 'of nobody' : caseNumber;
}
