import type { Resolved, Unsure, UnsureMessage } from '../../build/resolve-messages.ts';
import { codeOf } from '../../model/delivery-status.ts';
import { printable } from './printable.ts';
import { messageLine, moment } from './sent.ts';
import { counted } from './summary.ts';

/** Every message of which nobody knows whether it went out: what is known, and the commands that end it. */
export function unsureText({ messages, underWay }: Unsure): string {
	const busy =
		underWay === 0
			? []
			: [`${counted(underWay, 'message is', 'messages are')} under way, or the run that sent them broke off. Look again in 15 minutes.`];
	if (messages.length === 0) return `${['We know what became of every message.', ...busy].join('\n')}\n`;
	const lines = [
		`Of ${counted(messages.length, 'message', 'messages')} nobody knows whether it went out. We send none of them again by ourselves.`,
		...messages.flatMap(linesOf),
		'',
		'Look into the log of the relay first:',
		'  plainplan resolve --postfix-log /var/log/mail.log',
		...(messages.some(({ isInOutbox }) => isInOutbox) ? ['Or into the outbox:', '  plainplan resolve --outbox'] : []),
		...busy,
	];
	return printable(`${lines.join('\n')}\n`);
}

function linesOf({ message, isInOutbox, hasReply, mayGoAgainFrom }: UnsureMessage): readonly string[] {
	const code = codeOf(message.key);
	return [
		'',
		messageLine(message),
		`  We handed it over on ${moment(message.handedAt ?? message.addedAt)}.`,
		...(isInOutbox ? ['  Its file stands in the outbox, so it went out.'] : []),
		...(hasReply ? ['  The person has answered this document since. Does the answer speak of this message?'] : []),
		`  It went out:      plainplan resolve ${code} --accepted --by YOU`,
		`  It did not:       plainplan resolve ${code} --not-sent --by YOU`,
		`  You can say that it did not from ${moment(mayGoAgainFrom)}.`,
	];
}

/** What became of one message. */
export function resolvedLines(resolved: Resolved): string {
	return printable(`${messageLine(resolved.message)}  ${wordsOf(resolved)}\n`);
}

function wordsOf(resolved: Resolved): string {
	switch (resolved.result) {
		case 'accepted':
			return 'went out';
		case 'not-sent':
			return 'did not go out; it waits in the queue again';
		case 'bounced':
			return 'went out and came back';
		case 'too-soon':
			return `did not go out so far. A run that sleeps may still send it: try again from ${moment(resolved.from)}.`;
		default:
			return `stays unsure: ${reasons[resolved.why]}`;
	}
}

const reasons: Readonly<Record<Extract<Resolved, { readonly result: 'no-end' }>['why'], string>> = {
	'starts-late': 'the log begins after we handed the message over. Name the older file of the log too.',
	'ends-early': 'the log ends too soon. It must go on for 15 minutes after we handed the message over.',
	'another-relay': 'the log holds no message of yours. It may be that of another relay.',
	'lost-lines': 'the log does not have the message, but the machine threw lines away. Only a person can decide.',
	'not-there': 'we found nothing that decides it.',
};

/** What all came to. */
export function resolvedSummary(resolved: readonly Resolved[]): string {
	if (resolved.length === 0) return 'We know what became of every message.\n';
	const waits = resolved.filter(({ result }) => result === 'not-sent').length;
	const left = resolved.filter(({ result }) => result === 'no-end' || result === 'too-soon').length;
	const lines = [
		...(waits > 0 ? [`Run "plainplan send" for the ${counted(waits, 'message that waits', 'messages that wait')} again.`] : []),
		...(left > 0 ? [`${counted(left, 'message stays', 'messages stay')} unsure. Run "plainplan resolve" to see what you can do.`] : []),
	];
	return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}
