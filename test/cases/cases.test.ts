import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../pipeline/model/finding.ts';
import { checked } from '../check/checked.ts';
import { exampleDocument } from '../check/example-document.ts';

/**
 * Each file here is about one rule, named in its first heading. A fence marked `plan` holds an example; a line of carets
 * below a line of it shows what the rule finds there. `UPDATE=1 npx vitest run ... test/cases` writes the carets anew.
 */
const folder = fileURLToPath(new URL('.', import.meta.url));
const update = process.env['UPDATE'] === '1';

describe.each(readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md'))('%s', (name) => {
	it('finds what it says it finds', () => {
		const typed = readFileSync(folder + name, 'utf8');
		const found = withFindings(typed);
		if (update && found !== typed) writeFileSync(folder + name, found);
		expect(found).toBe(update ? found : typed);
		expect(found).toMatch(/^```plan$/m);
	});
});

function withFindings(file: string): string {
	const rule = /^# (\S+)/.exec(file)?.[1] ?? '';
	return file.replace(/^```plan\n([\s\S]*?)^```$/gm, (_, example: string) => `\`\`\`plan\n${marked(example, rule)}\`\`\``);
}

/** The example with a line of carets under each line that the rule has something to say about. */
function marked(example: string, rule: string): string {
	const lines = example.split('\n').filter((line) => !/^ *\^/.test(line) && !line.startsWith('elsewhere '));
	const text = exampleDocument(lines.join('\n'));
	const notes = new Map<number, string[]>();
	const elsewhere: string[] = [];
	const document = text.split('\n');
	for (const finding of checked(text).filter(({ ruleId }) => ruleId === rule)) {
		const line = document[finding.span.start.line - 1] ?? '';
		const at = placeInExample(lines, line, document.slice(0, finding.span.start.line - 1));
		if (at < 0) elsewhere.push(`elsewhere "${line}": ${said(finding)}`);
		else notes.set(at, [...(notes.get(at) ?? []), caretsUnder(finding, line)]);
	}
	const body = lines.flatMap((line, index) => [line, ...(notes.get(index) ?? [])]);
	if (body.at(-1) === '') body.pop();
	return [...body, ...elsewhere, ''].join('\n');
}

/** Which line of the example a line of the whole document is: the one that follows as many equal lines. */
function placeInExample(lines: readonly string[], line: string, before: readonly string[]): number {
	const equalBefore = before.filter((other) => other === line).length;
	const places = lines.flatMap((other, index) => (other === line ? [index] : []));
	return places[Math.min(equalBefore, places.length - 1)] ?? -1;
}

function caretsUnder(finding: Finding, line: string): string {
	const { start, end } = finding.span;
	const last = end.line === start.line ? end.column : line.length + 1;
	return `${' '.repeat(start.column - 1)}${'^'.repeat(Math.max(1, last - start.column))} ${said(finding)}`;
}

function said({ level, message, mend }: Finding): string {
	return `${level}: ${message} ${mend}`;
}
