import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkstyleReport } from '../../pipeline/cli/report/checkstyle.ts';
import { githubAnnotations } from '../../pipeline/cli/report/github.ts';
import { junitReport } from '../../pipeline/cli/report/junit.ts';
import type { Outcome } from '../../pipeline/cli/report/outcome.ts';
import { element, xmlText } from '../../pipeline/cli/report/xml.ts';
import { clean, guide, reportedRun } from './a-run.ts';

const { outcomes } = await reportedRun({ 'guide.md': guide, 'clean.md': clean, 'bad.md': new Uint8Array([0xff, 0xfe, 0xfd, 0x80]) });

/** The run with only some rules' findings: other rules may find more in these texts one day. */
const shown: readonly Outcome[] = outcomes.map((one) => ({
	...one,
	findings: one.findings.filter(({ ruleId }) => ruleId === 'lang/repeated-word' || ruleId === 'name/unknown'),
}));

/** What every XML reader takes: one root, each element closed in its turn, every attribute in quotes, no sign left bare. */
function isWellFormed(xml: string): boolean {
	const [declaration, ...rest] = xml.split('\n');
	const open: string[] = [];
	let roots = 0;
	for (const [, end, name = '', , empty] of rest.join('\n').matchAll(/<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g)) {
		if (end) {
			if (open.pop() !== name) return false;
		} else {
			roots += open.length === 0 ? 1 : 0;
			if (!empty) open.push(name);
		}
	}
	const words = rest.join('\n').replace(/<\/?[a-z]+(?: [a-z]+="[^"<]*")*\/?>/g, '');
	return declaration === '<?xml version="1.0" encoding="UTF-8"?>' && roots === 1 && open.length === 0 && !/[<>]|&(?!#\d+;)/.test(words);
}

describe('JUnit for build servers', () => {
	const report = junitReport(shown);

	it('is XML', () => {
		expect(isWellFormed(report)).toBe(true);
		expect(isWellFormed(report.replace('</testsuite>', ''))).toBe(false);
	});

	it('has a suite a document and a failed test a finding, with its place, reason and source', () => {
		expect(report).toContain('<testsuites name="plainplan" tests="7" failures="4" errors="1">');
		expect(report).toContain('<testsuite name="guide.md" tests="5" failures="4" errors="0" skipped="1">');
		expect(report).toContain('<testcase classname="guide.md" name="lang/repeated-word, line 22, column 5">');
		expect(report).toMatch(/<failure type="warning lang\/repeated-word" message="[^"]+">\nguide\.md:22:5&#10;.*It comes from: /);
	});

	it('has a passed test for a document with nothing to mend', () => {
		expect(report).toContain('<testcase classname="clean.md" name="nothing to mend"/>');
	});

	it('has a skipped test with the reason for what a note keeps quiet', () => {
		expect(report).toContain('<skipped message="the young people&#39;s group chose these words (JS, look again on 4 May 2027)"/>');
	});

	it('has an error for a file that could not be read', () => {
		expect(report).toContain('<error type="input/undecodable" message=');
	});
});

describe('Checkstyle for code review tools', () => {
	const report = checkstyleReport(shown);

	it('is XML', () => {
		expect(isWellFormed(report)).toBe(true);
	});

	it('has every file, with line, column, severity, words and rule of each finding', () => {
		expect([...report.matchAll(/<file name="([^"]+)"/g)].map(([, name]) => name)).toEqual(['guide.md', 'clean.md', 'bad.md']);
		expect(report).toMatch(/<error line="22" column="5" severity="warning" message="[^"]+" source="plainplan\.lang\/repeated-word"\/>/);
	});
});

describe('annotations for GitHub', () => {
	const lines = githubAnnotations(shown).trimEnd().split('\n');

	it('are one line each, with the place and the rule', () => {
		expect(lines).toHaveLength(5);
		expect(lines).toContainEqual(
			expect.stringMatching(/^::warning file=guide\.md,line=22,endLine=22,col=5,endColumn=12,title=lang\/repeated-word::"the" .+%0A.+$/),
		);
	});

	it('say which file could not be read', () => {
		expect(lines).toContainEqual(expect.stringMatching(/^::error file=bad\.md,title=input\/undecodable::/));
	});

	it('cannot be broken by what people typed', () => {
		const [first] = shown;
		const [finding] = first?.findings ?? [];
		if (!first || !finding) throw new Error('There is something to mend.');
		const bad = { ...finding, ruleId: 'a:b,c', message: '50%\n::error::gone' };
		expect(githubAnnotations([{ ...first, findings: [bad] }])).toMatch(/title=a%3Ab%2Cc::50%25%0A::error::gone%0A.*\n$/);
	});
});

describe('a value in XML', () => {
	it.each([
		['<b> & "c"', '&#60;b&#62; &#38; &#34;c&#34;'],
		['two\nlines', 'two&#10;lines'],
		['a\u0000b\ud800c\uffff', 'a\ufffdb\ufffdc\ufffd'],
		['🐕', '🐕'],
	])('%j', (value, markup) => {
		expect(xmlText(value)).toBe(markup);
	});

	it('leaves no sign that a reader could take for markup, whatever it is', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (value) => {
				expect(isWellFormed(`<?xml version="1.0" encoding="UTF-8"?>\n${element('a', { b: value }, [xmlText(value)])}`)).toBe(true);
			}),
		);
	});
});
