import type { Instant } from '../../model/delivery.ts';
import { codeOf, type StatusTask, type TaskKind, taskKinds } from '../../model/delivery-status.ts';
import { londonDay } from '../../model/london-day.ts';
import type { MessageRow, WindowRow } from '../ledger/store.ts';

/** What one message asks of a person; of a held one, one task for each hold that nobody has confirmed. */
export function tasksOfMessage(row: MessageRow, now: Instant): readonly StatusTask[] {
	switch (row.state) {
		case 'held':
			return [...new Set(row.openHolds.map(({ reason }) => reason))].map((reason) => taskOf(reason, row));
		case 'unsure':
		case 'bounced':
		case 'refused':
		case 'stale':
			return [taskOf(row.state, row)];
		case 'queued':
			return row.route !== 'email' && row.notBefore <= now ? [taskOf('letter', row)] : [];
		default:
			return [];
	}
}

/** A window whose printed day is before the floor, and to which nobody has given more time since. */
export function tasksOfWindow(window: WindowRow, now: Instant): readonly StatusTask[] {
	const { caseNumber, document, personKey, message, servedOn } = window;
	const isTold = window.extended !== undefined;
	const isOver = window.lastDay < londonDay(new Date(now)) || window.state === 'void';
	if (!window.printedTooEarly || isTold || isOver) return [];
	const commands = [`plainplan extend ${caseNumber} ${personKey} --to DAY --by YOU --why "the message came late"`];
	return [{ kind: 'printed-too-early', caseNumber, document, personKey, code: codeOf(message), since: servedOn, commands }];
}

/** Most urgent first: by kind, then those that wait longest. */
export function byUrgency(one: StatusTask, other: StatusTask): number {
	const kinds = taskKinds.indexOf(one.kind) - taskKinds.indexOf(other.kind);
	if (kinds !== 0) return kinds;
	const [early, late] = [`${one.since} ${one.caseNumber} ${one.code}`, `${other.since} ${other.caseNumber} ${other.code}`];
	return early < late ? -1 : early > late ? 1 : 0;
}

function taskOf(kind: TaskKind, row: MessageRow): StatusTask {
	const { key, caseNumber, document, personKey, handedAt, addedAt } = row;
	const code = codeOf(key);
	const since = londonDay(new Date(handedAt ?? addedAt));
	return { kind, caseNumber, document, personKey, code, since, commands: commandsFor(kind, code, caseNumber) };
}

function commandsFor(kind: TaskKind, code: string, caseNumber: string): readonly string[] {
	switch (kind) {
		case 'unsure':
			return ['plainplan resolve', `plainplan resolve ${code} --accepted --by YOU`, `plainplan resolve ${code} --not-sent --by YOU`];
		case 'bounced':
		case 'refused':
			return ['plainplan release DOCUMENT --batch CODE --again "WHY"'];
		case 'stale':
			return ['plainplan release DOCUMENT --batch CODE', `plainplan cancel ${code} --why "sent with a new last day" --by YOU`];
		case 'letter':
			return [`plainplan posted ${code} --on DAY --by YOU`];
		case 'no-consent':
			return [`plainplan consent ${caseNumber} --service SERVICE --by YOU`, `plainplan cancel ${code} --why "WHY" --by YOU`];
		case 'printed-too-early':
			return [];
		default:
			return [`plainplan confirm ${code} --hold ${kind} --by YOU`, `plainplan cancel ${code} --why "WHY" --by YOU`];
	}
}
