import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../pipeline/check/check-plan.ts';
import { rules } from '../../pipeline/check/rules/index.ts';
import type { CalendarDate } from '../../pipeline/model/calendar-date.ts';
import type { ReplyWindow } from '../../pipeline/model/facts.ts';
import type { RuleContext } from '../../pipeline/model/rule.ts';
import { read, told } from './checked.ts';
import { exampleDocument } from './example-document.ts';

const replyRules = rules.filter(({ id }) => id.startsWith('reply/'));

/** The draft that went out: Ned's small plan, to his mum. */
const served = read(exampleDocument('stage: draft')).document;

/** The draft was sent on 23 November 2026, and the last day is 10 December. */
const window: ReplyWindow = {
	policy: 'plain-15',
	served: [{ person: 'mum', how: 'email', recorded: true, served: '2026-11-23', floor: '2026-12-07', lastDay: '2026-12-10' }],
	lastDay: '2026-12-10',
	printed: 'Thursday 10 December 2026',
	reminders: [],
	endNotice: '2026-12-11',
	steps: [],
	notServed: [],
	extensions: [],
	agreedEarly: [],
};

interface Setting {
	readonly lastDay?: CalendarDate;
	readonly alone?: boolean;
}

/** What the rules for replies say of a record, with the draft and its window beside it. */
function said(example: string, { lastDay = window.lastDay, alone = false }: Setting = {}): readonly string[] {
	const { document, context } = read(exampleDocument(`document: replies\nserved-draft: 3f2a9c41\n${example}`));
	const beside: RuleContext = { ...context, facts: { ...context.facts, window: { ...window, lastDay } }, beside: { served, replies: [] } };
	return checkPlan(document, alone ? context : beside, replyRules).map(
		(finding) => `${finding.level} ${told(finding).replace(/^\S+ /, '')} ${finding.mend}`,
	);
}

function reply(attributes: string, who = 'mum'): string {
	return `## What people told us\n\n:::reply[${who}]{${attributes}}\nCan Ned have a lesson every day?\n:::`;
}

function request(attributes: string, ...rows: readonly string[]): string {
	const table = rows.length === 0 ? '' : `\n| Where | Before | After |\n|---|---|---|\n${rows.join('\n')}`;
	return `## What they asked for\n\n:::request[A lesson every day]{from="mum" ${attributes}}\nTom has time for it.\n${table}\n:::`;
}

describe('the day of an answer', () => {
	it.each(['23 November 2026', '1 December 2026', '10 December 2026'])('%s is in time', (on) => {
		expect(said(reply(`on="${on}" how="email"`))).toEqual([]);
	});

	it('after the last day is marked, and read all the same', () => {
		expect(said(reply('on="11 December 2026" how="email"'))).toEqual([
			'advice reply/late This answer came after Thursday 10 December 2026, the last day. Read it, and answer it like the others. Tell the family what can still change.',
		]);
	});

	it('is in time again once more time was given', () => {
		expect(said(reply('on="11 December 2026" how="email"'), { lastDay: '2026-12-20' })).toEqual([]);
	});

	it('before the draft cannot answer it', () => {
		expect(said(reply('on="1 November 2026" how="email"'))).toEqual([
			'error reply/date This answer came before 23 November 2026, the day of the draft, so it cannot answer it. Mend the day. An answer to an earlier draft belongs to the record of that draft.',
		]);
	});

	it('is judged only where the draft is known', () => {
		expect(said(reply('on="11 December 2026" how="email"'), { alone: true })).toEqual([]);
	});
});

describe('whoever answers', () => {
	const people = (line: string) => `people:\n  mum: Ann, Ned's mum, ann@example.org\n  ${line}\n\n`;

	it('may be a parent who was not sent the draft', () => {
		expect(said(people("dad: Bo, Ned's dad, by post") + reply('on="1 December 2026" how="letter"', 'dad, mum'))).toEqual([]);
	});

	it('may be the child', () => {
		expect(said(reply('on="1 December 2026" how="meeting"', 'Ned, mum'))).toEqual([]);
	});

	it('is asked about where the draft was sent to others', () => {
		expect(said(people("gran: Rose, Ned's gran, by post") + reply('on="1 December 2026" how="letter"', 'mum, gran'))).toEqual([
			'warning reply/person The draft did not go to Rose, who is no parent here. Record this under the parent or the young person who passed it on.',
		]);
	});
});

describe('a wish that changes words', () => {
	const people =
		"people:\n  mum: Ann, Ned's mum, ann@example.org\n  dad: Bo, Ned's dad, by post\n  gran: Rose, Ned's gran, by post\n  officer: Joy, plan officer, joy@northmoor.example\n\n";
	const asked = (from: string, answer = 'answer="yes"', row = '| F1, How often | Every school day | Twice a day |') =>
		`${people}${reply('on="1 December 2026" how="email"', from)}\n\n${request(`asks="change" ${answer}`, ...(row === '' ? [] : [row])).replace('from="mum"', `from="${from}"`)}`;
	const refused = (name: string) =>
		`error reply/person The wish of ${name} cannot change the words of a draft. Write the key of the parent or the young person who asks for "A lesson every day", or take the change away.`;

	it.each(['mum', 'dad', 'Ned', 'mum, Ned'])('may come from %s', (from) => {
		expect(said(asked(from))).toEqual([]);
	});

	it.each([
		['officer', 'Joy'],
		['gran', 'Rose'],
	])('may not come from %s', (from, name) => {
		expect(said(asked(from)).filter((line) => line.startsWith('error'))).toEqual([refused(name)]);
		expect(said(asked(from), { alone: true })).toEqual([refused(name)]);
	});

	it('may not wait for an answer either', () => {
		expect(said(asked('officer', '')).filter((line) => line.startsWith('error'))).toEqual([refused('Joy')]);
	});

	it('rests on the parent where somebody else asks for it too', () => {
		expect(said(asked('mum, gran')).map((line) => line.split(' ', 2).join(' '))).toEqual(['warning reply/person']);
	});

	it('that is refused, or changes no words, is a letter that is welcome', () => {
		expect(said(asked('gran', 'answer="no"', '')).map((line) => line.split(' ', 2).join(' '))).toEqual(['warning reply/person']);
		expect(said(asked('gran', 'answer="no"', ''), { alone: true })).toEqual([]);
	});
});

