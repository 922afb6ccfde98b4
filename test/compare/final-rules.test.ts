import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../pipeline/check/check-plan.ts';
import { finalAgreedNotDone } from '../../pipeline/check/rules/final-agreed-not-done.ts';
import { finalBeforeLastDay } from '../../pipeline/check/rules/final-before-last-day.ts';
import { finalCorrection } from '../../pipeline/check/rules/final-correction.ts';
import { finalListOfChanges } from '../../pipeline/check/rules/final-list-of-changes.ts';
import { finalNotServed } from '../../pipeline/check/rules/final-not-served.ts';
import { finalThreadKept } from '../../pipeline/check/rules/final-thread-kept.ts';
import { finalUnansweredRequest } from '../../pipeline/check/rules/final-unanswered-request.ts';
import { finalUnaskedChange } from '../../pipeline/check/rules/final-unasked-change.ts';
import { comparePlans } from '../../pipeline/compare/compare-plans.ts';
import type { CaseFile, EarlyAgreement, Service } from '../../pipeline/model/case-file.ts';
import type { ReplyWindow } from '../../pipeline/model/facts.ts';
import type { Finding } from '../../pipeline/model/finding.ts';
import { read } from '../check/checked.ts';
import { judge, languageRules } from '../language/judge.ts';
import { draft, edited, finalText, repliesOf } from './sams-final.ts';

const rules = [
	finalAgreedNotDone,
	finalBeforeLastDay,
	finalCorrection,
	finalListOfChanges,
	finalNotServed,
	finalThreadKept,
	finalUnansweredRequest,
	finalUnaskedChange,
];

const window: ReplyWindow = {
	policy: 'plain-15',
	served: ['mum', 'dad'].map((person) => ({
		person,
		how: 'email',
		recorded: true,
		served: '2026-11-23',
		floor: '2026-12-07',
		lastDay: '2026-12-10',
	})),
	lastDay: '2026-12-10',
	printed: 'Thursday 10 December 2026',
	reminders: [],
	endNotice: '2026-12-11',
	steps: [],
	notServed: [],
	extensions: [],
	agreedEarly: [],
};

const span = draft.meta.top;
const service = (person: string, more: Partial<Service> = {}): Service => ({
	document: 'draft 1',
	person,
	how: 'email',
	on: '2026-11-23',
	bounced: false,
	span,
	...more,
});
const agreement = (person: string, more: Partial<EarlyAgreement> = {}): EarlyAgreement => ({
	document: 'draft 1',
	person,
	on: '2026-12-09',
	how: 'email',
	span,
	...more,
});

/** A case file which says that the draft went to both parents. */
const sentToBoth: CaseFile = {
	source: { file: 'sam.yml', text: '' },
	terms: new Map(),
	served: [service('mum'), service('dad')],
	extensions: [],
	agreedEarly: [],
};

interface Beside {
	readonly replies?: string;
	readonly window?: Partial<ReplyWindow>;
	/** What else the case file says; `false` where there is none. */
	readonly caseFile?: Partial<CaseFile> | false;
	/** The last day that the draft printed. */
	readonly printed?: string;
}

/** What the rules of a final say of Sam's, where it differs from the draft by these words. */
function found(
	edits: readonly (readonly [string, string])[],
	{ replies = '', window: own = {}, caseFile = {}, printed }: Beside = {},
): readonly Finding[] {
	const text = edited(finalText, edits);
	const { document: alone, context } = read(text, 'final-1.md');
	const document = { ...alone, ...(caseFile && { caseFile: { ...sentToBoth, ...caseFile } }) };
	const answers = replies === '' ? [] : [repliesOf(replies)];
	const changes = comparePlans(draft, document, { replies: answers });
	return checkPlan(
		document,
		{
			...context,
			facts: { ...context.facts, window: { ...window, ...own } },
			beside: { served: draft, replies: answers, changes, ...(printed && { servedLastDay: printed }) },
		},
		rules,
	);
}

const said = (findings: readonly Finding[]) =>
	findings.map(
		({ ruleId, level, span, message, mend }) => `${level} ${ruleId} ${span.start.line}:${span.start.column} ${message} | ${mend}`,
	);

