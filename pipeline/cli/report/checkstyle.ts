import type { Finding, Level } from '../../model/finding.ts';
import { shownPath } from '../shown-path.ts';
import type { Outcome } from './outcome.ts';
import { element, xmlFile } from './xml.ts';

const severities: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', advice: 'info' };

/** Findings as Checkstyle's XML, by file: a form that many code review tools read. */
export function checkstyleReport(outcomes: readonly Outcome[]): string {
	const files = new Map<string, string[]>(outcomes.map(({ checked }) => [checked.file, []]));
	for (const { checked, findings, error } of outcomes) {
		if (error) files.get(checked.file)?.push(errorElement({ line: 1, severity: 'error', message: error.message, source: error.code }));
		for (const finding of findings) {
			const { file } = finding.span;
			files.set(file, [...(files.get(file) ?? []), errorElement(attributesOf(finding))]);
		}
	}
	const listed = [...files].map(([file, errors]) => element('file', { name: shownPath(file) }, errors));
	return xmlFile(element('checkstyle', { version: '4.3' }, listed));
}

function attributesOf({ ruleId, level, message, mend, span: { start } }: Finding): Readonly<Record<string, string | number>> {
	const { line, column } = start;
	return { line, column, severity: severities[level], message: `${message} ${mend}`, source: `plainplan.${ruleId}` };
}

function errorElement(attributes: Readonly<Record<string, string | number>>): string {
	return element('error', attributes);
}
