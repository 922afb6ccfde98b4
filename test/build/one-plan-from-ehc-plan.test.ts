import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../pipeline/build/check-documents.ts';
import { readText } from '../../pipeline/host/host.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { runOver } from './run-over.ts';

/** Ellie's One Plan for a term, which breaks down the outcomes of her EHC plan: the example that `plainplan new ehc-plan` writes. */
const ehcPlan = await readText(nodeHost, 'templates/types/ehc-plan/starter.md');
const projectFile = await readText(nodeHost, 'templates/project.yml');
const ellies = readFileSync(new URL('../samples/one-plan-ellie.md', import.meta.url), 'utf8');

async function reported(onePlan: string): Promise<readonly string[]> {
	const files = { 'cases/one-plan.md': onePlan, 'cases/final-1.md': ehcPlan, 'project.yml': projectFile };
	const checked = await checkDocument(runOver(files), 'cases/one-plan.md');
	return 'findings' in checked
		? checked.findings.map(({ level, ruleId, message }) => `${level} ${ruleId}: ${message}`)
		: [checked.error.message];
}

describe('a One Plan that breaks an EHC plan down', () => {
	it('has nothing to report where each outcome stands below one of the EHC plan, and three meetings are named', async () => {
		expect(await reported(ellies)).toEqual([]);
	});

	it('knows the outcomes of the EHC plan by name', async () => {
		const found = await reported(ellies.replace('### Choosing her own words', '### Choosing her words'));
		expect(found).toEqual([
			'error outcome/from-plan: No outcome of the Education, Health and Care plan has the name "Choosing her words".',
		]);
	});

	it('does not take the part on what the school changes for an outcome', async () => {
		const found = await reported(ellies.replace('### Typing a story', '### Reasonable adjustments'));
		expect(found.join('\n')).toContain('does not say to which outcome of the Education, Health and Care plan it leads');
	});

	it('asks for the file of the EHC plan, and for three meetings', async () => {
		const found = await reported(ellies.replace(/^from-plan: .*\n/m, '').replace(/^meetings: .*\n/m, ''));
		expect(found.map((line) => line.split(':')[0])).toEqual(['warning outcome/from-plan', 'error plan/three-meetings']);
	});

	it('refuses a file that is no EHC plan, or of another case', async () => {
		expect((await reported(ellies.replace('from-plan: final-1.md', 'from-plan: one-plan.md'))).join('\n')).toContain('circle');
		expect((await reported(ellies.replace('case: EXAMPLE', 'case: NM-0001'))).join('\n')).toContain('belongs to another case');
	});
});
