import { describe, expect, it } from 'vitest';
import { carets, fixed, parse } from './settings.ts';

const ehc = [
	'document: ehc-plan',
	'stage: draft',
	'version: 1',
	'case: NM-0417',
	'child: Sam',
	'born: 2017-03-14',
	'school-now: Alder Lane Primary School',
	'asked: 2026-08-17',
	'issued: 2026-11-23',
	'people:',
	"  mum: Leila, Sam's mum, leila@example.org",
	"  dad: Danny, Sam's dad, by post",
	'send-to: mum, dad',
];

/** The front matter of an EHC plan with some lines changed: `born` -> its new line, or '' for none. */
function plan(changes: Readonly<Record<string, string>> = {}): string {
	const lines = ehc.flatMap((line) => {
		const change = changes[/^[\w-]+/.exec(line)?.[0] ?? ''];
		return change === undefined ? [line] : change === '' ? [] : [change];
	});
	return `---\n${lines.join('\n')}\n---\n\n# Plan\n`;
}

function people(...lines: readonly string[]) {
	return parse(plan({ people: `people:\n${lines.map((line) => `  ${line}`).join('\n')}\nx:` })).value.meta.people;
}

describe('a front matter', () => {
	it('is typed by the fields of its document type', () => {
		const { value, findings } = parse(plan());
		const { places, top, people: named, sendTo, ...plain } = value.meta;
		expect(plain).toEqual({
			stage: 'draft',
			version: 1,
			case: 'NM-0417',
			child: 'Sam',
			born: '2017-03-14',
			schoolNow: 'Alder Lane Primary School',
			asked: '2026-08-17',
			issued: '2026-11-23',
			replies: [],
			enclose: [],
			sendSchool: [],
			sendHealth: [],
			invited: [],
			came: [],
			siblings: [],
			own: new Map(),
			format: [],
		});
		expect(named.map(({ key }) => key)).toEqual(['mum', 'dad']);
		expect(sendTo.map(({ name, span }) => [name, span.start.line, span.start.column, span.end.column])).toEqual([
			['mum', 14, 10, 13],
			['dad', 14, 15, 18],
		]);
		expect([top.start.line, top.end.column, places.get('born')?.start.line, places.get('born')?.start.column]).toEqual([1, 4, 7, 7]);
		expect(findings).toEqual([]);
	});

	it('reads dates, numbers, yes and no as plain strings', () => {
		const { meta } = parse(plan({ child: 'child: No', case: 'case: 0417' })).value;
		expect([meta.child, meta.case, meta.born]).toEqual(['No', '0417', '2017-03-14']);
	});

	it('reads a date in words, a list on lines and a quoted value', () => {
		const { value, findings } = parse(
			plan({ born: 'born: 14 March 2017', 'send-to': 'send-to:\n  - mum\n  - dad', child: 'child: "Sam"' }),
		);
		expect([value.meta.born, value.meta.sendTo.map(({ name }) => name), value.meta.child]).toEqual(['2017-03-14', ['mum', 'dad'], 'Sam']);
		expect(findings).toEqual([]);
	});

	it('reads a cycle and an agreement', () => {
		const text = '---\ndocument: one-plan\ncycle: 2026-09-09 to 2026-11-18\nagreed: Amira and Samira, Ruth, 16 September 2026\n---\n';
		expect(parse(text).value.meta).toMatchObject({
			cycle: { from: '2026-09-09', to: '2026-11-18' },
			agreed: { who: ['Amira', 'Samira', 'Ruth'], date: '2026-09-16' },
		});
	});

	it('has the same places after CRLF and a byte-order mark', () => {
		const typed = plan({ born: 'born: soon' });
		expect(carets(typed.replaceAll('\n', '\r\n'))).toEqual(carets(typed));
		expect(carets(`\uFEFF${typed}`)).toEqual(carets(typed));
	});
});

