import type { MessageRow, QueueReport, SentOne, Waiting } from '../../build/send-messages.ts';
import { printFullDate } from '../../model/calendar-date.ts';
import type { Instant } from '../../model/delivery.ts';
import { codeOf } from '../../model/delivery-status.ts';
import { londonDay, londonTime } from '../../model/london-day.ts';
import { printable } from './printable.ts';
import { counted } from './summary.ts';

/** One message as a log may show it: its code, its case, its kind, and never whose it is. */
export function messageLine({ key, caseNumber, kind }: MessageRow): string {
	return printable(`${codeOf(key)}  ${caseNumber}  ${kind}`);
}

const outcomes: Readonly<Record<SentOne['outcome'], string>> = {
	accepted: 'went out',
	refused: 'was refused',
	deferred: 'goes again later',
	unsure: 'may have gone out: nobody knows',
	'lease-lost': 'was left to another run',
};

/** `3f2a9c41  NM-0417  draft-plan  went out`. */
export function sentLine({ row, outcome, code, reply }: SentOne): string {
	const words = outcome === 'accepted' ? '' : [code, reply].filter((part) => part !== undefined).join(' ');
	return `${messageLine(row)}  ${outcomes[outcome]}${words === '' ? '' : ` (${printable(words)})`}`;
}

/** What a run came to, one sentence a line. */
export function sentSummary({ sent, recovered, end, words, pendingUntil }: QueueReport): readonly string[] {
	const { accepted, refused, deferred, unsure } = sent;
	const unknown = unsure + recovered.unsure;
	return [
		accepted === 0 ? 'We sent nothing.' : `We sent ${counted(accepted, 'message', 'messages')}.`,
		...(refused > 0
			? [`The relay refused ${counted(refused, 'message', 'messages')} for good. Look at the address, then release again.`]
			: []),
		...(unknown > 0 ? [`Of ${counted(unknown, 'message', 'messages')} nobody knows whether it went out. Run "plainplan resolve".`] : []),
		...(deferred > 0 && pendingUntil !== undefined
			? [`${counted(deferred, 'message goes', 'messages go')} again from ${moment(pendingUntil)}. Run "plainplan send" then.`]
			: []),
		...(recovered.requeued > 0
			? [`An earlier run broke off. We took up ${counted(recovered.requeued, 'message', 'messages')} again.`]
			: []),
		...(end === 'stopped' ? ['You stopped us. The rest waits in the queue.'] : []),
		...(end === 'unreachable' ? [`We cannot reach the relay, so the rest waits in the queue. ${words ?? ''}`.trim()] : []),
	];
}

/** What still waits, and for whom. */
export function waitingSummary({ due, later, letters, held, unsure, sending }: Waiting): readonly string[] {
	const [next] = later.map(({ notBefore }) => notBefore).toSorted();
	return [
		...(due.length > 0 ? [`${counted(due.length, 'email', 'emails')} can go now.`] : []),
		...(next === undefined
			? []
			: [`${counted(later.length, 'email waits', 'emails wait')} for a later time, the first until ${moment(next)}.`]),
		...(sending > 0
			? [
					`Another run has ${counted(sending, 'message', 'messages')} in hand. If it broke off, run "plainplan send" again in a quarter of an hour.`,
				]
			: []),
		...(held > 0 ? [`${counted(held, 'message waits', 'messages wait')} for a second person. Run "plainplan status".`] : []),
		...(unsure > 0 ? [`Of ${counted(unsure, 'message', 'messages')} nobody knows whether it went out. Run "plainplan resolve".`] : []),
		...(letters.length > 0 ? ['Post these letters. Then tell us, for each: "plainplan posted CODE --on DAY".'] : []),
		...letters.map((row) => `  ${messageLine(row)}`),
	];
}

/** A day and a time in London: `Monday 23 November 2026, 09:00`. */
export function moment(at: Instant): string {
	const then = new Date(at);
	return `${printFullDate(londonDay(then))}, ${londonTime(then)}`;
}
