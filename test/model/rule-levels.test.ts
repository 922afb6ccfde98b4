import { describe, expect, it } from 'vitest';
import type { Level } from '../../pipeline/model/finding.ts';
import type { Overlay } from '../../pipeline/model/profile.ts';
import { typeLevelOf } from '../../pipeline/model/rule-levels.ts';
import { types } from '../check/checked.ts';
import { aDocument } from '../dates/a-document.ts';

const plan = types.get('ehc-plan');
if (!plan) throw new Error('The type of EHC plans is gone.');

const levels = (text: string) => new Map(text === '' ? [] : [['lang/test', text as Level | 'off'] as const]);

/** The level of one rule, with what each list says of it. */
function levelWith(said: {
	type?: string;
	easyRead?: string;
	stage?: string;
	overlays?: readonly Overlay[];
	documentStage?: 'draft' | 'final';
	region?: 'england' | 'scotland';
	inEasyRead?: boolean;
}): string {
	if (!plan) return '';
	const type = {
		...plan,
		rules: levels(said.type ?? ''),
		easyRead: { ...plan.easyRead, rules: levels(said.easyRead ?? '') },
		overlays: said.overlays ?? [],
		stageRules: new Map([['final', levels(said.stage ?? '')] as const]),
	};
	const document = aDocument({ stage: said.documentStage ?? 'draft' });
	const place = { inEasyRead: said.inEasyRead ?? false };
	return typeLevelOf('lang/test', document, { type, project: { region: said.region ?? 'england' } }, place) ?? 'not named';
}

const overlay = (where: Overlay['where'], level: string): Overlay => ({ id: 'a', where, rules: levels(level) });

describe('the level of a rule in a document', () => {
	it('is that of its type, and none where no list names it', () => {
		expect(levelWith({ type: 'warning' })).toBe('warning');
		expect(levelWith({})).toBe('not named');
	});

	it('is that of the easy-read profile inside an easy-read part, and only there', () => {
		expect(levelWith({ type: 'off', easyRead: 'error', inEasyRead: true })).toBe('error');
		expect(levelWith({ type: 'off', easyRead: 'error' })).toBe('off');
		expect(levelWith({ type: 'error', easyRead: 'off', inEasyRead: true })).toBe('off');
		expect(levelWith({ type: 'warning', inEasyRead: true })).toBe('warning');
	});

	it('is changed by an overlay where its stage, its country and its types all hold', () => {
		const raised = (where: Overlay['where']) => levelWith({ type: 'warning', overlays: [overlay(where, 'error')], documentStage: 'final' });
		expect(raised({ stage: 'final' })).toBe('error');
		expect(raised({ stage: 'draft' })).toBe('warning');
		expect(raised({ region: 'scotland' })).toBe('warning');
		expect(raised({ stage: 'final', region: 'england', types: ['ehc-plan'] })).toBe('error');
		expect(raised({ types: ['one-plan'] })).toBe('warning');
		expect(levelWith({ type: 'error', overlays: [overlay({ region: 'scotland' }, 'off')], region: 'scotland' })).toBe('off');
	});

	it('is never turned on by an overlay', () => {
		expect(levelWith({ type: 'off', overlays: [overlay({ region: 'england' }, 'error')] })).toBe('off');
		expect(levelWith({ overlays: [overlay({ region: 'england' }, 'error')] })).toBe('not named');
	});

	it("is last of all that of the type's own stage", () => {
		const said = { type: 'warning', overlays: [overlay({ stage: 'final' as const }, 'error')], stage: 'advice' };
		expect(levelWith({ ...said, documentStage: 'final' })).toBe('advice');
		expect(levelWith({ ...said, documentStage: 'draft' })).toBe('warning');
	});
});

describe('the profiles that the program ships', () => {
	const at = (type: string, id: string, inEasyRead = false) => {
		const known = types.get(type);
		return known && typeLevelOf(id, aDocument({ stage: 'draft' }), { type: known, project: { region: 'england' } }, { inEasyRead });
	};

	it('give a plan 25 words a sentence, a booklet 20 and easy read 15', () => {
		const limits = ['ehc-plan', 'booklet'].map((id) => types.get(id)?.profile.sentence.most);
		expect([...limits, plan.easyRead.sentence.most]).toEqual([25, 20, 15]);
	});

	it('ask for the active voice in booklets and easy read, not in the text of plans', () => {
		expect([at('ehc-plan', 'lang/passive'), at('ehc-plan', 'lang/passive', true), at('booklet', 'lang/passive')]).toEqual([
			'off',
			'advice',
			'warning',
		]);
	});

	it('leave jargon in easy read to the rule for hard words', () => {
		expect([at('ehc-plan', 'lang/jargon'), at('ehc-plan', 'lang/jargon', true), at('ehc-plan', 'easy/hard-word', true)]).toEqual([
			'error',
			'off',
			'error',
		]);
	});

	it('never judge spelling in a final plan less than in a draft', () => {
		const final = typeLevelOf('lang/spelling', aDocument({ stage: 'final' }), { type: plan, project: { region: 'england' } });
		expect([at('ehc-plan', 'lang/spelling'), final]).toEqual(['warning', 'error']);
	});

	it('do not hold the 15 days of English law against a plan in Scotland', () => {
		const inScotland = { type: plan, project: { region: 'scotland' as const } };
		expect(typeLevelOf('plan/response-window', aDocument({ stage: 'draft' }), inScotland)).toBe('off');
	});
});
