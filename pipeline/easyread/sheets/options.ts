import type { Picture } from '../../model/picture.ts';
import type { OptionWords, PictureIds, QuestionWords, SheetRow } from '../../model/sheet-words.ts';
import type { AnswerOptions, PicturedWords, SheetOption, SheetRows } from '../../model/sheets.ts';
import { fillLine } from '../fill-frame.ts';
import type { FilledContext, SheetContext } from './sheet-context.ts';

/** The picture of the first concept that has one, as a part of what carries it. */
export function picked(ids: PictureIds, { pictures }: SheetContext): { readonly picture?: Picture } {
	const picture = ids.flatMap((id) => pictures.byConcept.get(id) ?? [])[0];
	return picture === undefined ? {} : { picture };
}

export function optionOf({ picture, words }: OptionWords, context: SheetContext): SheetOption {
	return { ...picked(picture, context), words };
}

/** A question with its own answers, then one's own answer and `I do not know`, in this order on every sheet. */
export function questionOf({ question, options }: QuestionWords, across: number, context: SheetContext): AnswerOptions {
	const { own, neutral } = context.words.answers;
	return {
		kind: 'options',
		question,
		options: [...options.map((one) => optionOf(one, context)), { words: own.words, own: true }, optionOf(neutral, context)],
		across,
	};
}

/** The rows of the settings whose slots all have a value. */
export function rowsOf(rows: readonly SheetRow[], context: FilledContext): SheetRows {
	return { kind: 'rows', rows: rows.flatMap((row) => filledRow(row, context)) };
}

function filledRow({ picture, sentences }: SheetRow, context: FilledContext): readonly PicturedWords[] {
	const lines = sentences.map((sentence) => fillLine(sentence, context.slots));
	const filled = lines.filter((line) => line !== undefined);
	return filled.length < lines.length ? [] : [{ ...picked(picture ?? [], context), sentences: filled }];
}