describe('a request rests on a reply, whatever it asks', () => {
	it.each(['change', 'school', 'meeting', 'budget'])('for a %s', (asks) => {
		const example = `people:\n  dad: Bo, Ned's dad, by post\n  mum: Ann, Ned's mum\n\n${reply('on="1 December 2026" how="email"')}\n\n${request(`asks="${asks}" answer="yes" meeting="4 December 2026"`, ...(asks === 'change' ? ['| F1, How often | Every school day | Twice a day |'] : [])).replace('from="mum"', 'from="dad"')}`;
		expect(said(example)).toEqual([
			'error reply/request-has-reply This record holds no answer from Bo. Write :::reply[dad]{on="..." how="..."} with their words, or mend the key.',
		]);
	});
});

describe('the draft that a record is about', () => {
	it('has the number of the record', () => {
		expect(said('version: 2\n')).toEqual([
			'error reply/draft This record is about draft 2, and its code is that of draft 1. Write the code of draft 2, or write "version: 1" if the code is right.',
		]);
	});

	it('is no final plan', () => {
		const { document, context } = read(exampleDocument('document: replies\nserved-draft: 3f2a9c41'));
		const final = { ...served, meta: { ...served.meta, stage: 'final' as const } };
		const found = checkPlan(document, { ...context, beside: { served: final, replies: [] } }, replyRules);
		expect(found.map(({ level, message }) => `${level} ${message}`)).toEqual([
			'error This is the code of a final plan, and people answer a draft.',
		]);
	});
});

describe('a meeting that the family asks for', () => {
	it('is shown as long as it is not arranged, with the day by which it must be', () => {
		expect(said(request('asks="meeting"'))).toEqual([
			'warning reply/meeting-date Ann asked for a meeting, and nobody has arranged it yet. Arrange it for Thursday 10 December 2026 at the latest, and write meeting="...".',
		]);
	});

	it.each(['23 November 2026', '4 December 2026', '10 December 2026'])('may be on %s', (day) => {
		expect(said(request(`asks="meeting" answer="yes" meeting="${day}"`))).toEqual([]);
	});

	it.each([
		[
			'11 December 2026',
			'warning reply/meeting-date This meeting comes after Thursday 10 December 2026, the last day to answer. Hold it earlier, or give the family more time and record that in the case file.',
		],
		[
			'22 November 2026',
			'warning reply/meeting-date This meeting comes before the day when the draft went out. Check the day of the meeting.',
		],
		['Friday', 'error reply/meeting-date "Friday" is not a day that Plainplan can read. Write it as in "4 December 2026".'],
	])('on %s is asked about', (day, expected) => {
		expect(said(request(`asks="meeting" answer="yes" meeting="${day}"`))).toEqual([expected]);
	});
});

describe('the words before', () => {
	it.each([
		['a cell by number and column', '| F1, How often | Every school day | Twice a day |'],
		['a part of a cell', '| F1, How long | 20 | 30 |'],
		['a whole row by its number', '| F1 | Class teacher | Teaching assistant |'],
		['a need by its name', '| Reading | ten words | twelve words |'],
		['an outcome by its number', '| E1 | a story of 50 words | a story of 60 words |'],
		['a section by its letter', '| Section C | No health needs were found. | Ned has asthma. |'],
		[
			'words that run over a line, with other spaces',
			'| Reading | Ned  reads ten words. Most children | Ned reads twelve words. Few children |',
		],
		['words that come in', '| F2 | | A swimming lesson |'],
	])('stand in the draft: %s', (_, row) => {
		expect(said(request('asks="change" answer="yes"', row))).toEqual([]);
	});

	it.each([
		[
			'other words at that place',
			'| F1, How often | Every day | Twice a day |',
			'error reply/words The draft that went out does not say "Every day" there. It says "Every school day".',
		],
		[
			'words from another place',
			'| F1, How often | 20 minutes | 30 minutes |',
			'error reply/words The draft that went out does not say "20 minutes" there. It says "Every school day".',
		],
		[
			'a place that the draft does not have',
			'| F9, How often | Every school day | Twice a day |',
			'error reply/words The draft that went out has no place called "F9, How often".',
		],
		[
			'a slip in the name of a place',
			'| F1, How oftn | Every school day | Twice a day |',
			'error reply/words The draft that went out has no place called "F1, How oftn".',
		],
	])('are asked about: %s', (_, row, expected) => {
		const [finding, ...more] = said(request('asks="change" answer="yes"', row));
		expect([finding?.startsWith(expected), more]).toEqual([true, []]);
	});

	it('are looked for in corrections too', () => {
		const correction =
			'## Corrections\n\n| Where | Before | After | Why |\n|---|---|---|---|\n| Reading | ten werds | ten words | A spelling slip |';
		expect(said(correction)).toEqual([
			'error reply/words The draft that went out does not say "ten werds" there. Copy the words from the draft, letter for letter.',
		]);
	});
});

describe('the record that a new writer starts from', () => {
	it('rests on the family alone', () => {
		const { document, context } = read(readFileSync(new URL('../../templates/types/replies/starter.md', import.meta.url), 'utf8'));
		expect(checkPlan(document, context, replyRules)).toEqual([]);
	});
});
