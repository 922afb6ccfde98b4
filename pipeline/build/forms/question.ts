import type { AnswerBlock } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Span } from '../../model/span.ts';

/** A question of a form, as a returned form is held against it. */
export interface Question {
	/** `1`, `2`, as printed. */
	readonly number: string;
	readonly words: string;
	readonly choices: readonly string[];
	readonly many: boolean;
	/** The form itself holds the answer: there is nothing to fill in. */
	readonly isAnswered: boolean;
	/** Where it stands in the form. */
	readonly span: Span;
}

/** The questions of a form, in order. */
export function questionsOf(document: PlanDocument): readonly Question[] {
	return blocksOfKind(document, 'answer').map(
		({ number, label, choices, many, children, span }: AnswerBlock): Question => ({
			number,
			words: label.name,
			choices: choices.map(({ name }) => name),
			many,
			isAnswered: children.length > 0,
			span,
		}),
	);
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
