import type { ReplyOutcome } from '../../build/add-reply.ts';
import { printFullDate } from '../../model/calendar-date.ts';

/** What became of a reply, and what a person does next where it is not clear whose it is. */
export function replyWords(outcome: ReplyOutcome, file?: string): string {
	const start = file === undefined ? '' : `${file}: `;
	return `${start}${linesOf(outcome, typedPath(file ?? 'FILE')).join('\n')}\n`;
}

function linesOf(outcome: ReplyOutcome, file: string): readonly string[] {
	switch (outcome.kind) {
		case 'kept':
			return keptLines(outcome);
		case 'automatic':
			return ['A program wrote this, so it is no reply. We registered nothing.'];
		case 'bounce':
			return ['This tells that a message came back. We registered nothing.', `  plainplan bounce ${file}`];
		case 'no-day':
			return [
				outcome.typed === undefined
					? 'The email does not say when it came in. We registered nothing.'
					: `The email says that it came in on ${printFullDate(outcome.typed)}, which cannot be right. We registered nothing.`,
				'Look when it came in, and say so:',
				`  plainplan reply ${file} --on DAY`,
			];
		case 'other-sender': {
			const { document, personKey } = outcome.subject;
			return [
				`This answers ${document} for ${personKey}, but it comes from another address. We registered nothing.`,
				`Ask ${personKey} in another way, such as by phone. If it is from them, type:`,
				`  plainplan reply ${file} --confirm --by YOU`,
			];
		}
		case 'by-sender':
			return [
				'This answers no message that we know. Its sender has the address of somebody who can answer a draft. We registered nothing.',
				'Anybody can write any sender. If you know that it is from them, type:',
				...outcome.windows.map(
					({ caseNumber, personKey }) => `  plainplan reply ${file} --case ${caseNumber} --person ${personKey} --confirm --by YOU`,
				),
			];
		default:
			return [
				'We do not know whose reply this is. We registered nothing.',
				'1. Read it, and find out which case it is about.',
				'2. Find the key of the person with "plainplan status" and the number of the case.',
				'3. Then type:',
				`  plainplan reply ${file} --case CASE --person PERSON --confirm --by YOU`,
			];
	}
}

function keptLines({ caseNumber, personKey, receivedOn, kept }: ReplyOutcome & { readonly kind: 'kept' }): readonly string[] {
	const { isNew, late, document, window } = kept;
	const about = document === undefined ? `case ${caseNumber}` : document;
	if (!isNew) return [`The register has this reply of ${personKey} about ${about} already.`];
	const first = `We registered it: ${personKey} replied about ${about} on ${printFullDate(receivedOn)}.`;
	if (window === undefined) return [first, 'Nobody waits for an answer of this person.'];
	const day = printFullDate(window.lastDay);
	return [
		first,
		late
			? `It is late: the last day was ${day}. We keep it all the same. Somebody must read it.`
			: `It is in time: the last day is ${day}. No reminder goes to them now.`,
	];
}

/** A path as it must be typed at a terminal. */
function typedPath(path: string): string {
	return /^[\w./-]+$/.test(path) ? path : `"${path}"`;
}
