import { type Command, Option } from 'commander';
import type { Checked } from '../../build/checked.ts';
import type { WindowAnswer } from '../../build/reckon-window.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { readCalendarDate } from '../../model/calendar-date.ts';
import type { ServiceRoute } from '../../model/case-file.ts';
import { exitCodes, UserError } from '../../model/errors.ts';
import type { Facts } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import { meantName } from '../../model/nearest-name.ts';
import { exitCodeOf } from '../exit-code.ts';
import { datesPage } from '../report/dates-page.ts';
import { jsonError, jsonFinding } from '../report/json.ts';
import { jsonWindow } from '../report/json-window.ts';
import { reportFindings } from '../report/report-findings.ts';
import { wrap } from '../report/wrap.ts';
import type { Session } from '../session.ts';

interface Options {
	readonly issued?: CalendarDate;
	readonly service: readonly ServiceRoute[];
	readonly policy?: string;
	readonly region?: string;
	readonly asked?: CalendarDate;
	readonly today?: CalendarDate;
	readonly json: boolean;
	readonly quiet: boolean;
}

/** `dates`: the last day for answers, with every step of the reckoning and the law behind it. */
export function addDates(program: Command, session: Session): Command {
	const day = (flag: string, about: string) => new Option(`${flag} <date>`, about).argParser(readDay);
	return program
		.command('dates')
		.summary('work out the last day for answers')
		.description('Works out the dates of documents, or of a draft that you describe. It prints every step, with the law behind it.')
		.argument('[paths...]', 'documents, or folders of documents; none with --issued')
		.addOption(day('--issued', 'the day you send a draft, such as 2026-11-23; instead of documents'))
		.option('--service <ways>', 'how you send it, one way for each person: email, portal, post, hand', readRoutes, ['email'] as const)
		.option('--policy <name>', 'the way to work out the last day, such as plain-15')
		.option('--region <name>', 'whose bank holidays count: england or scotland')
		.addOption(day('--asked', 'the day somebody asked for the plan: adds weeks 6, 16 and 20'))
		.addOption(day('--today', 'say how many days are left on this day'))
		.option('--json', 'print one JSON report for programs', false)
		.option('--quiet', 'print the last day only', false)
		.addHelpText(
			'after',
			'\nExamples:\n  plainplan dates plans/sam/draft-1.md\n  plainplan dates --issued 2026-11-23 --service email,post --asked 2026-08-17',
		)
		.action((paths: readonly string[], options: Options) =>
			options.issued === undefined
				? ofDocuments(session, paths, options)
				: ofQuestion(session, paths, { ...options, issued: options.issued }),
		);
}

function readDay(typed: string): CalendarDate {
	const day = readCalendarDate(typed);
	if (day !== undefined) return day;
	const near = nearestDay(typed);
	const hint = near === undefined ? 'Write a day like 2026-11-23.' : `Did you mean ${near}?`;
	throw new UserError('usage/bad-command', `"${typed}" is no day that a calendar has.`, hint);
}

/** `23/11/2026` as people write it, and the last day of a month that is shorter. */
function nearestDay(typed: string): CalendarDate | undefined {
	const numbers = typed.split(/\D+/).filter((part) => part !== '');
	const [year = '', month = '', day = ''] = numbers[0]?.length === 4 ? numbers : numbers.toReversed();
	const dayBy = (less: number) => readCalendarDate(`${year}-${month.padStart(2, '0')}-${String(Number(day) - less).padStart(2, '0')}`);
	return dayBy(0) ?? dayBy(1) ?? dayBy(2) ?? dayBy(3);
}

const routes: readonly ServiceRoute[] = ['email', 'portal', 'post', 'hand'];

function readRoutes(typed: string): readonly ServiceRoute[] {
	return typed.split(',').map((name) => {
		const route = routes.find((one) => one === name.trim());
		if (route !== undefined) return route;
		const meant = meantName(name, routes);
		const hint = meant === undefined ? `You can use: ${routes.join(', ')}.` : `Did you mean ${meant}?`;
		throw new UserError('usage/bad-command', `You cannot send a plan by "${name.trim()}".`, hint);
	});
}

