import type { LookReason, TakenBounce, TakenFile } from '../../build/take-bounces.ts';
import { printable } from './printable.ts';
import { messageLine } from './sent.ts';
import { counted } from './summary.ts';

/** One email that came in: the message that it is about, what it says, and what a person does next. Never an address. */
export function bounceLines(taken: TakenBounce, file: string): string {
	const { message, code } = taken;
	const about = message ? messageLine(message) : 'about no message of ours';
	const lines =
		taken.result === 'needs-look'
			? [`${about}  needs a look: ${looks[taken.why]}`, `  The email is ${file}. It changed nothing.`]
			: [`${about}  ${results[taken.result]}${code === undefined ? '' : ` (${code})`}`];
	return printable(`${lines.join('\n')}\n`);
}

const results: Readonly<Record<Exclude<TakenBounce['result'], 'needs-look'>, string>> = {
	bounced: 'came back',
	known: 'came back, as we knew',
	delayed: 'is late: the relay still tries',
	arrived: 'arrived at the server of the person',
};

const looks: Readonly<Record<LookReason, string>> = {
	'no-report': 'this is no report of a mail server. If somebody wrote it, use "plainplan reply add".',
	broken: 'this report does not say what became of the message.',
	'too-large': 'this email is too large for a report.',
	forged: 'its mark is false. Somebody may have made it up.',
	unmarked: 'it names a message of yours, and lacks our mark. Nobody can tell whether it is real.',
	foreign: 'the ledger knows no such message.',
	'at-odds': 'its parts speak of different messages, or of another address.',
	mixed: 'it says that the message arrived, and that it failed.',
	'not-sent': 'we sent no such message.',
	answered: 'the person answered this document. Ask them whether they have the message.',
};

/** What all came to, and what to do. */
export function bounceSummary(taken: readonly TakenFile[]): string {
	const bounced = taken.filter(({ result }) => result === 'bounced').length;
	const look = taken.filter(({ result }) => result === 'needs-look').length;
	const lines = [
		`We read ${counted(taken.length, 'email', 'emails')}.`,
		...(bounced > 0
			? [
					`${counted(bounced, 'message', 'messages')} came back. ${bounced === 1 ? 'That person has' : 'Those people have'} no window to answer.`,
					'Find another way to write to them. Then release again with --again.',
				]
			: []),
		...(look > 0 ? [`Look at ${counted(look, 'email', 'emails')} yourself.`] : []),
	];
	return `${lines.join('\n')}\n`;
}
