import { describe, expect, it } from 'vitest';
import { typedLine } from '../../pipeline/build/report/typed-line.ts';
import { spanBetween } from '../../pipeline/model/span.ts';

interface Said {
	readonly message?: string;
	readonly mend?: string;
	/** What a fix would write. */
	readonly fix?: string;
	/** The heading or label that the words stand in. */
	readonly label?: string;
}

/** The line that a finding about the words between `«` and `»` shows, its marked words between the same signs; '' for none. */
function shownFor(marked: string, { message = 'It is wrong.', mend = 'Mend it.', fix, label }: Said = {}): string {
	const [before = '', words = '', after = ''] = marked.split(/[«»]/);
	const source = { file: 'plan.md', text: `${before}${words}${after}` };
	const span = spanBetween(source, before.length, before.length + words.length);
	const fixes = fix === undefined ? [] : [{ span, text: fix }];
	const finding = { ruleId: 'a/rule', level: 'error' as const, message, why: 'Because.', mend, span, fixes };
	return typedLine(finding, source, label)
		.map(({ kind, text }) => (kind === 'marked' ? `«${text}»` : text))
		.join('');
}

describe('the line of the file that a finding shows', () => {
	it.each([
		['a value that the message names', '---\nborn: «20/05/2012»\n---', { message: '"20/05/2012" is no day.' }],
		['a value whose key the message names', '---\ncycle: «x»\n---', { message: 'The "cycle" is too long.' }],
		['a value, where the message names nothing else', '---\ncycle: «2026-11-18 to 2026-09-09»\n---', {}],
		['a value that the program can mend', '---\nsend-to: «mun»\n---', { message: 'Nobody is called "x".', fix: 'mum' }],
		['a name in braces', 'Text.\r\n:::outcome[Money]{for="«Maths»"}\r\nText.', { message: 'No need is called "Maths".' }],
		['words of a heading', '# Our «EHCP» talk', { message: '"EHCP" is a short form.', label: 'Our EHCP talk' }],
		['a label that the message does not name', ':::review[«Money»]', { message: 'This review is empty.', label: 'Money' }],
	])('is as typed, with the words marked, for %s', (_, marked, said: Said) => {
		const line = marked.split(/\r?\n/).find((one) => one.includes('«'));
		expect(shownFor(marked, said)).toBe(line);
	});

	it.each([
		['a value that is not what the finding is about', '---\nsend-to: «mum»\n---', { message: 'There is no "sender".' }],
		['the title', '# «Our plan»', { label: 'Our plan' }],
		['the heading of a section', 'Text.\n\n«## What do we know?»', { message: 'No part is called "Talking".' }],
		['a label that the message names', ':::outcome[«Money»]', { message: 'The outcome "Money" names no hope.', label: 'Money' }],
		['a line without words', '«---»\nborn: 2012-05-20', {}],
	])('is not shown for %s', (_, marked, said: Said) => {
		expect(shownFor(marked, said)).toBe('');
	});

	it('has no mark where the whole line is meant', () => {
		expect(shownFor('Text.\n  «![](a.png)»\nText.', { message: 'The picture has no words.' })).toBe('![](a.png)');
	});
});
