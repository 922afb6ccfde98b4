import { isLockedPdf, pdfIdentity } from '../../deliver/holds/pdf-identity.ts';
import type { BatchTruth } from '../../deliver/holds/refusals.ts';
import type { Reopened } from '../../deliver/holds/reopened.ts';
import type { Batch, BatchMessage } from '../../model/delivery.ts';
import type { Notice } from '../../model/notice.ts';
import { outputNameOf } from '../../model/output-name.ts';
import { pdfIdentityOf } from '../../model/pdf-identity.ts';
import { datesOf } from '../dates-of.ts';
import { isDocumentName } from '../paths.ts';
import type { Printable, Rendered } from '../press.ts';
import type { Run } from '../run.ts';
import { sha256 } from '../served.ts';
import { answersDigest, batchDigest, typedDigest } from './batch-digest.ts';
import { batchMessage, type OfDocument, type OpenedMessage } from './batch-message.ts';
import { serviceOf } from './service-of.ts';

/** A batch with what it is judged by: `release` needs both, and the page of messages shows both. */
export interface MadeBatch {
	readonly batch: Batch;
	readonly truth: Omit<BatchTruth, 'many'>;
	/** What each message says to its reader, in the order of the batch. */
	readonly shown: readonly { readonly message: BatchMessage; readonly notice: Notice; readonly opened?: Reopened }[];
}

/**
 * All messages of a printed document as one batch. `build` and `release` both make it from what they printed, and get the same digest where nothing changed.
 * `documentDigest` of each message is that of what was typed; a release of a plan puts the digest of the frozen copy in its place.
 */
export async function makeBatch(run: Run, checked: Printable, { notices, made, papers }: Rendered): Promise<MadeBatch> {
	const { document } = checked;
	const of = ofDocument(run, checked, papers);
	const opened: OpenedMessage[] = [];
	for (const notice of notices) opened.push(await batchMessage(notice, finishedBytes(notice, made), of));
	const messages = opened.map(({ message }) => message);
	return {
		batch: { digest: batchDigest(messages, sha256(document.source.text)), document: of.document, messages },
		truth: {
			people: document.meta.people.map(({ key }) => key),
			identity: pdfIdentityOf(document),
			enclosed: new Set([...papers.reports, ...papers.enclosed].flatMap((paper) => paperBytes(paper).map(sha256))),
			reopened: new Map(opened.flatMap(({ message, opened: mail }) => (mail ? [[message.fileName, mail]] : []))),
			letters: new Map(messages.filter(({ route }) => route !== 'email').map((message) => [message.fileName, letterOf(message)])),
		},
		shown: notices.flatMap((notice, index) => {
			const one = opened[index];
			return one ? [{ ...one, notice }] : [];
		}),
	};
}

function ofDocument({ settings }: Run, checked: Printable, papers: Rendered['papers']): OfDocument {
	const { document, project, results } = checked;
	const { ruleSet, calendar } = datesOf(settings, project, document.meta.holidays);
	const { floorDays, postWorkingDays, eveningFrom } = ruleSet.windows;
	const { window } = results.facts;
	const asTheyAre = [...papers.reports, ...papers.enclosed].filter(({ address }) => !isDocumentName(address));
	return {
		authority: document.meta.authority ?? project.authority?.name ?? '',
		caseNumber: document.meta.case ?? '',
		document: outputNameOf(document),
		digestFor: digestsOf(checked),
		...(window && {
			window: {
				floorDays,
				postWorkingDays,
				...(eveningFrom !== undefined && { eveningFrom }),
				rule: window.policy,
				calendarVersion: calendar.version,
			},
		}),
		outside: new Set(asTheyAre.map(({ bytes }) => sha256(bytes))),
		serviceOf: (person) => serviceOf(person, document.meta),
	};
}

/** Who answered is thanked for their own answers: what somebody else adds to the record makes no new message to them. */
function digestsOf({ document, results: { type } }: Printable): OfDocument['digestFor'] {
	const typed = typedDigest(document);
	const groups = [...type.notices.values()].flat();
	return ({ kind, person }) => {
		const isThanks = groups.some(({ notice, only }) => notice === kind && only === 'answered');
		return isThanks ? answersDigest(document, person) : typed;
	};
}

function paperBytes({ bytes, largePrint }: Rendered['papers']['reports'][number]): readonly Uint8Array[] {
	return largePrint ? [bytes, largePrint] : [bytes];
}

function finishedBytes({ fileName, person }: Notice, made: Rendered['made']): Uint8Array {
	const path = `messages/${fileName}.${person.channel?.kind === 'email' ? 'eml' : 'pdf'}`;
	const found = made.find((artifact) => artifact.path === path);
	if (found === undefined) throw new Error(`The message ${fileName} was not finished.`);
	return found.bytes;
}

function letterOf({ bytes }: BatchMessage): ReturnType<BatchTruth['letters']['get']> {
	return isLockedPdf(bytes) ? 'locked' : pdfIdentity(bytes);
}
