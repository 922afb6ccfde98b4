import type { Finding, Level } from '../../model/finding.ts';
import { shownPath } from '../shown-path.ts';
import type { Outcome } from './outcome.ts';
import { printable } from './printable.ts';

const commands: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', advice: 'notice' };

/**
 * Findings as workflow commands, one a line, which GitHub shows beside the lines of a change.
 * Source: GitHub Docs, workflow commands for GitHub Actions. Columns are said only within one line.
 */
export function githubAnnotations(outcomes: readonly Outcome[]): string {
	const lines = outcomes.flatMap(({ checked, findings, error }) => [
		...(error ? [command('error', { file: shownPath(checked.file), title: error.code }, `${error.message} ${error.hint}`)] : []),
		...findings.map(annotation),
	]);
	return lines.map((line) => `${line}\n`).join('');
}

function annotation({ ruleId, level, message, mend, span: { file, start, end } }: Finding): string {
	const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
	const place = { file: shownPath(file), line: start.line, endLine: end.line, ...columns, title: ruleId };
	return command(commands[level], place, `${message}\n${mend}`);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
	const said = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
	return `::${name} ${said.join(',')}::${data(message)}`;
}

function data(text: string): string {
	return printable(text).replace(/%/g, '%25').replace(/\n/g, '%0A');
}

function property(text: string): string {
	return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
