import { mailLines } from './mail-lines.ts';
import { markedChoice } from './marked-choice.ts';
import { type Doubt, type Question, type ReadAnswers, type Understood, understood } from './question.ts';
import { plainWords, startsWith } from './same-words.ts';
import { joined } from './together.ts';

/** The printed phrases that stand between the questions of a message. */
export interface FormPhrases {
	/** Under a question: how to answer it. */
	readonly hints: readonly string[];
	/** Behind the last question. */
	readonly end: string;
}

/**
 * Reads answers that somebody typed under the questions of a form, in an email or a text. A question is known by its words, its number in
 * front or not, broken over lines or not, quoted or not. What stands behind it up to the next one is its answer. Where no question stands
 * in the text at all, answers are known by their numbers. All else goes to `rest`, but for quoted lines: they are our own message.
 */
export function readLines(text: string, questions: readonly Question[], phrases: FormPhrases): ReadAnswers {
	const lines = mailLines(text);
	const words = lines.map((line) => line.text);
	const hits = questionsAt(words, questions, phrases);
	const found = hits.some(({ question }) => question) ? hits : numbersAt(words, questions);
	const before = words.slice(0, found[0]?.at ?? words.length);
	const rest = [ownWords(before, lines, 0)];
	const answers = new Map<Question, Understood[]>();
	for (const [index, hit] of found.entries()) {
		const from = hit.at + hit.lines;
		const to = found[index + 1]?.at ?? words.length;
		const { question } = hit;
		if (!question || question.isAnswered) {
			rest.push(ownWords(words.slice(from, to), lines, from));
			continue;
		}
		const read = answerIn([hit.behind, ...words.slice(from, to)], question, phrases, hit.doubt);
		if (read) answers.set(question, [...(answers.get(question) ?? []), read]);
	}
	return {
		answers: questions.flatMap((question) => joined(answers.get(question) ?? [])),
		rest: rest.map((part) => part.trim()).filter((part) => part !== ''),
	};
}

/** Where a question stands, or the line that ends the questions. */
interface Hit {
	readonly at: number;
	readonly lines: number;
	/** What stands on the same line behind the question. */
	readonly behind: string;
	/** Absent: the questions end here. */
	readonly question?: Question;
	readonly doubt?: Doubt;
}

function questionsAt(lines: readonly string[], questions: readonly Question[], { end }: FormPhrases): readonly Hit[] {
	const sought = questions.map((question) => ({ question, words: plainWords(question.words) })).filter(({ words }) => words !== '');
	const hits: Hit[] = [];
	for (let at = 0; at < lines.length; at++) {
		const hit = questionAt(lines, at, sought) ?? endAt(lines, at, end);
		if (!hit) continue;
		hits.push(hit);
		at += hit.lines - 1;
	}
	return hits;
}

/** The longest question that starts on a line; of two with the same words, the one of the number that stands before them. */
function questionAt(lines: readonly string[], at: number, sought: readonly { question: Question; words: string }[]): Hit | undefined {
	const line = lines[at] ?? '';
	if (line === '') return undefined;
	const found = sought.flatMap(({ question, words }) => {
		const numbered = startsWith(lines, at, `${question.number} ${words}`);
		if (numbered) return [{ question, hit: numbered, rank: 2, length: words.length }];
		const bare = startsWith(lines, at, words);
		if (bare) return [{ question, hit: bare, rank: 1, length: words.length }];
		const other = /^[^\p{L}\p{N}]*\d{1,3}[.):\s]+(.*)$/su.exec(line)?.[1];
		const renumbered = other === undefined ? undefined : startsWith([other, ...lines.slice(at + 1, at + 30)], 0, words);
		return renumbered ? [{ question, hit: renumbered, rank: 0, length: words.length }] : [];
	});
	const [best] = found.sort((a, b) => b.length - a.length || b.rank - a.rank);
	if (!best) return undefined;
	return {
		at,
		lines: best.hit.lines,
		behind: best.hit.behind,
		question: best.question,
		...(best.rank === 0 && { doubt: 'words' as const }),
	};
}

function endAt(lines: readonly string[], at: number, end: string): Hit | undefined {
	const found = lines[at] === '' ? undefined : startsWith(lines, at, plainWords(end));
	return found && { at, lines: found.lines, behind: '' };
}

/** Answers without their questions: `1. Maths`. Their numbers must rise, else they are the numbers of something else. */
function numbersAt(lines: readonly string[], questions: readonly Question[]): readonly Hit[] {
	const hits = lines.flatMap((line, at): readonly Hit[] => {
		const found = /^\(?(\d{1,3})[.):](?:\s+(.*))?$/s.exec(line);
		const question = found && questions.find(({ number }) => number === found[1]);
		return question ? [{ at, lines: 1, behind: found?.[2] ?? '', question, doubt: 'number' }] : [];
	});
	const numbers = hits.map(({ question }) => Number(question?.number));
	return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0)) ? hits : [];
}

/** The answer under one question. Lines that our own message printed there are no answer. */
function answerIn(lines: readonly string[], question: Question, { hints }: FormPhrases, doubt: Doubt | undefined): Understood | undefined {
	const own = hints.map(plainWords);
	const chosen: string[] = [];
	const words: string[] = [];
	for (let at = 0; at < lines.length; at++) {
		const hint = own.map((sought) => startsWith(lines, at, sought)).find((found) => found);
		if (hint) {
			words.push(hint.behind.trim());
			at += hint.lines - 1;
			continue;
		}
		const printed = question.after.map((sought) => startsWith(lines, at, sought)).find((found) => found?.behind === '');
		if (printed) {
			at += printed.lines - 1;
			continue;
		}
		const choice = markedChoice(lines, at, question.choices);
		if (!choice) {
			words.push(lines[at] ?? '');
			continue;
		}
		if (choice.isMarked) chosen.push(choice.choice);
		if (choice.behind !== '') words.push(`${choice.choice} ${choice.behind}`);
		at += choice.lines - 1;
	}
	return understood(question, chosen, words.join('\n').replace(/\n{3,}/g, '\n\n'), doubt);
}

/** Lines that are not quoted. `from`: the place of the first. */
function ownWords(texts: readonly string[], lines: ReturnType<typeof mailLines>, from: number): string {
	return texts.filter((_, index) => lines[from + index]?.depth === 0).join('\n');
}
