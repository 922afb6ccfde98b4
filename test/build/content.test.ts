import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../pipeline/build/check-documents.ts';
import { nodeHost } from '../../pipeline/host/node.ts';

const golden = 'test/golden/sample-findings.txt';
const { checked } = await checkDocuments({ host: nodeHost, home: '.' }, ['content']);
const lines = checked.flatMap((one) =>
	'findings' in one
		? one.findings.map(
				({ level, ruleId, message, span }) => `${span.file}:${span.start.line}:${span.start.column}: ${level} ${ruleId} ${message}`,
			)
		: [`${one.file}: ${one.error.message}`],
);

describe('the documents of this repository', () => {
	it.each(checked.map(({ file }) => file))('%s has no error', (file) => {
		expect(lines.filter((line) => line.startsWith(file) && line.includes(': error '))).toEqual([]);
	});

	it('have the warnings and the advice of the golden file, each of them right', () => {
		const now = lines.map((line) => `${line}\n`).join('');
		if (process.env['UPDATE'] === '1') writeFileSync(golden, now);
		expect(now).toBe(readFileSync(golden, 'utf8'));
	});
});