const five = ['| 4 times a week | 20 minutes', '| 5 times a week | 20 minutes'] as const;
const request = (answer: string, rows: string) =>
	`## What they asked for\n\n:::request[A fifth lesson]{from="mum" asks="change"${answer === '' ? '' : ` answer="${answer}"`}}\nTom has time for it.\n\n| Where | Before | After |\n|---|---|---|\n${rows}\n:::\n`;

describe('a final plan against the draft that was sent', () => {
	it('that says the same has nothing to mend', () => {
		expect(said(found([]))).toEqual([]);
	});

	it('check 1 of the expert: one word that nobody asked for is named, with both versions and the line to paste', () => {
		expect(said(found([five]))).toEqual([
			'error final/unasked-change 218:146 This plan says "5" at "F1, How often". The draft that went out says "4". | Take this back, or send the draft again as a new version. If a reply asks for it, paste this under the request that you agree to:\n| F1, How often | 4 times a week | 5 times a week |',
		]);
	});

	it('the line to paste allows the change', () => {
		const [finding] = found([five]);
		const row = finding?.mend.split('\n').at(-1) ?? '';
		expect(found([five, ['send-to: mum', 'enclose: list-of-changes.md\nsend-to: mum']], { replies: request('yes', row) })).toEqual([]);
	});

	it.each([
		['a number in a long cell', 'and a picture word list |', 'and a picture and word list |'],
		['a word in a paragraph', 'He can follow one spoken', 'He can sometimes follow one spoken'],
		['words that go', 'so he often gives up before he starts', 'so he gives up'],
		['an item', '- His dog, Biscuit.', '- His dog, Biscuit.\n- Swimming | diving.'],
		['a citation', 'three each week. :from[Nurse]', 'three each week.'],
		['an attribute', 'hope="Driving a train"}', 'hope="A friend at home"}'],
		['a heading', '### Thinking and learning', '### Learning'],
		['a name', 'Marek, epilepsy nurse', 'Marta, epilepsy nurse'],
		['a picture', ':pic[train] I love', ':pic[bus] I love'],
		[
			'a row',
			'| 3 hours | Friends outside school |\n',
			'| 3 hours | Friends outside school |\n| Swimming | Beth | Once a week | 1 hour | Friends outside school |\n',
		],
	])('the lines to paste allow %s as well', (_, from, to) => {
		const findings = found([[from, to]]);
		const rows = findings.filter(({ ruleId }) => ruleId === 'final/unasked-change').flatMap(({ mend }) => mend.split('\n').slice(1));
		expect(rows.length).toBeGreaterThan(0);
		expect(
			said(found([[from, to]], { replies: request('yes', rows.join('\n')) })).filter((line) => !line.includes('final/list-of-changes')),
		).toEqual([]);
	});

	it('check 4 of the expert: a row of help that goes names the need it served', () => {
		const row = /^\| Calm-plan lesson.*\n/m.exec(finalText)?.[0] ?? '';
		expect(said(found([[row, '']])).filter((line) => line.includes('thread-kept'))).toEqual([
			'error final/thread-kept 216:3 The help F8 of the draft is gone: "Calm-plan lesson, 1:1 / Teaching assistant trained by the educational psychologist / Once a week / 30 minutes / Feeling calm in busy places". It served the need "Feeling calm in busy places". | Put it back as it stood in the draft that went out.',
		]);
		const last = /^\| A support worker at a Saturday club.*\n/m.exec(finalText)?.[0] ?? '';
		expect(said(found([[last, '']])).join()).toContain('Nothing else helps with "Friends outside school" now.');
	});

	it('an outcome or a need that goes is named with what it was for, and its parts are told once', () => {
		const outcome = /:::outcome\[Going to a club\][\s\S]*?\n:::\n\n/.exec(finalText)?.[0] ?? '';
		const lines = said(found([[outcome, '']]));
		expect(lines).toHaveLength(2);
		expect(lines.join('\n')).toContain('The outcome "Going to a club" of the draft is gone. It served the need "Friends outside school".');
		expect(lines.join('\n')).toContain('3 more parts after it went too.');
		const need = /:::need\[Epilepsy\][\s\S]*?\n:::\n\n/.exec(finalText)?.[0] ?? '';
		expect(said(found([[need, '']])).join('\n')).toContain(
			'The need "Epilepsy" of the draft is gone. E4, F11, G1 and G2 of the draft answered it.',
		);
	});

	it('a wish that was refused, or is open, does not allow the change', () => {
		const row = '| F1, How often | 4 times a week | 5 times a week |';
		expect(said(found([five], { replies: request('no', row) })).join()).toContain(
			'Somebody asked for "A fifth lesson", and the answer is no.',
		);
		const open = said(found([five], { replies: request('', row) })).join('\n');
		expect(open).toContain('Somebody asked for "A fifth lesson", and nobody has answered yet.');
		expect(open).toContain('The request "A fifth lesson" in "replies-1.md" has no answer yet.');
	});

	it('words that were agreed and are not there are named', () => {
		expect(said(found([], { replies: request('yes', '| F1, How often | 4 times a week | 5 times a week |') }))).toEqual([
			'error final/agreed-not-done 218:1 The answer to "A fifth lesson" promises this: "4 times a week" becomes "5 times a week" at "F1, How often". This plan does not do so. | Make the change that the answer promises, or correct the answer to the request.',
		]);
	});

	it('a list of changes is missed where the family changed the plan', () => {
		expect(said(found([five], { replies: request('yes', '| F1, How often | 4 | 5 |') }))).toEqual([
			'warning final/list-of-changes 1:1 This plan differs from the draft where the family asked, and no list of the changes goes with it. | Write a list of changes, and name its file after "enclose", as in "list-of-changes.md".',
		]);
	});

	it.each([
		['E2.2, What will help', 'desk', 'disk'],
		['E1.2, Step for this year', 'caption', 'caution'],
		['Reading and spelling', 'common', 'commen'],
	])('a correction in %s of "%s" to "%s" is refused', (where, before, after) => {
		const corrections = `## Corrections\n\n| Where | Before | After | Why |\n|---|---|---|---|\n| ${where} | ${before} | ${after} | A slip. |\n`;
		const lines = said(found([[before, after]], { replies: corrections }));
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain(`error final/correction`);
		expect(lines[0]).toContain(`"${before}" and "${after}": this is more than spelling, so it changes what the plan says.`);
	});
});

