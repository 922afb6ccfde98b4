import { type Question, type ReadAnswers, type Understood, understood } from './question.ts';

/** What several parts of one email say, as one: the forms that came with it, and its own words. */
export function together(parts: readonly ReadAnswers[], questions: readonly Question[]): ReadAnswers {
	const all = parts.flatMap(({ answers }) => answers);
	return {
		answers: questions.flatMap((question) => joined(all.filter((answer) => answer.question === question))),
		rest: parts.flatMap(({ rest }) => rest),
	};
}

/** What was said of one question in several places. The same twice is one; else somebody must look at it. */
export function joined([first, ...more]: readonly Understood[]): readonly Understood[] {
	if (!first) return [];
	if (more.every((other) => says(other) === says(first))) return [first];
	const all = [first, ...more];
	const words = [...new Set(all.map((one) => one.words).filter((one) => one !== ''))].join('\n\n');
	const chosen = all.flatMap((one) => one.chosen);
	const both = understood(first.question, chosen, words, 'places');
	return both ? [both] : [];
}

function says({ chosen, words }: Understood): string {
	return JSON.stringify([chosen, words]);
}
