import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const home = 'content/handbook';

/** The guides, by the name that the coverage page gives them, and their folders. */
export const guides: ReadonlyMap<string, string> = new Map([
	['Parents', 'parents'],
	['Writers', 'writers'],
	['Child', 'child'],
	['Young person', 'young-person'],
]);

/** One paper that the handbook draws on, with our short name for each of its parts. */
export interface Paper {
	readonly publisher: string;
	readonly title: string;
	readonly parts: readonly string[];
}

/** One row of the coverage page: a part of a paper, and the chapter and question where ours answers it. */
export interface Answer {
	readonly publisher: string;
	readonly part: string;
	readonly guide: string;
	readonly question: string;
}

/** The papers of `handbook-parts.yml`, in order. */
export function papers(): readonly Paper[] {
	return parse(readFileSync('test/content/handbook-parts.yml', 'utf8'));
}

/** The rows of the tables of `coverage.md`; the heading above a table names the publisher. */
export function answers(): readonly Answer[] {
	let publisher = '';
	const rows: Answer[] = [];
	for (const line of readFileSync(`${home}/coverage.md`, 'utf8').split('\n')) {
		if (line.startsWith('## ')) publisher = line.slice(3);
		const [, part, guide, question] = line.split('|').map((cell) => cell.trim());
		if (part === undefined || guide === undefined || question === undefined) continue;
		if (part !== 'Part of the paper' && !part.startsWith('---')) rows.push({ publisher, part, guide, question });
	}
	return rows;
}

/** The chapters of a guide: the file of each and its text. */
export function chaptersOf(folder: string): readonly { readonly file: string; readonly text: string }[] {
	return readdirSync(`${home}/${folder}`)
		.filter((name) => /^\d+-.*\.md$/.test(name))
		.sort()
		.map((file) => ({ file, text: readFileSync(`${home}/${folder}/${file}`, 'utf8') }));
}

/** The questions of a chapter: its headings of level 2. */
export function questionsOf(text: string): readonly string[] {
	return text
		.split('\n')
		.filter((line) => line.startsWith('## '))
		.map((line) => line.slice(3));
}

/** Every question of every guide, each with its guide and chapter as the coverage page writes them: `Parents 5: What is a draft?`. */
export function everyQuestion(): ReadonlySet<string> {
	const questions = new Set<string>();
	for (const [guide, folder] of guides) {
		for (const { text } of chaptersOf(folder)) {
			const chapter = /^chapter: (\d+)$/m.exec(text)?.[1] ?? '';
			for (const question of questionsOf(text)) questions.add(`${guide} ${chapter}: ${question}`);
		}
	}
	return questions;
}