describe('the day of a final plan', () => {
	const early = [['issued: 2026-12-11', 'issued: 2026-12-10']] as const;

	it('on the last day, somebody may still answer', () => {
		expect(said(found(early))).toEqual([
			'error final/before-last-day 12:9 This plan is dated Thursday 10 December 2026. The last day to answer the draft is Thursday 10 December 2026. | Date it Friday 11 December 2026 or later. Or note under "agreed-early" in the case file that Leila and Danny agreed by email, letter or form.',
		]);
	});

	it('who has not agreed is named; when all have, the plan may come early', () => {
		const both = { window: { agreedEarly: ['mum', 'dad'] } };
		expect(said(found(early, { window: { agreedEarly: ['mum'] }, caseFile: { agreedEarly: [agreement('mum')] } })).join()).toContain(
			'in the case file that Danny agreed by email, letter or form.',
		);
		expect(found(early, { ...both, caseFile: { agreedEarly: [agreement('mum'), agreement('dad', { how: 'letter' })] } })).toEqual([]);
	});

	it.each([
		['after the day of the plan', { on: '2026-12-11' }],
		['by phone', { how: 'phone' }],
		['in the corridor', { how: 'told me' }],
	])('an agreement %s does not count', (_, more) => {
		const agreed = { agreedEarly: [agreement('mum'), agreement('dad', more)] };
		expect(said(found(early, { window: { agreedEarly: ['mum', 'dad'] }, caseFile: agreed })).join()).toContain(
			'that Danny agreed by email',
		);
	});

	it('the day that the family read in the draft holds, even where a shorter window is chosen later', () => {
		expect(found([], { printed: '2026-12-10' })).toEqual([]);
		expect(said(found([], { printed: '2026-12-11' }))).toEqual([
			'error final/before-last-day 12:9 This plan is dated Friday 11 December 2026. The last day to answer the draft is Friday 11 December 2026. | Date it Saturday 12 December 2026 or later. Or note under "agreed-early" in the case file that Leila and Danny agreed by email, letter or form.',
		]);
	});
});

