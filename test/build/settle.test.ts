import { describe, expect, it } from 'vitest';
import { refuseUnknownLevels } from '../../pipeline/build/refuse-unknown-levels.ts';
import { ruleNotes } from '../../pipeline/build/rule-catalogue.ts';
import { settle } from '../../pipeline/build/settle.ts';
import { loadProject } from '../../pipeline/config/load-project.ts';
import { loadSettings } from '../../pipeline/config/load-settings.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import type { Finding, Level } from '../../pipeline/model/finding.ts';
import type { Project } from '../../pipeline/model/project.ts';
import { parsePlan } from '../../pipeline/parse/parse-plan.ts';
import { everyRule } from '../check/checked.ts';

const { types } = await loadSettings(nodeHost, '.');
const document = parsePlan({ file: 'a.md', text: '---\ndocument: booklet\n---\n\n# A\n' }, types).value;
const projectWith = (levels: string): Promise<Project> => loadProject(memoryHost({ 'project.yml': `levels: {${levels}}` }), '.');

function finding(ruleId: string, level: Level): Finding {
	return { ruleId, level, message: 'A.', why: 'B.', mend: 'C.', span: document.meta.top, fixes: [] };
}

async function settled(ruleId: string, level: Level, levels = ''): Promise<readonly string[]> {
	const type = types.get('booklet');
	return settle([finding(ruleId, level)], document, { project: await projectWith(levels), ...(type && { type }) }).map((one) => one.level);
}

describe('the level of what parse, dates and easy read find', () => {
	it.each([
		['as the rule says', 'name/twice', 'error', '', ['error']],
		['as the document type says', 'easy/coverage', 'error', '', ['warning']],
		['made stricter by the project', 'easy/picture-chosen', 'advice', 'easy/picture-chosen: error', ['error']],
		[
			'never made milder by the project: words would come out wrong',
			'syntax/unclosed-block',
			'error',
			'syntax/unclosed-block: off',
			['error'],
		],
		['kept where the finding itself is milder', 'front-matter/missing-key', 'warning', '', ['warning']],
	] as const)('%s', async (_, ruleId, level, levels, expected) => {
		expect(await settled(ruleId, level, levels)).toEqual(expected);
	});
});

describe('levels in project.yml', () => {
	it('for a rule that nobody knows are refused, with the nearest name', async () => {
		const project = await projectWith('lang/jargn: off');
		expect(() => refuseUnknownLevels(project, everyRule)).toThrow('There is no rule called "lang/jargn".');
	});

	it('that make a rule of law milder are refused', async () => {
		expect(ruleNotes.get('plan/placement-in-draft')?.meta.law).toBe(true);
		const project = await projectWith('plan/placement-in-draft: warning');
		expect(() => refuseUnknownLevels(project, everyRule)).toThrow('rests on law');
	});

	it('for other rules are taken', async () => {
		const project = await projectWith('lang/jargon: advice, plan/placement-in-draft: error');
		expect(() => refuseUnknownLevels(project, everyRule)).not.toThrow();
	});
});
