import { readabilityOfChecked } from '../../build/readability-of.ts';
import type { Session } from '../session.ts';
import { checkstyleReport } from './checkstyle.ts';
import { githubAnnotations } from './github.ts';
import { type JsonReport, jsonError, jsonFinding, jsonSuppressed } from './json.ts';
import { junitReport } from './junit.ts';
import { keptOnPurpose } from './kept-on-purpose.ts';
import type { ReportedRun } from './outcome.ts';
import { readabilityTable } from './readability-table.ts';
import { reportFindings } from './report-findings.ts';
import { sarifLog } from './sarif/sarif-log.ts';
import { shortFinding } from './short.ts';
import { summaryLine, summaryOf } from './summary.ts';

/** What is shown of a run. */
interface Shown {
	/** Print nothing but errors. */
	readonly quiet: boolean;
	/** Say how hard each part is to read. */
	readonly readability: boolean;
}

type Print = (session: Pick<Session, 'data' | 'people'>, run: ReportedRun, shown: Shown) => void;

const printers = {
	pretty: ({ data, people }, { outcomes }, { quiet, readability }) => {
		reportFindings(people, outcomes, quiet);
		if (readability) data.write(readabilityTable(outcomes, data));
		if (quiet) return;
		people.write(keptOnPurpose(outcomes, people));
		people.write(`${summaryLine(outcomes, findingsOf({ outcomes }))}\n`);
	},
	short: ({ data, people }, run, { quiet }) => {
		for (const { checked, error } of run.outcomes) if (error) people.write(`${checked.file}: error[${error.code}] ${error.message}\n`);
		const shown = findingsOf(run).filter(({ level }) => !quiet || level === 'error');
		for (const finding of shown) data.write(`${shortFinding(finding)}\n`);
	},
	json: ({ data }, run, { readability }) => data.write(`${JSON.stringify(jsonReport(run, readability), undefined, '\t')}\n`),
	sarif: ({ data }, run) => data.write(`${JSON.stringify(sarifLog(run), undefined, '\t')}\n`),
	github: ({ data }, { outcomes }) => data.write(githubAnnotations(outcomes)),
	junit: ({ data }, { outcomes }) => data.write(junitReport(outcomes)),
	checkstyle: ({ data }, { outcomes }) => data.write(checkstyleReport(outcomes)),
} satisfies Record<string, Print>;

export type ReportFormat = keyof typeof printers;

/** In the order in which they are offered. */
export const reportFormats = Object.keys(printers) as readonly ReportFormat[];

/** Prints what a run of `check` found: data on standard output, text for people on standard error. */
export function printReport(format: ReportFormat, session: Pick<Session, 'data' | 'people'>, run: ReportedRun, shown: Shown): void {
	const print: Print = printers[format];
	print(session, run, shown);
}

function jsonReport(run: ReportedRun, withReadability: boolean): JsonReport {
	const { outcomes, version } = run;
	const findings = findingsOf(run);
	return {
		schema: 1,
		tool: { name: 'plainplan', version },
		findings: findings.map(jsonFinding),
		suppressed: outcomes.flatMap(({ checked }) => ('suppressed' in checked ? checked.suppressed.map(jsonSuppressed) : [])),
		documents: outcomes.map(({ checked, error }) => ({
			file: checked.file,
			...(error && { error: jsonError(error) }),
			...(withReadability && { readability: readabilityOfChecked(checked) }),
		})),
		summary: summaryOf(outcomes.length, findings),
	};
}

function findingsOf({ outcomes }: Pick<ReportedRun, 'outcomes'>): ReportedRun['outcomes'][number]['findings'] {
	return outcomes.flatMap(({ findings }) => findings);
}