describe('whom the draft reached', () => {
	const notServed = (caseFile: Partial<CaseFile> | false) => said(found([], { caseFile }));

	it('somebody to whom it came back is named', () => {
		expect(notServed({ served: [service('mum'), service('dad', { bounced: true })] })).toEqual([
			'error final/not-served 5:15 The draft did not reach Danny: it came back. | Send the draft to Danny again, and note the day under "served" in the case file. The time to answer starts then.',
		]);
		expect(notServed({ served: [service('mum'), service('dad', { bounced: true }), service('dad', { on: '2026-11-25' })] })).toEqual([]);
	});

	it('somebody whom no row names is named, with the row to paste', () => {
		expect(notServed({ served: [service('mum')] })).toEqual([
			'error final/not-served 5:15 The case file does not say that draft 1 went to Danny. | If you sent the draft, write this under "served" in the case file, with the right day:\n- { document: draft 1, person: dad, how: post, on: 23 November 2026 }',
		]);
		expect(notServed({ served: [] }).join()).toContain('that draft 1 went to Leila and Danny.');
	});

	it('a row for another draft says nothing of this one', () => {
		expect(notServed({ served: [service('mum'), service('dad', { document: 'draft 3' })] }).join()).toContain('went to Danny.');
	});

	it('without a case file, nobody knows that it was sent', () => {
		expect(notServed(false).join()).toContain(
			'went to Leila and Danny. | Write a case file, and name it after "case-file". If you sent the draft,',
		);
	});

	it('a newer draft that was sent before the final replaced it; one sent after it did not', () => {
		const sentAgain = (on: string) => notServed({ served: [service('mum'), service('dad'), service('mum', { document: 'draft 2', on })] });
		expect(sentAgain('2026-12-01')).toEqual([
			'error final/not-served 5:15 The case file says that draft 2 replaced draft 1. We compare this plan with draft 1. | Write the code of draft 2 after "served-draft", and start this plan from draft 2.',
		]);
		expect(sentAgain('2027-12-01')).toEqual([]);
	});

	it('whoever got the draft gets the final plan', () => {
		expect(said(found([['send-to: mum, dad', 'send-to: mum']]))).toEqual([
			expect.stringMatching(
				/^error final\/not-served \d+:10 The draft went to Danny, and this plan does not\. \| Add "dad" to "send-to" again\.$/,
			),
		]);
	});
});

describe('what the rules say', () => {
	it('obeys the rules for booklets', () => {
		const row = /^\| Calm-plan lesson.*\n/m.exec(finalText)?.[0] ?? '';
		const all = [
			...found([five, [row, '']], { replies: request('no', '| F1, How often | 4 | 5 |') }),
			...found([], { replies: request('yes', '| F1, How often | 4 | 5 |') }),
			...found([five], { replies: request('yes', '| F1, How often | 4 | 5 |') }),
			...found(
				[
					['issued: 2026-12-11', 'issued: 2026-12-10'],
					['send-to: mum, dad', 'send-to: mum'],
				],
				{ caseFile: { served: [service('mum', { bounced: true }), service('dad', { document: 'draft 2' })] } },
			),
			...found([], { caseFile: false }),
		];
		const texts = [...new Set(all.flatMap(({ message, mend }) => [message, mend.split('\n')[0] ?? '']))].map((text) =>
			text.replace(/"[^"]*"/g, 'this'),
		);
		expect(texts.length).toBeGreaterThan(10);
		const booklet = languageRules.filter(({ id }) => id.startsWith('lang/'));
		expect(texts.flatMap((text) => judge('booklet', text, booklet).map(({ rule, words }) => `${rule}: ${words} <- ${text}`))).toEqual([]);
	});
});
