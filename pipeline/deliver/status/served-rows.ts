import type { ServedRow } from '../../model/delivery-status.ts';
import { londonDay, londonTime } from '../../model/london-day.ts';
import type { MessageRow } from '../ledger/store.ts';

/**
 * What was sent to whom, as the case file says it under `served`: the first message of each document to each person that went, or came back.
 * Reminders and what is only about another message are left out. Rows that the case file holds already are not given again.
 */
export function servedRows(messages: readonly MessageRow[], held: readonly ServedRow[]): readonly ServedRow[] {
	const known = new Set(held.map(nameOf));
	return messages.flatMap(rowOf).filter((row) => {
		const isNew = !known.has(nameOf(row));
		known.add(nameOf(row));
		return isNew;
	});
}

function rowOf({ caseNumber, document, personKey, route, state, acceptedAt, sentOn, onlyIf }: MessageRow): readonly ServedRow[] {
	const stage = stageOf(document, caseNumber);
	const wentOut = state === 'accepted' || state === 'bounced';
	if (!wentOut || acceptedAt === undefined || onlyIf !== undefined || stage === undefined) return [];
	const at = new Date(acceptedAt);
	const isEmail = route === 'email';
	return [
		{
			document: stage,
			person: personKey,
			how: route,
			on: sentOn ?? londonDay(at),
			...(isEmail && { at: londonTime(at) }),
			bounced: state === 'bounced',
		},
	];
}

/** `NM-0417-draft-1` of the case NM-0417 is `draft 1`; `undefined` for what a case file does not list, such as a report of a review. */
function stageOf(document: string, caseNumber: string): string | undefined {
	const [, stage, version] = /^(draft|final)-(\d+)$/.exec(document.slice(caseNumber.length + 1)) ?? [];
	return stage === undefined ? undefined : `${stage} ${version}`;
}

/** The time of day is not asked for: people leave it out. */
function nameOf({ document, person, how, on, bounced }: ServedRow): string {
	return [document.toLowerCase(), person.toLowerCase(), how, on, bounced].join(' ');
}
