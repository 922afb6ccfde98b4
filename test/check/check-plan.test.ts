import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../pipeline/check/check-plan.ts';
import type { Level } from '../../pipeline/model/finding.ts';
import type { Rule, RuleFinding } from '../../pipeline/model/rule.ts';
import { read } from './checked.ts';
import { exampleDocument } from './example-document.ts';

const text = exampleDocument('\n## Section J: Personal budget\n\nWe help here.');
const { document, context } = read(text);

/** A rule that reports what it is told to. */
function rule(id: string, { law = false, level = 'error' as Level, finds = [] as readonly RuleFinding[] }): Rule {
	const source = { publisher: 'Nobody', title: 'Nothing', place: 'nowhere' };
	const examples = { place: 'document' as const, bad: [], good: [] };
	const meta = { title: 'T.', why: 'Because.', mend: 'Mend.', source, level, law, aliases: [], examples };
	return { id, meta, check: () => finds };
}

/** The levels of one finding of a rule, with what type, stage and project say of the rule. */
function levelWith(law: boolean, said: { type?: Level | 'off'; draft?: Level | 'off'; project?: Level | 'off'; finding?: Level }): string {
	const finds = [{ message: 'M.', mend: 'M.', span: document.meta.top, ...(said.finding && { level: said.finding }) }];
	const one = (level: Level | 'off' | undefined) => new Map(level === undefined ? [] : [['x/y', level] as const]);
	const type = { ...context.type, rules: one(said.type), stageRules: new Map([['draft', one(said.draft)] as const]) };
	const project = { ...context.project, levels: one(said.project) };
	const findings = checkPlan(document, { ...context, type, project }, [rule('x/y', { law, finds })]);
	return findings.map(({ level }) => level).join() || 'nothing';
}

describe('the level of a finding', () => {
	it('is that of the type; a rule that the type does not list does not run', () => {
		expect(levelWith(false, { type: 'warning' })).toBe('warning');
		expect(levelWith(false, { type: 'off' })).toBe('nothing');
		expect(levelWith(false, {})).toBe('nothing');
		expect(levelWith(false, { project: 'error' })).toBe('nothing');
	});

	it('gives way to the stage, and then to the project', () => {
		expect(levelWith(false, { type: 'warning', draft: 'error' })).toBe('error');
		expect(levelWith(false, { type: 'warning', draft: 'off' })).toBe('nothing');
		expect(levelWith(false, { type: 'error', project: 'advice' })).toBe('advice');
		expect(levelWith(false, { type: 'error', project: 'off' })).toBe('nothing');
	});

	it('of a rule that rests on law is raised by a project, never lowered', () => {
		expect(levelWith(true, { type: 'error', project: 'off' })).toBe('error');
		expect(levelWith(true, { type: 'warning', project: 'advice' })).toBe('warning');
		expect(levelWith(true, { type: 'warning', project: 'error' })).toBe('error');
	});

	it('can be milder than the rule, never sharper', () => {
		expect(levelWith(false, { type: 'error', finding: 'warning' })).toBe('warning');
		expect(levelWith(false, { type: 'warning', finding: 'error' })).toBe('warning');
	});
});

describe('the findings', () => {
	const [first, second] = document.sections.map(({ span }) => span);
	const at = (message: string, span: typeof first) => (span ? [{ message, mend: 'Mend.', span }] : []);
	const run = (...rules: readonly Rule[]) => {
		const listed = new Map(rules.map(({ id }) => [id, 'error'] as const));
		return checkPlan(document, { ...context, type: { ...context.type, rules: listed, stageRules: new Map() } }, rules);
	};

	it('stand in source order, each once, with the why and the source of their rule', () => {
		const findings = run(
			rule('x/b', { finds: [...at('Second.', second), ...at('First.', first), ...at('First.', first)] }),
			rule('x/a', { finds: at('First.', first) }),
		);
		expect(findings.map(({ ruleId, message }) => `${ruleId} ${message}`)).toEqual(['x/a First.', 'x/b First.', 'x/b Second.']);
		expect(findings[0]).toMatchObject({ why: 'Because.', source: { publisher: 'Nobody' }, fixes: [] });
	});

	it('do not hide a rule that breaks', () => {
		const broken: Rule = {
			...rule('x/y', {}),
			check: () => {
				throw new Error('a bug of ours');
			},
		};
		expect(() => run(broken)).toThrow('a bug of ours');
	});
});
