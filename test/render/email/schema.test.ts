import { describe, expect, it } from 'vitest';
import { noticeSchema } from '../../../pipeline/config/schema/notice.ts';
import { readMarks } from '../../../pipeline/render/email/inline-marks.ts';

const notice = {
	subject: 'A plan is ready',
	preview: 'Answer by {last-day}.',
	from: ['authority'],
	contact: ['officer'],
	blocks: [{ kind: 'paragraph', text: 'Dear {person}' }],
};

describe('the wording of a notice', () => {
	it('may be as short as this', () => expect(noticeSchema.safeParse(notice).success).toBe(true));

	it.each([
		['a slot in the subject', { subject: 'A plan for {person}' }],
		['a name in the preview', { preview: 'Dear {person}' }],
		['a slot that does not exist', { blocks: [{ kind: 'paragraph', text: 'Hello {persn}' }] }],
		['a `when` that does not exist', { blocks: [{ kind: 'paragraph', text: 'Hello', when: 'persn' }] }],
		['a kind of block that does not exist', { blocks: [{ kind: 'poem', text: 'Hello' }] }],
		['a heading of level 3', { blocks: [{ kind: 'heading', level: 3, text: 'Hello' }] }],
		['an attachment with a name in capitals', { attachments: [{ of: 'pdf', file: 'Sam Jones.pdf', title: 'The plan' }] }],
		['a duty without slot or phrases', { 'must-hold': [{ id: 'x', about: 'y', source: 'z' }] }],
		['a duty with an unknown slot', { 'must-hold': [{ id: 'x', about: 'y', source: 'z', slot: 'nothing' }] }],
	])('is refused with %s', (_, change) => {
		expect(noticeSchema.safeParse({ ...notice, ...change }).success).toBe(false);
	});
});

describe('marks in wording', () => {
	it.each([
		['plain words', [{ text: 'plain words' }]],
		['**Ask.** Now', [{ text: 'Ask.', strong: true }, { text: ' Now' }]],
		['at [{list}]({web}).', [{ text: 'at ' }, { text: '{list}', url: '{web}' }, { text: '.' }]],
		['**[a](https://b.example)**', [{ text: 'a', url: 'https://b.example', strong: true }]],
		['2 * 3 [not a link] (x)', [{ text: '2 * 3 [not a link] (x)' }]],
	])('%s', (wording, pieces) => expect(readMarks(wording)).toEqual(pieces));
});
