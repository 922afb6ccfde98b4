import type { AnswerBlock, Block } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind, personOf } from '../../model/plan-parts.ts';
import type { Span } from '../../model/span.ts';
import { plainText } from '../../model/walk.ts';
import { plainWords } from './same-words.ts';

/** A question of a form, as a returned form is held against it. */
export interface Question {
	/** `1`, `2`, as printed. */
	readonly number: string;
	readonly words: string;
	readonly choices: readonly string[];
	readonly many: boolean;
	/** The form itself holds the answer: there is nothing to fill in. */
	readonly isAnswered: boolean;
	/** What the form says between it and the next question, as `plainWords`: a message prints it there, so it is no answer. */
	readonly after: readonly string[];
	/** Where it stands in the form. */
	readonly span: Span;
}

/** The questions of a form, in order. */
export function questionsOf(document: PlanDocument): readonly Question[] {
	const after = wordsBetween(document);
	return blocksOfKind(document, 'answer').map(
		(block: AnswerBlock): Question => ({
			number: block.number,
			words: block.label.name,
			choices: block.choices.map(({ name }) => name),
			many: block.many,
			isAnswered: block.children.length > 0,
			after: after.get(block) ?? [],
			span: block.span,
		}),
	);
}

/** Fewer words than these could be somebody's answer as well. */
const fewestWords = 5;

/** The paragraphs behind each question, before the next one. */
function wordsBetween(document: PlanDocument): ReadonlyMap<Block, readonly string[]> {
	const between = new Map<Block, string[]>();
	const names = { person: (key: string) => personOf(document, key)?.name, date: () => undefined };
	let last: string[] | undefined;
	for (const block of document.sections.flatMap(({ blocks }) => blocks)) {
		if (block.kind === 'answer') {
			last = [];
			between.set(block, last);
		} else if (block.kind === 'paragraph') {
			const words = plainWords(plainText(block.children, names));
			if (words.split(' ').length >= fewestWords) last?.push(words);
		}
	}
	return between;
}

/** What was understood of one question. */
export interface Understood {
	readonly question: Question;
	/** Those of its choices that were marked or written, in the order of the form. */
	readonly chosen: readonly string[];
	/** All else that stands there, as typed. */
	readonly words: string;
	/** Why a person must look at it; absent where it is sure. */
	readonly doubt?: Doubt;
}

/**
 * `number`: found by its number alone. `words`: its number is another one. `places`: answered in two places. `two`: two chosen where one was
 * asked for. `no-choice`: none of the choices. `beside`: words beside the choice. `asked-otherwise`: the form asks it in other words now.
 */
export type Doubt = 'number' | 'words' | 'places' | 'two' | 'no-choice' | 'beside' | 'asked-otherwise';

/** What a returned form says: an answer for each question that has one, and what stands beside them. */
export interface ReadAnswers {
	readonly answers: readonly Understood[];
	/** What nobody could place, as typed, in order. */
	readonly rest: readonly string[];
}

/** The answer to a question out of what was marked and what was written; `undefined` where there is none. */
export function understood(question: Question, chosen: readonly string[], words: string, doubt?: Doubt): Understood | undefined {
	const marked = question.choices.filter((choice) => chosen.includes(choice));
	if (marked.length === 0 && words.trim() === '') return undefined;
	const own = doubt ?? ownDoubt(question, marked, words.trim());
	return { question, chosen: marked, words: words.trim(), ...(own && { doubt: own }) };
}

function ownDoubt({ choices, many }: Question, marked: readonly string[], words: string): Doubt | undefined {
	if (choices.length === 0) return undefined;
	if (marked.length === 0) return 'no-choice';
	if (!many && marked.length > 1) return 'two';
	return words === '' ? undefined : 'beside';
}