describe('people', () => {
	it.each([
		[
			"mum: Leila, Sam's mum, leila@example.org",
			{ name: 'Leila', role: "Sam's mum", channel: { kind: 'email', address: 'leila@example.org' } },
		],
		["dad: Danny, Sam's dad, by post", { name: 'Danny', role: "Sam's dad", channel: { kind: 'post' } }],
		['nan: Rose, nan, carer, By Hand', { name: 'Rose', role: 'nan, carer', channel: { kind: 'hand' } }],
		['pet: Biscuit', { name: 'Biscuit', role: '' }],
		['art: Ada, art teacher', { name: 'Ada', role: 'art teacher' }],
		[
			'mum: { name: Leila, role: mum, email: leila@example.org }',
			{ name: 'Leila', role: 'mum', channel: { kind: 'email', address: 'leila@example.org' } },
		],
		[
			'dad: { name: Danny, post: "1 High Street, Northmoor" }',
			{ name: 'Danny', role: '', channel: { kind: 'post', address: '1 High Street, Northmoor' } },
		],
		['ellie: { name: Ellie, post: by hand, format: easy read }', { name: 'Ellie', channel: { kind: 'hand' }, format: ['easy read'] }],
		['dad: { name: Danny, post: by post }', { name: 'Danny', channel: { kind: 'post' } }],
		[
			'nan: { name: Rose, phone: 01632 960001, language: cy, format: [large print, easy read] }',
			{ name: 'Rose', phone: '01632 960001', language: 'cy', format: ['large print', 'easy read'] },
		],
		['nan: { name: Rose, format: "large print, easy read" }', { format: ['large print', 'easy read'] }],
	])('%s', (line, expected) => {
		const [person] = people(line);
		expect(person).toMatchObject(expected);
		if (!('channel' in expected)) expect(person?.channel).toBeUndefined();
	});
});

