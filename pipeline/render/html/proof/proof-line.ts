import type { PlanDocument } from '../../../model/document.ts';
import type { EasyReadDocument, EasyReadRow } from '../../../model/easy-read.ts';
import type { PictureChoice } from '../../../model/easy-read-proof.ts';
import type { Picture } from '../../../model/picture.ts';
import { blocksOfKind } from '../../../model/plan-parts.ts';
import { plainText } from '../../../model/walk.ts';

/** One row of the easy read as its writer checks it. */
export interface ProofLine {
	/** Counted through the document, from 1. */
	readonly n: number;
	readonly part: string;
	readonly sentences: readonly ProofSentence[];
	/** The picture of the whole row, where it stands for none of its words. */
	readonly whole?: { readonly picture: Picture; readonly crossed: boolean; readonly byAuthor: boolean };
	/** The writer said that no picture belongs here. */
	readonly noneOnPurpose: boolean;
}

export interface ProofSentence {
	readonly words: string;
	/** In the order of their words. */
	readonly choices: readonly PictureChoice[];
	/** Words that have no picture and could have one, in their order, each once. */
	readonly bare: readonly string[];
}

/**
 * Every row of the document's own parts, with all that was chosen for it.
 * @param smallWords in lower case: those that need no picture
 */
export function proofLines(
	document: PlanDocument,
	{ parts, level }: EasyReadDocument,
	smallWords: ReadonlySet<string>,
): readonly ProofLine[] {
	const items = blocksOfKind(document, 'easy-read').flatMap((block) => block.items);
	const named = new Map(items.map(({ picture, span }) => [span.start.offset, picture]));
	return parts
		.flatMap((part) => part.rows.map((row) => ({ row, part: part.title })))
		.map(({ row, part }, index) => {
			const choices = level === 'E' ? (row.choices ?? []) : withDoubts(row);
			const sentences = row.sentences.map((sentence, place) => sentenceOf(plainText(sentence), choices[place] ?? [], smallWords));
			const typed = row.span && named.get(row.span.start.offset);
			const whole = wholeOf(row, typed !== undefined);
			return { n: index + 1, part, sentences, ...(whole && { whole }), noneOnPurpose: typed?.as === 'none' };
		});
}

/** Where a row has no picture at all, each word that nobody is sure of could give it one. */
function withDoubts({ picture, choices = [] }: EasyReadRow): readonly (readonly PictureChoice[])[] {
	const has = picture !== undefined || choices.flat().some((choice) => choice.shown && choice.sure && choice.picture !== undefined);
	return has ? choices : choices.map((sentence) => sentence.map((choice) => (choice.sure ? choice : { ...choice, shown: true })));
}

/** The picture of a row, unless one of its words shows the same. */
function wholeOf({ picture, crossed = false, choices = [] }: EasyReadRow, byAuthor: boolean): ProofLine['whole'] {
	if (picture === undefined || choices.flat().some((choice) => choice.shown && choice.picture?.drawing === picture.drawing))
		return undefined;
	return { picture, crossed, byAuthor };
}

function sentenceOf(words: string, choices: readonly PictureChoice[], smallWords: ReadonlySet<string>): ProofSentence {
	const ordered = [...choices].sort((one, other) => one.start - other.start || other.end - one.end);
	const bare = [...words.matchAll(/\p{L}[\p{L}'’-]*/gu)]
		.filter(({ index, 0: word }) => !ordered.some(({ start, end }) => index < end && index + word.length > start))
		.map(([word]) => word)
		.filter((word) => word.length > 1 && !smallWords.has(word.toLowerCase().replace(/['’].*$/, '')));
	return { words, choices: ordered, bare: [...new Set(bare)] };
}
