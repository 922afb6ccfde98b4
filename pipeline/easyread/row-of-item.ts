import type { EasyReadItem } from '../model/block.ts';
import type { PlanDocument } from '../model/document.ts';
import type { EasyReadRow, PlacedPicture } from '../model/easy-read.ts';
import type { PictureChoice } from '../model/easy-read-proof.ts';
import type { Finding, Reported } from '../model/finding.ts';
import type { Pictures } from '../model/picture.ts';
import type { PictureMark } from '../model/picture-mark.ts';
import { inlinesOf, plainText } from '../model/walk.ts';
import type { EasyReadContext } from './easy-read-context.ts';
import { easyReadFinding } from './easy-read-finding.ts';
import { grammarMarks } from './grammar-mark.ts';
import { levelOf } from './level-of.ts';
import { symbolsShown } from './levels.ts';
import { type Match, symbolsIn } from './match/symbols-in.ts';
import { namesIn } from './names-in.ts';
import { senseNeeded } from './picture-findings.ts';
import { printedSentences } from './printed-sentences.ts';
import { type RowPicture, rowPicture } from './row-picture.ts';

/** One item of an easy-read block as a row: its pictures, and its sentence with the meaning of any hard word under it. */
export function rowOfItem(item: EasyReadItem, document: PlanDocument, context: EasyReadContext): Reported<EasyReadRow> {
	const { pictures } = context;
	const level = levelOf(document);
	const sentences = printedSentences(item.children, document, context);
	const choices = [...(item.picture ? [item.picture] : []), ...(item.choices ?? [])];
	const known = { names: namesIn(document), choices };
	const matches = sentences.map((line) => symbolsIn(plainText(line), pictures, known));
	const row = rowPicture(item, matches[0] ?? [], level, pictures);
	const shown = matches.map((line) => symbolsShown(line, level, pictures));
	const isMarked = level === 'D' && document.meta.marks !== false;
	const marks: Marks = isMarked
		? marksOf(
				sentences.map((line) => plainText(line)),
				shown,
				pictures,
			)
		: new Map();
	const head = row.value;
	const parts = {
		...(head.picture && { picture: head.picture }),
		...(head.picture && head.crossed && { crossed: true }),
		...((level === 'C' || level === 'D') && { symbols: shown.map((line) => placed(line, marks)) }),
		choices: matches.map((line, place) => choicesOf(line, shown[place] ?? [], marks, place === 0 ? head : {})),
	};
	const unsure = shown.flat().filter(({ sure }) => !sure);
	return {
		value: { ...parts, sentences, span: item.span },
		findings: [...row.findings, ...unsure.map((match) => senseNeeded(match, item)), ...misplaced(item)],
	};
}

type Marks = ReadonlyMap<Match, PictureMark>;

function marksOf(texts: readonly string[], shown: readonly (readonly Match[])[], pictures: Pictures): Marks {
	const found = new Map<Match, PictureMark>();
	for (const [line, matches] of shown.entries()) {
		for (const [place, mark] of grammarMarks(texts[line] ?? '', matches, pictures).entries()) {
			const match = matches[place];
			if (match && mark) found.set(match, mark);
		}
	}
	return found;
}

function placed(matches: readonly Match[], marks: Marks): readonly PlacedPicture[] {
	return matches.flatMap((match) => {
		const { picture, crossed, start, end } = match;
		const mark = marks.get(match);
		return picture ? [{ picture, crossed, ...(mark && { mark }), start, end }] : [];
	});
}

/** For the person who checks; a picture that the writer chose for words that the sentence does not have stands at its start. */
function choicesOf(
	matches: readonly Match[],
	shown: readonly Match[],
	marks: Marks,
	{ picture, match, named, crossed }: Partial<RowPicture>,
): readonly PictureChoice[] {
	const choices = matches.map(({ within: _, ...choice }, place): PictureChoice => {
		const original = matches[place];
		const isHead = original !== undefined && original === match;
		const mark = original && marks.get(original);
		return {
			...choice,
			...(mark && { mark }),
			...(isHead && crossed !== undefined && { crossed }),
			shown: isHead || (original !== undefined && shown.includes(original) && (choice.picture !== undefined || !choice.sure)),
		};
	});
	if (picture === undefined || match !== undefined || named === undefined) return choices;
	const own: PictureChoice = {
		words: named.word,
		start: 0,
		end: 0,
		picture,
		concept: picture.concept,
		crossed: crossed ?? false,
		by: 'author',
		sure: true,
		shown: true,
		others: [],
	};
	return [own, ...choices];
}

/** Pictures that stand within the sentence. */
function misplaced({ children }: EasyReadItem): readonly Finding[] {
	const late = [...inlinesOf(children)].filter((inline) => inline.kind === 'picture');
	return late.map(({ span, word }) =>
		easyReadFinding('easy/picture', {
			message: `The picture "${word}" does not stand at the start of its line.`,
			mend: `Move :pic[${word}] to the start of the line, or give it a line of its own.`,
			span,
		}),
	);
}
