import { printFullDate } from '../../model/calendar-date.ts';
import { messageStates } from '../../model/delivery.ts';
import type { CaseStatus, StatusMessage, StatusOverview, StatusTask, StatusWindow } from '../../model/delivery-status.ts';
import { countPhrase, fillPhrase } from '../../model/due-page-words.ts';
import { servedYaml } from '../../model/served-yaml.ts';
import { documentWords, messageState, windowCount, windowTold } from '../../model/status-told.ts';
import type { StatusWords } from '../../model/status-words.ts';
import type { Stream } from '../session.ts';
import { displayWidth } from './display-width.ts';
import { type Paint, paintWith } from './paint.ts';
import { printable } from './printable.ts';
import { wrap } from './wrap.ts';

interface Look {
	readonly words: StatusWords;
	readonly paint: Paint;
	readonly width: number;
}

type Out = Pick<Stream, 'colour' | 'width'>;

/** So many windows stand in the text of the overview. */
const windowsListed = 20;

/** The overview as people read it: what they must do, what closes next, how many messages there are. No name stands in it. */
export function statusText(
	{ today, tasks, dueNow, hasMoreTasks, closing, closingUntil, cases, messages }: StatusOverview,
	words: StatusWords,
	out: Out,
): string {
	const look = lookOf(words, out);
	const further = closing.length - windowsListed;
	const totals = messageStates
		.filter((state) => messages[state] > 0)
		.map((state) => [words.states[state], messages[state].toLocaleString('en-GB')] as const);
	return page([
		fillPhrase(words.intro, { date: printFullDate(today) }),
		part(
			words.headings.tasks,
			[
				...taskLines(tasks, look, true),
				...(dueNow > 0 ? [`  ${countPhrase(words.dueNow, dueNow)}`, `      ${look.paint('cyan', 'plainplan send')}`] : []),
				...(hasMoreTasks ? [`  ${words.moreTasks}`] : []),
			],
			look,
		),
		part(
			words.headings.closing,
			closing.length === 0
				? [`  ${fillPhrase(words.noneClosing, { date: printFullDate(closingUntil) })}`]
				: [
						...closing.slice(0, windowsListed).flatMap((window) => closingLines(window, look)),
						...(further > 0 ? [`  ${countPhrase(words.moreClosing, further, { date: printFullDate(closingUntil) })}`] : []),
					],
			look,
		),
		part(
			words.headings.totals,
			[...table(totals), ...(totals.length > 0 ? [`  ${countPhrase(words.cases, cases, { cases: cases.toLocaleString('en-GB') })}`] : [])],
			look,
		),
	]);
}

/** Everything about one case: its people by name, what each was sent, their days, their replies, and the rows that its case file lacks. */
export function caseText(status: CaseStatus, words: StatusWords, out: Out): string {
	const look = lookOf(words, out);
	const { today, caseNumber, isErased, messages, windows, replies, consents, tasks, toPaste } = status;
	const names = new Map(messages.flatMap(({ personKey, name }) => (name === undefined ? [] : [[personKey, name] as const])));
	const nameOf = (key: string) => names.get(key) ?? key;
	return page([
		look.paint('bold', fillPhrase(words.caseTitle, { case: caseNumber })),
		fillPhrase(words.intro, { date: printFullDate(today) }),
		...(isErased ? [fillPhrase(words.erased, { case: caseNumber })] : []),
		part(words.headings.tasks, taskLines(tasks, look, false), look),
		part(
			words.headings.windows,
			windows.length === 0 ? [`  ${words.noWindows}`] : windows.flatMap((window) => windowLines(window, nameOf, look, today)),
			look,
		),
		part(
			words.headings.messages,
			messages.flatMap((message) => messageLines(message, look)),
			look,
		),
		part(
			words.headings.replies,
			replies.length === 0
				? [`  ${words.noReplies}`]
				: replies.flatMap((reply) => [
						`  ${printFullDate(reply.receivedOn)}  ${look.paint('bold', nameOf(reply.personKey))}  ${words.ways[reply.how]}, ${reply.late ? look.paint('yellow', words.late) : words.inTime}`,
						...(reply.words === undefined ? [] : under(reply.words, look, 6)),
					]),
			look,
		),
		...(consents.length > 0
			? [
					part(
						words.headings.consents,
						consents.map(({ service, on, by }) => `  ${service}  ${printFullDate(on)}  ${by}`),
						look,
					),
				]
			: []),
		...(toPaste.length > 0
			? [part(words.headings.paste, [`  ${words.paste}`, ...servedYaml(toPaste).map((line) => `  ${line}`)], look)]
			: []),
	]);
}

