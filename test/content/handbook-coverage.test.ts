import { describe, expect, it } from 'vitest';
import { answers, chaptersOf, everyQuestion, guides, papers, questionsOf } from './handbook.ts';

const rows = answers();
const questions = everyQuestion();

describe('the coverage page of the handbook', () => {
	it.each(papers())('has every part of the paper of $publisher, in its order, and no other', ({ publisher, parts }) => {
		const listed = rows.filter((row) => row.publisher === publisher).map(({ part }) => part);
		expect([...new Set(listed)]).toEqual(parts);
	});

	it('has five papers', () => {
		expect(papers()).toHaveLength(5);
		expect([...new Set(rows.map(({ publisher }) => publisher))]).toEqual(papers().map(({ publisher }) => publisher));
	});

	it('names only questions that stand in their chapter', () => {
		expect(rows.map(({ guide, question }) => `${guide}: ${question}`).filter((place) => !questions.has(place))).toEqual([]);
	});

	it('names no place twice for one part', () => {
		const all = rows.map(({ publisher, part, guide, question }) => `${publisher}, ${part}: ${guide}: ${question}`);
		expect(all.filter((row, index) => all.indexOf(row) !== index)).toEqual([]);
	});

	it('gives each question of Gloucestershire a heading of its own in the guide for parents', () => {
		const first = new Map<string, string>();
		for (const { publisher, part, guide, question } of rows) {
			if (publisher === 'Gloucestershire County Council' && !first.has(part)) first.set(part, `${guide}: ${question}`);
		}
		expect([...first.values()].filter((place) => !place.startsWith('Parents '))).toEqual([]);
		expect(new Set(first.values()).size).toBe(first.size);
	});
});

describe.each([...guides])('the guide %s', (_guide, folder) => {
	it('has no question without an answer', () => {
		const empty = chaptersOf(folder).flatMap(({ file, text }) =>
			text
				.split(/^## /m)
				.slice(1)
				.filter((part) => !/\n\s*\S/.test(part))
				.map((part) => `${file}: ${part.trim()}`),
		);
		expect(empty).toEqual([]);
	});

	it('asks no question twice', () => {
		const all = chaptersOf(folder).flatMap(({ text }) => questionsOf(text));
		expect(all.filter((question, index) => all.indexOf(question) !== index)).toEqual([]);
	});
});
