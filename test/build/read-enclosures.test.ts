import { describe, expect, it } from 'vitest';
import { readEnclosures } from '../../pipeline/build/read-enclosures.ts';
import { loadSettings } from '../../pipeline/config/load-settings.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { sliceOf } from '../../pipeline/model/span.ts';
import { parsePlan } from '../../pipeline/parse/parse-plan.ts';

const { types } = await loadSettings(nodeHost, '.');

/** The reports of a plan in `/cases/` whose list of advice names this file. */
async function reportsOf(file: string) {
	const text = [
		'---',
		'document: ehc-plan',
		'---',
		'',
		'# A plan',
		'',
		'## Section K: Advice and information',
		'',
		'| Short name | Advice | Written by | Date | File |',
		'|---|---|---|---|---|',
		`| EP | Psychological advice | Priya | 12 October 2026 | ${file} |`,
	].join('\n');
	const source = { file: '/cases/plan.md', text };
	const host = memoryHost({ '/cases/reports/sam ep.pdf': '%PDF-1.7 advice', '/private/other-child.pdf': '%PDF-1.7 private' });
	const read = await readEnclosures(host, parsePlan(source, types).value, '/cases');
	return {
		reports: read.value.reports,
		findings: read.findings.map(({ ruleId, message, span }) => [ruleId, message, sliceOf(source, span).trim()]),
	};
}

describe('the reports that section K names', () => {
	it('are read from beside the plan, under the name that the list gives them', async () => {
		const { reports, findings } = await reportsOf('reports/sam ep.pdf');
		expect(findings).toEqual([]);
		expect(reports.map((one) => [one.title, 'bytes' in one && new TextDecoder().decode(one.bytes)])).toEqual([
			['Psychological advice', '%PDF-1.7 advice'],
		]);
	});

	it('need not have a file', async () => {
		expect(await reportsOf('')).toEqual({ reports: [], findings: [] });
	});

	it.each([
		['reports/lost.pdf', 'The report "reports/lost.pdf" is not there.'],
		['../private/other-child.pdf', 'The report "../private/other-child.pdf" stands outside the folder of the documents.'],
		['/private/other-child.pdf', 'The report "/private/other-child.pdf" is not a file beside the document.'],
	])('are a finding at their place where they cannot be read: %s', async (file, message) => {
		expect(await reportsOf(file)).toEqual({ reports: [], findings: [['report/missing', message, file]] });
	});
});
