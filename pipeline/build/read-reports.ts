import type { Host } from '../host/host.ts';
import type { Cell } from '../model/block.ts';
import type { PlanDocument } from '../model/document.ts';
import type { Finding, Reported } from '../model/finding.ts';
import { cellOf, tablesOf } from '../model/plan-parts.ts';
import type { Report } from '../model/renderer.ts';
import { plainText } from '../model/walk.ts';
import { readBeside } from './read-beside.ts';
import { reportMissing } from './rule-notes.ts';

/**
 * Reads the reports that the list of advice names in its `File` column: they go with the draft (SEND Code of Practice 2015,
 * paragraph 9.77). Addresses count from the document's folder, and only files inside `root` are read.
 */
export async function readReports(host: Host, document: PlanDocument, root: string): Promise<Reported<readonly Report[]>> {
	const reports: Report[] = [];
	const findings: Finding[] = [];
	const rootPath = await host.resolve(root);
	for (const { title, cell } of namedReports(document)) {
		const address = plainText(cell.children).trim();
		const read = await readBeside(host, { file: document.source.file, rootPath, address, what: 'report' });
		if (typeof read === 'string') findings.push(missing(cell, read));
		else reports.push({ title, address, bytes: read });
	}
	return { value: reports, findings };
}

function namedReports(document: PlanDocument): readonly { readonly title: string; readonly cell: Cell }[] {
	return tablesOf(document, 'advice').flatMap(({ table }) =>
		table.rows.flatMap((row) => {
			const cell = cellOf(table, row, 'file');
			const advice = cellOf(table, row, 'advice');
			if (cell === undefined || plainText(cell.children).trim() === '') return [];
			return [{ title: advice ? plainText(advice.children).trim() : '', cell }];
		}),
	);
}

function missing({ span }: Cell, message: string): Finding {
	const { why, mend, source, level } = reportMissing.meta;
	return { ruleId: reportMissing.id, level, message, why, mend, span, source, fixes: [] };
}
