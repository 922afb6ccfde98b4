import { loadReportPage } from '../../config/load-page.ts';
import { type Host, readText } from '../../host/host.ts';
import type { Finding, Level } from '../../model/finding.ts';
import type { ReportDocument, ReportPage } from '../../model/report-page.ts';
import type { RuleNote } from '../../model/rule-note.ts';
import type { Checked } from '../checked.ts';
import { loadLook } from '../looks.ts';
import { reportDocument } from './report-document.ts';
import { earlierFigures, reportFigures } from './report-figures.ts';

/** What came of one file, its findings each said once in a run. */
interface Outcome {
	readonly checked: Checked;
	readonly findings: readonly Finding[];
}

interface Naming {
	/** How a person finds a file, from the current folder. */
	readonly shown: (file: string) => string;
	/** Every rule that the run could report, by id. */
	readonly notes: ReadonlyMap<string, RuleNote>;
}

/** Writes the page that says what to mend, in place of an earlier one, whose figures it is held against. */
export async function writeReport(
	{ host, home }: { readonly host: Host; readonly home: string },
	outcomes: readonly Outcome[],
	{ path, ...naming }: Naming & { readonly path: string },
): Promise<void> {
	const earlier = (await host.kind(path)) === 'file' ? earlierFigures(await readText(host, path)) : undefined;
	const page = reportPageOf(outcomes, naming);
	const { renderReport } = await import('../../render/report/render-report.ts');
	const themes = new Set(outcomes.flatMap(({ checked }) => ('project' in checked ? [checked.project.theme] : [])));
	const [first] = outcomes.flatMap(({ checked }) => ('project' in checked ? [checked.project] : []));
	const { theme } = await loadLook(host, home, themes.size === 1 && first ? first.theme : 'default', 'standard', first?.folder);
	const text = renderReport({ ...page, ...(earlier && { earlier }) }, await loadReportPage(host, home), theme);
	await host.write([{ path, bytes: new TextEncoder().encode(text) }]);
}

/** What the report of a run shows. */
export function reportPageOf(outcomes: readonly Outcome[], { shown, notes }: Naming): ReportPage {
	const noteOf = (ruleId: string) => notes.get(ruleId);
	const read = outcomes.flatMap(({ checked, findings }) => ('document' in checked ? [{ checked, findings }] : []));
	const documents = read.map(({ checked, findings }) => reportDocument(checked, { findings, file: shown(checked.file), noteOf }));
	return {
		documents: documents.toSorted((one, other) => rank(one) - rank(other)),
		unread: outcomes.flatMap(({ checked }) =>
			'error' in checked ? [{ file: shown(checked.file), message: `${checked.error.message} ${checked.error.hint}` }] : [],
		),
		figures: reportFigures(read.map(({ checked: { file, document }, findings }) => ({ file: shown(file), document, findings }))),
	};
}

const levels: readonly Level[] = ['error', 'warning', 'advice'];

/** 0 for a document with errors, and so on; 3 for one with nothing to mend. */
function rank({ counts }: ReportDocument): number {
	const worst = levels.findIndex((level) => counts[level] > 0);
	return worst < 0 ? levels.length : worst;
}
