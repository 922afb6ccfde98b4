import type { Command } from 'commander';
import type { MessageRow, QueueReport, SentOne, Waiting } from '../../build/send-messages.ts';
import { exitCodes } from '../../model/errors.ts';
import type { Project } from '../../model/project.ts';
import { ledgerProject, projectOption } from '../ledger-project.ts';
import { messageLine, sentLine, sentSummary, waitingSummary } from '../report/sent.ts';
import type { Session } from '../session.ts';
import { shownPath } from '../shown-path.ts';

interface Options {
	readonly smtp: boolean;
	readonly dryRun: boolean;
	readonly forecast: boolean;
	readonly project?: string;
	readonly json: boolean;
	readonly quiet: boolean;
}

/** `send`: sends what was released and is due. */
export function addSend(program: Command, session: Session): Command {
	return program
		.command('send')
		.summary('send the messages that you released')
		.description(
			'Sends every email that you released and that is due. Without --smtp it writes them into a folder, so that nothing leaves this computer. You can run it twice: nobody gets a message twice. It lists the letters that you must post.',
		)
		.option('--smtp', 'send over the mail relay of project.yml', false)
		.option('--dry-run', 'list what it would send, and send nothing', false)
		.option('--forecast', 'say how long the relay needs, and send nothing', false)
		.option(...projectOption)
		.option('--json', 'print one JSON report for programs', false)
		.option('--quiet', 'print only what failed', false)
		.addHelpText('after', '\nExamples:\n  plainplan send --dry-run\n  plainplan send --smtp')
		.action((options: Options) => send(session, options));
}

async function send(session: Session, options: Options): Promise<void> {
	const project = await ledgerProject(session, options.project);
	if (options.dryRun || options.forecast) return look(session, project, options);
	const { outboxOf, sendMessages } = await import('../../build/send-messages.ts');
	const { json, quiet, smtp } = options;
	const { data, people, variable = () => undefined, stopGently } = session;
	const messages: SentOne[] = [];
	const signal = stopGently?.();
	const tools = {
		...session,
		secretOf: variable,
		...(signal && { signal }),
		onSent: (one: SentOne) => {
			messages.push(one);
			if (!json && (!quiet || isFailure(one))) data.write(`${sentLine(one)}\n`);
		},
	};
	const sent = await sendMessages(tools, project, smtp ? 'smtp' : 'outbox');
	if (json) printJson(session, { messages, ...sent });
	else if (sent === undefined) people.write(nothingReleased);
	else if (!quiet) {
		const trial = smtp && project.transports.smtp?.redirectAllTo !== undefined ? [trialWords] : [];
		const folder =
			!smtp && sent.report.sent.accepted > 0 ? [`They stand in ${shownPath(outboxOf(project))}. Nothing left this computer.`] : [];
		people.write(`${[...sentSummary(sent.report), ...folder, ...trial, ...waitingSummary({ ...sent.waiting, unsure: 0 })].join('\n')}\n`);
	}
	session.finish(codeOfRun(messages, sent?.report));
}

const trialWords =
	'This was a trial: every message went to one address. This ledger is now that of a trial, and sends nothing to families.';
const nothingReleased = 'Nobody released anything yet. Run "plainplan release" first.\n';

function isFailure({ outcome }: SentOne): boolean {
	return outcome === 'refused' || outcome === 'unsure';
}

function codeOfRun(messages: readonly SentOne[], report: QueueReport | undefined): number {
	if (messages.some(isFailure) || report?.end === 'unreachable' || (report?.recovered.unsure ?? 0) > 0) return exitCodes.delivery;
	return report?.end === 'stopped' ? exitCodes.interrupted : exitCodes.fine;
}

/** What `--dry-run` and `--forecast` say. */
async function look(session: Session, project: Project, { json, forecast: asked, dryRun, quiet }: Options): Promise<void> {
	const { waitingMessages } = await import('../../build/send-messages.ts');
	const { data, people } = session;
	const waiting = await waitingMessages(session, project);
	const words = waiting && asked ? (waiting.forecast ?? noLimit) : undefined;
	session.finish(exitCodes.fine);
	if (json) return printJson(session, { waiting, ...(words !== undefined && { forecast: words }) });
	if (waiting === undefined) return people.write(nothingReleased);
	if (dryRun) for (const row of waiting.due) data.write(`${messageLine(row)}\n`);
	if (words !== undefined) data.write(`${words}\n`);
	if (!quiet) people.write(`${['We sent nothing.', ...waitingSummary(waiting)].join('\n')}\n`);
}

const noLimit = 'The settings name no limit for the relay. Add "per-minute" to the relay in project.yml for a forecast.';

interface JsonParts {
	readonly messages?: readonly SentOne[];
	readonly report?: QueueReport;
	readonly waiting?: Waiting | undefined;
	readonly forecast?: string;
}

function printJson({ data, version }: Session, { messages = [], report, waiting, forecast: words }: JsonParts): void {
	const shown = {
		schema: 1,
		tool: { name: 'plainplan', version },
		messages: messages.map(({ row, outcome, code, reply, notBefore }) => ({ ...jsonRow(row), outcome, code, reply, notBefore })),
		...(report && { sent: report.sent, recovered: report.recovered, end: report.end }),
		...(waiting && {
			waiting: { ...waiting, due: waiting.due.map(jsonRow), later: waiting.later.map(jsonRow), letters: waiting.letters.map(jsonRow) },
		}),
		...(words !== undefined && { forecast: words }),
	};
	data.write(`${JSON.stringify(shown, undefined, '\t')}\n`);
}

/** A row without anything personal. */
function jsonRow({ key, caseNumber, document, kind, route, notBefore }: MessageRow): object {
	return { message: key, case: caseNumber, document, kind, route, notBefore };
}
