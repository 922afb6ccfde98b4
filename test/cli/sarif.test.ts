import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import { fileUri } from '../../pipeline/cli/report/sarif/file-uri.ts';
import { plainMessage } from '../../pipeline/cli/report/sarif/plain-message.ts';
import { sarifLog } from '../../pipeline/cli/report/sarif/sarif-log.ts';
import { clean, guide, reportedRun } from './a-run.ts';

/** The official schema. It is of an older draft of JSON Schema, of which it uses nothing but its own name in another key. */
const {
	id: _,
	$schema: __,
	...schema
} = JSON.parse(readFileSync(new URL('../schemas/sarif-2.1.0.json', import.meta.url), 'utf8')) as {
	readonly id: string;
	readonly $schema: string;
};
const ajv = new Ajv({ strict: false, allErrors: true });
ajvFormats.default(ajv);
const isValid = ajv.compile(schema);

function faultsOf(log: unknown): readonly string[] {
	isValid(log);
	return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const bytes = new Uint8Array([0xff, 0xfe, 0xfd, 0x80]);
const run = await reportedRun({ 'plans/for sam.md': guide, 'clean.md': clean, 'bad.md': bytes });
const log = sarifLog(run);

function resultsOf({ runs }: Log): readonly Result[] {
	return runs.flatMap(({ results = [] }) => results);
}

function resultOf(ruleId: string): Result {
	const found = resultsOf(log).find((result) => result.ruleId === ruleId);
	if (!found) throw new Error(`There is no result of ${ruleId}.`);
	return found;
}

describe('the SARIF log', () => {
	it('is valid by the official schema', () => {
		expect(faultsOf(log)).toEqual([]);
	});

	it('is valid with nothing to report, and with no document', async () => {
		expect(faultsOf(sarifLog(await reportedRun({ 'clean.md': clean })))).toEqual([]);
		expect(faultsOf(sarifLog({ outcomes: [], notes: new Map(), version: '1.2.3' }))).toEqual([]);
	});

	it('is held against a schema that finds mistakes', () => {
		expect(faultsOf({ ...log, version: '2.0.0' })).not.toEqual([]);
		expect(faultsOf({ ...log, runs: [{ ...log.runs[0], columnKind: 'bytes' }] })).not.toEqual([]);
	});

	it('is the same for the same run', () => {
		expect(JSON.stringify(sarifLog(run))).toBe(JSON.stringify(log));
	});

	it('counts columns in UTF-16 units, and says so', () => {
		expect(log.runs[0]?.columnKind).toBe('utf16CodeUnits');
	});

	it('has each rule with its help, and each result points at its own', () => {
		const { rules = [] } = log.runs[0]?.tool.driver ?? {};
		expect(rules.map(({ id }) => id)).toEqual([...new Set(resultsOf(log).map(({ ruleId }) => ruleId ?? ''))].sort());
		for (const { ruleId, ruleIndex = -1 } of resultsOf(log)) expect(rules[ruleIndex]?.id).toBe(ruleId);
		for (const { help } of rules) {
			expect(help?.text).toContain('It comes from: ');
			expect(help?.markdown).toMatch(/^\*\*.+\*\*\n\n.+\n\n\*\*What to do:\*\* .+\n\n\*\*Where it comes from:\*\* /s);
		}
	});

	it('says where, by an address without spaces, with the section by its heading', () => {
		const [location] = resultOf('lang/repeated-word').locations ?? [];
		const { artifactLocation, region } = location?.physicalLocation ?? {};
		expect(artifactLocation).toMatchObject({ uri: 'plans/for%20sam.md', uriBaseId: '%SRCROOT%' });
		const { charOffset = 0, charLength = 0, ...place } = region ?? {};
		expect(guide.slice(charOffset, charOffset + charLength)).toBe('the the');
		expect(place).toEqual({ startLine: 22, startColumn: 5, endLine: 22, endColumn: 12 });
		expect(location?.logicalLocations).toEqual([{ fullyQualifiedName: 'Ask early' }]);
	});

	it('carries a safe change as a fix', () => {
		const [fix] = resultOf('lang/repeated-word').fixes ?? [];
		const [change] = fix?.artifactChanges[0]?.replacements ?? [];
		expect(change).toEqual({
			deletedRegion: { startLine: 22, startColumn: 8, endLine: 22, endColumn: 12 },
			insertedContent: { text: '' },
		});
	});

	it('keeps what a note keeps quiet, with the reason, who decided and when to look again', () => {
		const { suppressions = [] } = resultOf('lang/long-sentence');
		expect(suppressions).toMatchObject([
			{ kind: 'inSource', justification: "the young people's group chose these words (JS, look again on 4 May 2027)" },
		]);
		expect(resultsOf(log).filter((result) => result.suppressions)).toHaveLength(1);
	});

	it('tells what a baseline knew from what is new', () => {
		const [first, ...others] = run.outcomes;
		if (!first || !('document' in first.checked)) throw new Error('The first document can be read.');
		const [known, ...findings] = first.findings;
		if (!known) throw new Error('There is something to mend.');
		const held = { ...first, findings, checked: { ...first.checked, inBaseline: [known] } };
		const withBaseline = sarifLog({ ...run, outcomes: [held, ...others] });
		expect(faultsOf(withBaseline)).toEqual([]);
		const states = resultsOf(withBaseline).map(({ baselineState, suppressions = [] }) => `${baselineState} ${suppressions.length}`);
		expect(states.filter((state) => state === 'unchanged 1')).toHaveLength(1);
		expect(states.filter((state) => state.startsWith('new'))).toHaveLength(states.length - 1);
		expect(resultsOf(log).some(({ baselineState }) => baselineState)).toBe(false);
	});

	it('marks each result with a print that moving lines does not change', async () => {
		const moved = sarifLog(await reportedRun({ 'plans/for sam.md': guide.replace('Ask your child', 'Hello.\n\nAsk your child') }));
		const prints = (one: Log) => resultsOf(one).map(({ partialFingerprints }) => partialFingerprints?.['plainplan/v1']);
		expect(prints(moved)).toEqual(prints(sarifLog(await reportedRun({ 'plans/for sam.md': guide }))));
		expect(prints(log).every((print) => /^[\da-f]{16}$/.test(print ?? ''))).toBe(true);
	});

	it('says which file could not be read, and that the run was not whole', () => {
		const [invocation] = log.runs[0]?.invocations ?? [];
		expect(invocation?.executionSuccessful).toBe(false);
		expect(invocation?.toolExecutionNotifications).toMatchObject([{ level: 'error', descriptor: { id: 'input/undecodable' } }]);
	});

	it('holds no text of a document but the words in its messages', () => {
		expect(JSON.stringify(log)).not.toContain('the office for the names');
	});
});

describe('what people typed', () => {
	it('is no place to fill in and no link in a message', () => {
		expect(plainMessage('No {0} here, nor [a](1).')).toBe('No {{0}} here, nor [a] (1).');
	});

	it.each([
		['plans/sam.md', 'plans/sam.md'],
		['plans/Sam & co #1.md', 'plans/Sam%20%26%20co%20%231.md'],
		['cynllun/Siân.md', 'cynllun/Si%C3%A2n.md'],
	])('is an address of a file: %s', (file, uri) => {
		expect(fileUri(file)).toEqual({ uri, uriBaseId: '%SRCROOT%' });
	});

	it('is a whole address where the file lies elsewhere', () => {
		expect(fileUri('/srv/cases/a b.md')).toEqual({ uri: 'file:///srv/cases/a%20b.md' });
	});
});
