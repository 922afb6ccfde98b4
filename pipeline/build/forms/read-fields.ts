import type { FilledField } from './pdf-fields.ts';
import { type Question, type ReadAnswers, understood } from './question.ts';
import { plainWords } from './same-words.ts';

/**
 * Reads what was filled into the fields of our own form. A field is known by its number, and is sure where it still asks what the form asks.
 * What was typed into fields that the form does not have goes to `rest`, with what they ask.
 */
export function readFields(fields: readonly FilledField[], questions: readonly Question[]): ReadAnswers {
	const placed = new Set<FilledField>();
	const answers = questions.flatMap((question) => {
		if (question.isAnswered) return [];
		const own = fields.filter(
			({ name }) => name === `Question ${question.number}` || name.startsWith(`Question ${question.number} choice `),
		);
		for (const field of own) placed.add(field);
		const on = own.filter(({ isOn }) => isOn);
		const chosen = question.choices.filter((choice) => on.some((field) => asks(field, question, choice)));
		const lost = on.filter((field) => !question.choices.some((choice) => asks(field, question, choice)));
		const typed = own.filter(({ words }) => words !== undefined && words.trim() !== '');
		const words = [...typed.map((field) => field.words ?? ''), ...lost.map((field) => field.asks)].join('\n\n');
		const isOther = lost.length > 0 || typed.some((field) => plainWords(field.asks) !== plainWords(question.words));
		return understood(question, chosen, words, isOther ? 'asked-otherwise' : undefined) ?? [];
	});
	const rest = fields.filter((field) => !placed.has(field) && (field.isOn || (field.words ?? '').trim() !== ''));
	return {
		answers,
		rest: rest.map(({ asks: title, name, words = '' }) => [title || name, words.trim()].filter((part) => part !== '').join('\n')),
	};
}

function asks(field: FilledField, question: Question, choice: string): boolean {
	return plainWords(field.asks) === plainWords(`${question.words} ${choice}`);
}
