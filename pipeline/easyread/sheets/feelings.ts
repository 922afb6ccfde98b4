import type { PlanDocument } from '../../model/document.ts';
import type { SheetPart } from '../../model/sheets.ts';
import { questionOf } from './options.ts';
import type { FilledContext } from './sheet-context.ts';

/** Steps from a very small feeling to a very big one. */
const steps = 5;

/** Faces to choose from, how big the feeling is, and what the body tells. Nothing of the document: a feeling is the child's to name. */
export function feelings(_: PlanDocument, context: FilledContext): readonly SheetPart[] {
	const { feelings: words, answers } = context.words;
	return [
		questionOf(words.faces, 4, context),
		{ kind: 'how-big', ...words.big, steps, neutral: answers.neutral.words },
		questionOf(words.clues, 4, context),
		{ kind: 'lines', question: words.helps, lines: 2 },
		{ kind: 'draw', words: words.draw },
	];
}
