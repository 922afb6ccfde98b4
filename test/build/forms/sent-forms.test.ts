import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReturnedForm } from '../../../pipeline/build/forms/read-returned-form.ts';
import { blocksOfKind } from '../../../pipeline/model/plan-parts.ts';
import { parse } from '../../parse/settings.ts';
import { jobOf, make } from '../../render/email/a-job.ts';
import { hostOver } from '../host-over.ts';
import { answered, answersTo, askedIn } from './answered-by-a-person.ts';

/** Each form that goes out by email: the message asks all its questions, and whatever a person answers in it comes back. */

const home = new URL('../../..', import.meta.url).pathname.replace(/\/$/, '');

describe.each(['parent-views', 'child-views', 'reply-form'])('the message of %s', async (type) => {
	const form = readFileSync(`${home}/templates/types/${type}/starter.md`, 'utf8');
	const { text } = await make(jobOf(form));
	const message = text('.txt');
	const questions = blocksOfKind(parse(form).value, 'answer');
	const answers = answersTo(message);

	/** What comes back of a text: each answer, and all else. */
	async function back(name: string, bytes: string) {
		const host = { ...hostOver({ '/office/form.md': form, [`/office/${name}`]: bytes }), now: () => new Date('2027-06-10T12:00:00Z') };
		const by = [type === 'child-views' ? 'ellie' : 'mum'];
		return readReturnedForm({ host, home }, { file: `/office/${name}`, form: '/office/form.md', by, on: '2027-06-01', dryRun: false });
	}

	it('asks every question once, in its order, with its choices', () => {
		expect(askedIn(message)).toEqual(
			questions.map(({ number, choices, many }) => ({ number, choices: choices.map(({ name }) => name), many })),
		);
		for (const { number, label } of questions) expect(message.split(`\n${number}. ${label.name}\n`)).toHaveLength(2);
	});

	it('says where the questions end, after the last one', () => {
		expect(message.split('These are all the questions.')).toHaveLength(2);
	});

	it.each([
		['between its quoted lines', true, 'answer.eml'],
		['in a copy of its lines', false, 'answer.txt'],
	])('comes back with every answer that somebody typed %s', async (_how, quote, name) => {
		const typed = answered(message, answers, quote);
		const mail = `From: Olu <olu@example.org>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${typed}`;
		const { answers: read, rest } = await back(name, name.endsWith('.eml') ? mail : typed);
		expect(read.map(({ question, doubt }) => [question.number, doubt])).toEqual(questions.map(({ number }) => [number, undefined]));
		for (const { question, chosen, words } of read) {
			const answer = answers.get(question.number);
			expect({ chosen, words }).toEqual(
				answer && 'chosen' in answer
					? { chosen: question.choices.filter((_, place) => answer.chosen.includes(place)), words: '' }
					: { chosen: [], words: answer?.words },
			);
		}
		expect(quote ? rest : []).toEqual([]);
	});

	it('comes back as a web page alone, with every answer that somebody typed into it', async () => {
		const open = questions.filter(({ choices }) => choices.length === 0).map(({ number }) => number);
		const page = text('.html').replace(/Your answer:/g, () => `Your answer:<br>Songs &amp; ${open.shift()}`);
		const mail = `From: Olu <olu@example.org>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<blockquote>${page}</blockquote>`;
		const { answers: read } = await back('answer.eml', mail);
		expect(open).toEqual([]);
		expect(read.map(({ question, words, chosen, doubt }) => ({ number: question.number, words, chosen, doubt }))).toEqual(
			questions
				.filter(({ choices }) => choices.length === 0)
				.map(({ number }) => ({ number, words: `Songs & ${number}`, chosen: [], doubt: undefined })),
		);
	});

	it('that comes back without an answer has none', async () => {
		const { answers: read } = await back('answer.txt', message);
		expect(read).toEqual([]);
	});

	it('does not go out once more with the answers of somebody', async () => {
		const { notices } = await make(jobOf(form.replace('people:', 'answered-by: mum\npeople:')));
		expect(notices).toEqual([]);
	});
});
