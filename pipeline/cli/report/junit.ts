import type { Finding } from '../../model/finding.ts';
import type { SuppressedFinding } from '../../model/suppression.ts';
import { shownPath } from '../shown-path.ts';
import { keptBecause } from './kept-on-purpose.ts';
import type { Outcome } from './outcome.ts';
import { placeOf, sourceLine } from './pretty.ts';
import { element, xmlFile, xmlText } from './xml.ts';

/**
 * Findings as JUnit's XML, which build servers show as tests: a suite a document, a test a finding, one passed test for a document
 * with none. What a note keeps quiet is a skipped test. Warnings and advice fail too: a server shows nothing else.
 */
export function junitReport(outcomes: readonly Outcome[]): string {
	const suites = outcomes.map(suiteOf);
	const sum = (count: (suite: Suite) => number) => suites.reduce((total, suite) => total + count(suite), 0);
	return xmlFile(
		element(
			'testsuites',
			{
				name: 'plainplan',
				tests: sum(({ tests }) => tests),
				failures: sum(({ failures }) => failures),
				errors: sum(({ errors }) => errors),
			},
			suites.map(({ markup }) => markup),
		),
	);
}

interface Suite {
	readonly tests: number;
	readonly failures: number;
	readonly errors: number;
	readonly markup: string;
}

function suiteOf({ checked, findings, error }: Outcome): Suite {
	const name = shownPath(checked.file);
	const suppressed = 'suppressed' in checked ? checked.suppressed : [];
	const broken = error
		? [test(name, 'document', element('error', { type: error.code, message: error.message }, [xmlText(error.hint)]))]
		: [];
	const failed = findings.map((finding) => test(name, testName(finding), failure(finding)));
	const skipped = suppressed.map((one) => test(name, testName(one.finding), reason(one)));
	const cases = [...broken, ...failed, ...skipped];
	const all = cases.length > 0 ? cases : [element('testcase', { classname: name, name: 'nothing to mend' })];
	const counts = { tests: all.length, failures: failed.length, errors: broken.length };
	return { ...counts, markup: element('testsuite', { name, ...counts, skipped: skipped.length }, all) };
}

function test(classname: string, name: string, content: string): string {
	return element('testcase', { classname, name }, [content]);
}

function testName({ ruleId, span: { start } }: Finding): string {
	return `${ruleId}, line ${start.line}, column ${start.column}`;
}

function failure(finding: Finding): string {
	const { ruleId, level, message, why, mend, source } = finding;
	const lines = [placeOf(finding), why, mend, ...(source ? [`It comes from: ${sourceLine(source)}.`] : [])];
	return element('failure', { type: `${level} ${ruleId}`, message }, [xmlText(lines.join('\n'))]);
}

function reason({ suppression }: SuppressedFinding): string {
	return element('skipped', { message: keptBecause(suppression) });
}