async function ofQuestion(session: Session, paths: readonly string[], options: Options & { readonly issued: CalendarDate }): Promise<void> {
	if (paths.length > 0)
		throw new UserError('usage/bad-command', 'Documents have dates of their own.', 'Name documents or use --issued, not both.');
	const { data, people, version } = session;
	const { issued, service: services, policy, region, asked, today, json, quiet } = options;
	const { reckonWindow } = await import('../../build/reckon-window.ts');
	const question = { issued, services, ...(policy !== undefined && { policy }), ...(region !== undefined && { region }) };
	const answer = await reckonWindow(session, { ...question, ...(asked !== undefined && { asked }) });
	const { facts, findings } = answer;
	if (json) {
		const report = {
			schema: 1,
			tool: { name: 'plainplan', version },
			...(await questionData(issued, answer, today)),
			findings: findings.map(jsonFinding),
		};
		data.write(`${JSON.stringify(report, undefined, '\t')}\n`);
	} else {
		for (const finding of findings) people.write(`${spoken(finding, people.width)}\n`);
		if (quiet) data.write(facts.window === undefined ? '' : `${facts.window.lastDay}\n`);
		else data.write(datesPage({ facts, ...(await dayOf(facts, today)) }, data));
	}
	session.finish(exitCodeOf([{ findings }], false));
}

async function questionData(issued: CalendarDate, { policy, calendar, first, facts }: WindowAnswer, today: CalendarDate | undefined) {
	return {
		issued,
		policy: policy.id,
		calendar,
		...(first !== undefined && { first }),
		...jsonWindow(facts),
		...(await dayOf(facts, today)),
	};
}

async function dayOf(facts: Facts, today: CalendarDate | undefined) {
	if (today === undefined || facts.window === undefined) return {};
	const { dayInWindow } = await import('../../build/reckon-window.ts');
	return { today: { date: today, ...dayInWindow(facts.window, today) } };
}

/** A finding about no file. */
function spoken({ level, ruleId, message, mend }: Finding, width: number): string {
	return [
		`${level}[${ruleId}]`,
		...wrap(message, width - 4).map((line) => `    ${line}`),
		...wrap(mend, width - 4).map((line) => `    ${line}`),
		'',
	].join('\n');
}

async function ofDocuments(
	session: Session,
	paths: readonly string[],
	{ policy, region, asked, today, json, quiet }: Options,
): Promise<void> {
	if (paths.length === 0)
		throw new UserError('usage/bad-command', 'You named nothing.', 'Name a document, or the day you send a draft: --issued 2026-11-23.');
	if (policy !== undefined || region !== undefined || asked !== undefined) {
		throw new UserError(
			'usage/bad-command',
			'The options --policy, --region and --asked go with --issued only.',
			'A document says itself when somebody asked for it. Its project.yml names the policy, under "window".',
		);
	}
	const { host, home, data, people, version } = session;
	const { checkDocuments } = await import('../../build/check-documents.ts');
	const { checked } = await checkDocuments({ host, home }, paths);
	const outcomes = checked.map(outcomeOf);
	if (json) {
		const documents = await Promise.all(
			outcomes.map(async ({ checked: { file }, facts, error }) => ({
				file,
				...(error && { error: jsonError(error) }),
				...(facts && { ...jsonWindow(facts), ...(await dayOf(facts, today)) }),
			})),
		);
		const findings = outcomes.flatMap((one) => one.findings).map(jsonFinding);
		data.write(`${JSON.stringify({ schema: 1, tool: { name: 'plainplan', version }, documents, findings }, undefined, '\t')}\n`);
	} else {
		reportFindings(people, outcomes, quiet);
		for (const { checked: one, facts } of outcomes) {
			if (facts === undefined) continue;
			if (quiet) data.write(hasLastDay(facts) ? `${one.file}  ${facts.window?.lastDay}\n` : '');
			else data.write(`${one.file}\n${datesPage({ facts, ...(await dayOf(facts, today)) }, data)}\n`);
		}
	}
	const code = exitCodeOf(outcomes, false);
	session.finish(code === exitCodes.fine && outcomes.length === 0 ? exitCodes.nothingBuilt : code);
}

/** Nobody has a last day before the draft reached anybody. */
function hasLastDay({ window }: Facts): boolean {
	return window !== undefined && (window.served.length > 0 || window.notServed.length === 0);
}

/** What `dates` says of a file: its facts, and only the findings that dates rest on. */
function outcomeOf(checked: Checked) {
	if ('error' in checked) return { checked, findings: [], error: checked.error, facts: undefined };
	const findings = checked.findings.filter(({ ruleId }) => /^(?:dates|case-file|front-matter)\//.test(ruleId));
	return { checked, findings, facts: checked.results?.facts };
}
