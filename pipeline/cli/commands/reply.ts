import { type Command, Option } from 'commander';
import type { ReplyOutcome } from '../../build/add-reply.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { exitCodes, UserError } from '../../model/errors.ts';
import { ledgerProject, projectOption } from '../ledger-project.ts';
import { readDay } from '../read-day.ts';
import { printable } from '../report/printable.ts';
import { replyWords } from '../report/reply.ts';
import type { Session } from '../session.ts';
import { addRead } from './reply/read.ts';

const ways = ['email', 'form', 'phone', 'meeting', 'post'] as const;

interface AddOptions {
	readonly case: string;
	readonly person: string;
	readonly how: (typeof ways)[number];
	readonly on: CalendarDate;
	readonly words: string;
	readonly by: string;
	readonly document?: string;
	readonly project?: string;
	readonly json: boolean;
}

interface FileOptions {
	readonly confirm: boolean;
	readonly by?: string;
	readonly case?: string;
	readonly person?: string;
	readonly on?: CalendarDate;
	readonly project?: string;
	readonly json: boolean;
}

/** `reply`: the register of what families and others answered. */
export function addReply(program: Command, session: Session): Command {
	const reply = program
		.command('reply')
		.enablePositionalOptions()
		.summary('register a reply')
		.description(
			'Reads replies that came as emails. It registers those that surely come from the person who got our message. To register what somebody said, use "plainplan reply add". To read a form that came back, use "plainplan reply read". We keep late replies too.',
		)
		.argument('<files...>', 'emails, saved as .eml files')
		.option('--confirm', 'you know that this reply is from the person it seems to be from', false)
		.option('--by <who>', 'who you are; needed with --confirm')
		.option('--case <number>', 'the case that the reply belongs to; with --confirm and --person')
		.option('--person <key>', 'who sent it, by their key in the plan; with --confirm and --case')
		.option('--on <day>', 'the day it came in, in place of the day in the email', readDay)
		.option(...projectOption)
		.option('--json', 'print one JSON report for programs', false)
		.addHelpText(
			'after',
			'\nExamples:\n  plainplan reply answer.eml\n  plainplan reply add --case NM-0417 --person mum --how phone --on 2026-12-02 --words "She agrees with section F." --by officer\n  plainplan reply read answers.pdf --form parent-views.md --by mum --on 2027-03-08',
		)
		.action((files: readonly string[], options: FileOptions) => takeFiles(session, files, options));
	reply
		.command('add')
		.summary('register what somebody said or handed in')
		.description('Registers a reply that came by phone, at a meeting, on a form or on paper.')
		.requiredOption('--case <number>', 'the number of the case, such as NM-0417')
		.requiredOption('--person <key>', 'who replied, by their key in the plan')
		.addOption(new Option('--how <way>', 'how it came').choices(ways).makeOptionMandatory())
		.requiredOption('--on <day>', 'the day it came, such as 2026-12-02', readDay)
		.requiredOption('--words <text>', 'what they said, in short')
		.requiredOption('--by <who>', 'who writes it down')
		.option('--document <name>', 'what it is about, such as NM-0417-draft-1; the draft that waits for an answer if you name none')
		.option(...projectOption)
		.option('--json', 'print one JSON report for programs', false)
		.addHelpText(
			'after',
			'\nExample:\n  plainplan reply add --case NM-0417 --person mum --how phone --on 2026-12-02 --words "She agrees with section F." --by officer',
		)
		.action((options: AddOptions) => addSpoken(session, options));
	addRead(reply, session);
	return reply;
}

async function addSpoken(session: Session, options: AddOptions): Promise<void> {
	const { case: caseNumber, person: personKey, how, on, words, by, document, json } = options;
	const { addSpokenReply } = await import('../../build/add-reply.ts');
	const reply = { caseNumber, personKey, how, on, words, by, ...(document !== undefined && { document }) };
	const outcome = await addSpokenReply(session, await ledgerProject(session, options.project), reply);
	report(session, [{ outcome }], json);
}

async function takeFiles(session: Session, files: readonly string[], options: FileOptions): Promise<void> {
	const { confirm, by, case: caseNumber, person: personKey, on, json } = options;
	refuseHalf(files, options);
	const { takeReply } = await import('../../build/add-reply.ts');
	const project = await ledgerProject(session, options.project);
	const help = {
		...(confirm && by !== undefined && { confirmedBy: by.trim() }),
		...(caseNumber !== undefined && { caseNumber }),
		...(personKey !== undefined && { personKey }),
		...(on !== undefined && { on }),
	};
	const outcomes: Told[] = [];
	for (const file of files) outcomes.push({ file, outcome: await takeReply(session, project, file, help) });
	report(session, outcomes, json);
}

/** Options that mean something only together. */
function refuseHalf(files: readonly string[], { confirm, by, case: caseNumber, person, on }: FileOptions): void {
	const refuse = (message: string, hint: string) => new UserError('usage/bad-command', message, hint);
	if (confirm && (by === undefined || by.trim() === '')) throw refuse('There is no name of who confirms it.', 'Add --by and who you are.');
	if ((caseNumber === undefined) !== (person === undefined))
		throw refuse('A case and a person go together.', 'Add both --case and --person.');
	if (caseNumber !== undefined && !confirm)
		throw refuse('A case and a person count only where somebody confirms them.', 'Add --confirm and --by.');
	if (files.length > 1 && (confirm || on !== undefined))
		throw refuse('Look at one email at a time.', 'Name one file with --confirm or --on.');
}

interface Told {
	readonly file?: string;
	readonly outcome: ReplyOutcome;
}

/** A reply that a person must look at ends with the code of findings, so that a script does not pass over it. */
function report({ data, people, finish, version }: Session, told: readonly Told[], json: boolean): void {
	if (json) {
		const replies = told.map(({ file, outcome }) => ({ ...(file !== undefined && { file }), ...plainOutcome(outcome) }));
		data.write(`${JSON.stringify({ schema: 1, tool: { name: 'plainplan', version }, replies }, undefined, '\t')}\n`);
	} else {
		for (const { file, outcome } of told) {
			const stream = outcome.kind === 'kept' ? data : people;
			stream.write(printable(replyWords(outcome, file)));
		}
	}
	const needsLook = told.some(({ outcome }) => outcome.kind !== 'kept' && outcome.kind !== 'automatic');
	finish(needsLook ? exitCodes.findings : exitCodes.fine);
}

function plainOutcome(outcome: ReplyOutcome) {
	switch (outcome.kind) {
		case 'kept': {
			const { kept, kind, caseNumber, personKey, receivedOn } = outcome;
			const { isNew, late, document, window } = kept;
			return { kind, case: caseNumber, person: personKey, receivedOn, isNew, late, document, lastDay: window?.lastDay };
		}
		case 'other-sender':
			return {
				kind: outcome.kind,
				case: outcome.subject.caseNumber,
				person: outcome.subject.personKey,
				document: outcome.subject.document,
			};
		case 'by-sender':
			return {
				kind: outcome.kind,
				maybe: outcome.windows.map(({ caseNumber, personKey, document }) => ({ case: caseNumber, person: personKey, document })),
			};
		default:
			return outcome;
	}
}
