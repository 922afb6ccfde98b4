import { type Command, Option } from 'commander';
import type { ReturnedForm } from '../../../build/forms/read-returned-form.ts';
import { answerRoutes } from '../../../model/answered.ts';
import type { ReplyRoute } from '../../../model/block.ts';
import type { CalendarDate } from '../../../model/calendar-date.ts';
import { exitCodes } from '../../../model/errors.ts';
import { readPassword } from '../../../model/password.ts';
import { endsIn } from '../../ends-in.ts';
import { readDay } from '../../read-day.ts';
import { printable } from '../../report/printable.ts';
import { returnedFormText } from '../../report/returned-form.ts';
import type { Session } from '../../session.ts';

interface ReadOptions {
	readonly form: string;
	readonly by: string;
	readonly on: CalendarDate;
	readonly how?: ReplyRoute;
	readonly to?: string;
	readonly dryRun: boolean;
	readonly json: boolean;
}

/** `reply read`: a form that came back, read into a document of the case. */
export function addRead(reply: Command, session: Session): void {
	reply
		.command('read')
		.summary('read a form that came back')
		.description(
			'Reads a form that somebody filled in, and writes the form with their answers. It shows what it understood. Their words stay as they typed them.',
		)
		.argument('<file>', 'the filled PDF, the email as a .eml file, or a text file')
		.requiredOption('--form <file>', 'the form that you sent: its Markdown file')
		.requiredOption('--by <keys>', 'who answered, by their key in the form; several with a comma between')
		.requiredOption('--on <day>', 'the day it came, such as 2027-03-08', readDay)
		.addOption(new Option('--how <way>', 'how it came, where the file does not tell').choices(answerRoutes))
		.option('--to <file>', 'the answered form to write; beside the form if you name none', endsIn('.md'))
		.option('--dry-run', 'only show what it says, and write nothing', false)
		.option('--json', 'print one JSON report for programs', false)
		.addHelpText('after', '\nExample:\n  plainplan reply read answers.pdf --form parent-views.md --by mum --on 2027-03-08')
		.action((file: string, options: ReadOptions) => read(session, file, options));
}

async function read(session: Session, file: string, { by, json, ...options }: ReadOptions): Promise<void> {
	const { host, home, data, secrets, version, finish } = session;
	const { readReturnedForm } = await import('../../../build/forms/read-returned-form.ts');
	const given = secrets?.given === undefined ? undefined : readPassword(secrets.given);
	const password = given && 'password' in given ? given.password : undefined;
	const names = by.split(',').map((name) => name.trim());
	const read = await readReturnedForm({ host, home }, { file, by: names, password, ...options });
	if (json) data.write(`${JSON.stringify({ schema: 1, tool: { name: 'plainplan', version }, ...plain(read) }, undefined, '\t')}\n`);
	else data.write(printable(returnedFormText(read, data.width)));
	const needsLook =
		read.rest.length > 0 ||
		read.otherFiles > 0 ||
		read.unread.length > 0 ||
		read.answers.length === 0 ||
		read.answers.some(({ doubt }) => doubt);
	finish(needsLook ? exitCodes.findings : exitCodes.fine);
}

function plain({ questions, answers, rest, to, isWritten, otherFiles, unread }: ReturnedForm) {
	return {
		to,
		isWritten,
		otherFiles,
		unread,
		questions: questions.map((question) => {
			const { number, words, isAnswered } = question;
			const answer = answers.find((one) => one.question === question);
			return {
				number,
				question: words,
				...(isAnswered && { isAnswered }),
				...(answer && { chosen: answer.chosen, words: answer.words, sure: answer.doubt === undefined, doubt: answer.doubt }),
			};
		}),
		rest,
	};
}
