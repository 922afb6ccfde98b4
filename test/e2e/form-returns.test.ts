import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { type Answer, answered, answersTo } from '../build/forms/answered-by-a-person.ts';
import { folderWith, home, plainplan } from './plainplan.ts';

/** A form for parents goes out by email, and comes back in each way that its message names. */

const starter = await readFile(path.join(home, 'templates/types/parent-views/starter.md'), 'utf8');
const settings = await readFile(path.join(home, 'templates/project.yml'), 'utf8');

/** The form as it went out: what its email says, and the PDF that came with it. */
async function sent() {
	const folder = await folderWith({ 'form.md': starter.replace('case: EXAMPLE', 'case: NM-0501'), 'project.yml': settings });
	const { code, err } = await plainplan(folder, ['build', 'form.md', '--to', 'out']);
	expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('no errors, no warnings') });
	const eml = await readFile(path.join(folder, 'out/messages/NM-0501-parent-views-questions-1.eml'));
	const text = await readFile(path.join(folder, 'out/messages/NM-0501-parent-views-questions-1.txt'), 'utf8');
	const { text: mailed = '', attachments, subject = '', messageId = '' } = await PostalMime.parse(eml);
	return { folder, text, mailed: mailed.replaceAll('\r\n', '\n'), attachments, subject, messageId };
}

interface Read {
	readonly rest: readonly string[];
	readonly questions: readonly {
		readonly number: string;
		readonly chosen?: readonly string[];
		readonly words?: string;
		readonly sure?: boolean;
	}[];
}

/** What `reply read` makes of a file that came back. */
async function readBack(folder: string, name: string, bytes: string | Uint8Array): Promise<Read & { readonly code: number | null }> {
	await writeFile(path.join(folder, name), bytes);
	const { code, out, err } = await plainplan(folder, [
		...['reply', 'read', name, '--form', 'form.md', '--by', 'mum', '--on', '2026-11-02', '--json'],
	]);
	expect(err).toBe('');
	return { code, ...(JSON.parse(out) as Read) };
}

/** The choices of the form, by question: those of the starter in their order. */
const choices = [...starter.matchAll(/^::answer\[[^\]]*\](?:\{(?:choose|tick)="([^"]*)")?/gm)].map(([, typed]) => typed?.split('; ') ?? []);

/** What `reply read` says of a question that was answered so, and of one that was not. */
function expected(answers: ReadonlyMap<string, Answer>) {
	return choices.map((known, index) => {
		const number = `${index + 1}`;
		const answer = answers.get(number);
		if (!answer) return { number };
		if ('words' in answer) return { number, chosen: [], words: answer.words, sure: true };
		return { number, chosen: known.filter((_, place) => answer.chosen.includes(place)), words: '', sure: true };
	});
}

const said = ({ questions }: Read) =>
	questions.map(({ number, chosen, words, sure }) => ({ number, ...(chosen && { chosen, words, sure }) }));

describe('a form for parents', () => {
	it('goes out with all its questions and as a PDF, and names nobody in its subject', async () => {
		const { subject, attachments, text, mailed } = await sent();
		expect(subject).toBe('Questions for you');
		expect(attachments.map(({ filename }) => filename)).toEqual(['form.pdf']);
		expect(mailed.trim()).toBe(text.trim());
		expect(answersTo(text).size).toBe(choices.length);
	});

	it('comes back as an email, with answers between its quoted lines', async () => {
		const { folder, mailed, messageId } = await sent();
		const answers = answersTo(mailed);
		const reply = [
			...['From: Olu <olu@example.org>', 'To: sen@northmoor.example', 'Subject: Re: Questions for you', `In-Reply-To: ${messageId}`],
			...['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', 'Dear Ines, here are my answers. Olu', ''],
			answered(mailed, answers, true),
		].join('\r\n');
		const read = await readBack(folder, 'reply.eml', reply);
		expect(said(read)).toEqual(expected(answers));
		expect(read.rest).toEqual(['Dear Ines, here are my answers. Olu']);
		const kept = await readFile(path.join(folder, 'form-mum.md'), 'utf8');
		expect(kept).toContain('answered-by: mum\nanswered-on: 2 November 2026\nanswered-how: email\n');
	});

	it('comes back as a text, with some answers', async () => {
		const { folder, text } = await sent();
		const answers = new Map([...answersTo(text)].filter(([number]) => Number(number) % 3 !== 0));
		const own = text.slice(text.indexOf('1. What does Ellie'), text.indexOf('These are all the questions.'));
		const read = await readBack(folder, 'reply.txt', answered(own, answers, false));
		expect({ said: said(read), rest: read.rest, code: read.code }).toEqual({ said: expected(answers), rest: [], code: 0 });
	});

	it('comes back as the PDF that went with the email', async () => {
		const { folder, mailed, attachments } = await sent();
		const answers = answersTo(mailed);
		const document = await PDFDocument.load(attachments[0]?.content as ArrayBuffer);
		const form = document.getForm();
		for (const [number, answer] of answers) {
			if ('words' in answer) form.getTextField(`Question ${number}`).setText(lineOf(number, answer.words));
			else if (number === '9') for (const place of answer.chosen) form.getCheckBox(`Question 9 choice ${place + 1}`).check();
			else form.getRadioGroup(`Question ${number}`).select(`Choice${(answer.chosen[0] ?? 0) + 1}`);
		}
		const read = await readBack(folder, 'form-back.pdf', await document.save());
		const wanted = expected(answers).map((one) => ('words' in one ? { ...one, words: lineOf(one.number, one.words ?? '') } : one));
		expect({ said: said(read), rest: read.rest, code: read.code }).toEqual({ said: wanted, rest: [], code: 0 });
	});
});

/** The last question of the form has room for one line. */
function lineOf(number: string, words: string): string {
	return number === `${choices.length}` ? (words.split('\n')[0] ?? '') : words;
}
