import type { PlanDocument } from '../../model/document.ts';
import type { SheetPart } from '../../model/sheets.ts';
import { picked, questionOf } from './options.ts';
import type { FilledContext } from './sheet-context.ts';

/** Questions to tick, to write and to draw on, and who wrote the answers in whose words. */
export function myViews(_: PlanDocument, context: FilledContext): readonly SheetPart[] {
	const { views: words, answers } = context.words;
	return [
		questionOf({ question: words.ask, options: answers.scale }, 5, context),
		...words.lines.map(({ picture, words: question, lines }) => ({ kind: 'lines' as const, question, lines, ...picked(picture, context) })),
		{ kind: 'draw', words: words.draw.words, ...picked(words.draw.picture, context), startsPage: true },
		{ ...questionOf(words.wrote, 2, context), compact: true },
		{ ...questionOf(words.whose, 2, context), compact: true },
		{ kind: 'lines', question: words.name, lines: 1, beside: words.date },
	];
}