function lookOf(words: StatusWords, { colour, width }: Out): Look {
	return { words, paint: paintWith(colour), width };
}

function page(parts: readonly string[]): string {
	return `${parts.map((text) => text.replace(/\s+$/, '')).join('\n\n')}\n`;
}

function part(heading: string, lines: readonly string[], { paint }: Look): string {
	return [paint('bold', heading), ...lines].join('\n');
}

/** One task: why, and then what to type. `isOfMany` names the case, too. */
function taskLines(tasks: readonly StatusTask[], look: Look, isOfMany: boolean): readonly string[] {
	const { words, paint } = look;
	if (tasks.length === 0) return [`  ${words.noTasks}`];
	return tasks.flatMap((task) => [
		`  ${paint('bold', isOfMany ? task.document : documentWords(task))}  ${task.personKey}  ${paint('dim', task.code)}`,
		...under(words.tasks[task.kind], look, 6),
		...task.commands.map((command) => `      ${paint('cyan', command)}`),
	]);
}

function closingLines(window: StatusWindow, { words, paint }: Look): readonly string[] {
	const state = words.windows.states[window.state];
	const soon = window.daysLeft <= 2 && window.state === 'open';
	const count = windowCount(window, words);
	return [
		`  ${printFullDate(window.lastDay)}  ${paint('bold', window.document)}  ${window.personKey}`,
		`      ${soon ? paint('yellow', count) : count}. ${state}.`,
	];
}

function windowLines(window: StatusWindow, nameOf: (key: string) => string, look: Look, today: string): readonly string[] {
	const { words, paint } = look;
	const state = words.windows.states[window.state];
	return [
		`  ${paint('bold', nameOf(window.personKey))}, ${documentWords(window)}`,
		...(window.state === 'void' ? [] : [`      ${windowCount(window, words)}. ${state}.`]),
		...windowTold(window, nameOf(window.personKey), words, today).flatMap((sentence) => under(sentence, look, 6)),
	];
}

function messageLines(message: StatusMessage, look: Look): readonly string[] {
	const { words, paint } = look;
	const { code, name, personKey, address, route, kind, occasion, sentOn, sentAt, waitsUntil, relaySaid, holds } = message;
	const when = sentOn ?? waitsUntil;
	const where = address === undefined || route === 'hand' ? '' : ` ${address.replace(/\s*\n\s*/g, ', ')}`;
	const what = [kind.replaceAll('-', ' '), occasion].filter((word) => word !== '').join(' ');
	const state = messageState(message, words);
	const day = when === undefined ? '' : `, ${printFullDate(when)}${sentAt === undefined ? '' : ` ${sentAt}`}`;
	return [
		`  ${paint('bold', name ?? personKey)}  ${documentWords(message)}: ${what}  ${paint('dim', code)}`,
		...under(`${words.routes[route]}${where}`, look, 6),
		...under(`${state}${day}${relaySaid === undefined ? '' : ` (${relaySaid})`}`, look, 6),
		...holds.flatMap((hold) => under(words.tasks[hold], look, 6)),
	];
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
	const width = Math.max(0, ...rows.map(([, number]) => displayWidth(number)));
	return rows.map(([state, number]) => `  ${number.padStart(width)}  ${state}`);
}

function under(text: string, { width }: Look, indent: number): readonly string[] {
	const room = Math.max(20, width - indent);
	return printable(text)
		.split('\n')
		.flatMap((line) => (line.trim() === '' ? [] : wrap(line, room)))
		.map((line) => `${' '.repeat(indent)}${line}`);
}
