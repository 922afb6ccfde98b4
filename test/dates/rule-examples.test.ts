import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadTypes } from '../../pipeline/config/load-types.ts';
import { dateRuleNotes } from '../../pipeline/dates/rule-notes.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { parsePlan } from '../../pipeline/parse/parse-plan.ts';
import { exampleDocument } from '../check/example-document.ts';
import { factsOf } from './a-document.ts';

const home = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const types = await loadTypes(nodeHost, home);

describe.each(dateRuleNotes.filter(({ meta }) => meta.examples.bad.length > 0))('the rule $id', ({ id, meta }) => {
	const reports = (example: string) => {
		const parsed = parsePlan({ file: 'example.md', text: exampleDocument(example) }, types);
		return factsOf(parsed.value).findings.filter(({ ruleId }) => ruleId === id);
	};

	it.each(meta.examples.bad)('reports %j', (example) => {
		const findings = reports(example);
		expect(findings).not.toEqual([]);
		for (const { span } of findings) expect(span.end.offset).toBeGreaterThan(span.start.offset);
	});

	it.each(meta.examples.good)('accepts %j', (example) => {
		expect(reports(example)).toEqual([]);
	});
});