describe('mistakes in a front matter', () => {
	it.each<readonly [string, string, readonly string[]]>([
		['an unknown key', plan({ version: 'verison: 1' }), ['4:1-4:11 front-matter/unknown-key "verison: 1"']],
		['a key like no other', plan({ born: 'born: 2017-03-14\nbanana: yellow' }), ['8:1-8:15 front-matter/unknown-key "banana: yellow"']],
		['a missing key', plan({ born: '' }), ['1:1-1:4 front-matter/missing-key "---"']],
		['none of a group of keys', plan({ 'school-now': '' }), ['1:1-1:4 front-matter/missing-key "---"']],
		['a key that only a final plan needs', plan({ stage: 'stage: final' }), ['1:1-1:4 front-matter/missing-key "---"']],
		['a key without a value', plan({ child: 'child:' }), ['6:1-6:6 front-matter/bad-value "child"']],
		['a key twice', plan({ child: 'child: Sam\nchild: Tom' }), ['7:1-7:11 front-matter/bad-value "child: Tom"']],
		['a day that no calendar has', plan({ born: 'born: 2017-02-30' }), ['7:7-7:17 front-matter/bad-value "2017-02-30"']],
		['a day in another form', plan({ born: 'born: 14/03/2017' }), ['7:7-7:17 front-matter/bad-value "14/03/2017"']],
		['a version that is no number', plan({ version: 'version: one' }), ['4:10-4:13 front-matter/bad-value "one"']],
		['version nought', plan({ version: 'version: 0' }), ['4:10-4:11 front-matter/bad-value "0"']],
		['a stage that is none', plan({ stage: 'stage: draught' }), ['3:8-3:15 front-matter/bad-value "draught"']],
		['a case with a slash', plan({ case: 'case: NM/0417' }), ['5:7-5:14 front-matter/bad-value "NM/0417"']],
		['a list where one value stands', plan({ child: 'child: [Sam]' }), ['6:1-6:13 front-matter/bad-value "child: [Sam]"']],
		[
			'a mapping where a list stands',
			plan({ 'send-to': 'send-to: { mum: yes }' }),
			['14:1-14:22 front-matter/bad-value "send-to: { mum: yes }"'],
		],
		['an anchor', plan({ child: 'child: &a Sam' }), ['6:8-6:14 front-matter/bad-value "&a Sam"']],
		['an alias', plan({ child: 'child: *a' }), ['6:1-14:18 front-matter/bad-value']],
		['a tag', plan({ child: 'child: !secret Sam' }), ['6:8-6:19 front-matter/bad-value "!secret Sam"']],
		['a comment', plan({ child: 'child: Sam # or Samuel' }), ['6:12-6:23 syntax/comment "# or Samuel"']],
		['somebody nobody knows', plan({ 'send-to': 'send-to: mum, dda' }), ['14:15-14:18 name/unknown "dda"']],
		['somebody under their name', plan({ 'send-to': 'send-to: Leila' }), ['14:10-14:15 name/unknown "Leila"']],
		['somebody twice', plan({ 'send-to': 'send-to: mum, dad, Mum' }), ['14:20-14:23 name/twice "Mum"']],
		['a contact nobody knows', plan({ 'send-to': 'send-to: mum\ncontact-health: nurse' }), ['15:17-15:22 name/unknown "nurse"']],
		['people without lines', plan({ people: 'people: mum and dad\nsiblings:' }), []],
	])('%s', (what, text, expected) => {
		const found = carets(text);
		if (what === 'an alias') expect(found[0]).toMatch(/^6:\d+-/);
		else if (what === 'people without lines') expect(found).toContain('11:1-11:20 front-matter/bad-value "people: mum and dad"');
		else expect(found).toEqual(expected);
	});

	it.each<readonly [string, string, string]>([
		['an address without its end', 'mum: Leila, mum, leila@example', '12:3-12:33 front-matter/bad-value'],
		['another channel', 'mum: Leila, mum, by phone', '12:3-12:28 front-matter/bad-value'],
		['a mapping without a name', 'mum: { role: mum }', '12:3-12:21 front-matter/bad-value'],
		['an unknown part', 'mum: { name: Leila, roll: mum }', '12:23-12:32 front-matter/unknown-key'],
		['a bad address in a mapping', 'mum: { name: Leila, email: leila }', '12:23-12:35 front-matter/bad-value'],
		['nothing', 'mum:', '12:3-12:7 front-matter/bad-value'],
		['the same key in capitals', 'mum: Leila, mum, by post\n  Mum: Lea, mum, by post', '13:3-13:25 name/twice'],
	])('of a person: %s', (_, line, expected) => {
		const found = carets(
			plan({ people: `people:\n  ${line}`, mum: '', dad: '', 'send-to': 'send-to: mum' }).replace(
				/\n {2}mum: Leila, Sam's mum.*\n.*by post/,
				'',
			),
		);
		expect(found.map((caret) => caret.split(' "')[0])).toContain(expected);
	});

	it.each<readonly [string, string, string]>([
		['an unknown key', 'verison: 1', 'version: 1'],
		['an unknown stage', 'stage: drafft', 'stage: draft'],
		['a mistyped key of a person', 'send-to: mum, dda', 'send-to: mum, dad'],
		['a name in place of a key', 'send-to: Leila, dad', 'send-to: mum, dad'],
	])('%s has a fix', (_, wrong, right) => {
		const key = /^[\w-]+/.exec(right)?.[0] ?? '';
		expect(fixed(plan({ [key]: wrong }))).toBe(plan({ [key]: right }));
	});

	it('a document of no kind says where they are listed', () => {
		const [finding] = parse('# Plan\n').findings;
		expect([finding?.ruleId, finding?.mend]).toEqual([
			'front-matter/missing-key',
			'Write "document:" and its kind at the top of the file. Run "plainplan new --list" to see every kind.',
		]);
	});

	it('a document of an unknown kind is read all the same', () => {
		const { value, findings } = parse('---\ndocument: ehc-plna\nchild: Sam\n---\n\n# Plan\n\n## One\n\nText.\n');
		expect(findings.map(({ ruleId, mend }) => [ruleId, mend])).toEqual([['front-matter/bad-value', 'Did you mean "ehc-plan"?']]);
		expect([value.type, value.meta.child, value.sections.map(({ id }) => id)]).toEqual(['ehc-plna', 'Sam', ['one']]);
	});

	it('what stands before and after a line that cannot be read is read', () => {
		const text = '---\ndocument: ehc-plan\nchild: Sam\npeople:\n  mum: Leila, mum, by post\n  dad: "Danny\nborn: 2017-03-14\n---\n';
		const { value, findings } = parse(text);
		const broken = findings.find(({ ruleId }) => ruleId === 'front-matter/bad-value');
		expect([value.meta.child, value.meta.people.map(({ key }) => key)]).toEqual(['Sam', ['mum', 'dad']]);
		expect([value.meta.born, broken?.span.start.line, broken?.span.end.line]).toEqual(['2017-03-14', 6, 6]);
	});
});
