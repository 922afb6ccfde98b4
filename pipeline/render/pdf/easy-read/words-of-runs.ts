import type { InlineNode } from '../tagged/node.ts';
import type { MeasureWords } from './measure-words.ts';

/** A word as runs, or words that no line parts. */
export interface Word {
	readonly runs: readonly InlineNode[];
	/** Of its first letter in the text of all runs, in UTF-16 units. */
	readonly start: number;
	readonly end: number;
	/** In points. */
	readonly width: number;
	/** What parts it from the word before it: `cut` where both are parts of a word that no line holds. */
	readonly before: 'space' | 'break' | 'cut';
}

/** How words are drawn, and how wide they may be. */
export interface WordLook {
	readonly measure: MeasureWords;
	readonly sizePt: number;
	/** Between two letters. */
	readonly spacing: number;
	/** The width of a line in points: a word that is wider is cut. */
	readonly most: number;
}

/** Cuts runs into words, at spaces: those at the ends of a run that stays whole, those anywhere in any other. */
export function wordsOfRuns(runs: readonly InlineNode[], look: WordLook): readonly Word[] {
	const words: Word[] = [];
	let open: { runs: InlineNode[]; start: number; end: number; before: Word['before'] } | undefined;
	let before: Word['before'] = 'space';
	const close = () => {
		if (open) words.push(...fitting({ ...open, width: widthOfRuns(open.runs, look) }, look));
		open = undefined;
	};
	let at = 0;
	for (const run of runs) {
		for (const piece of piecesOf(run)) {
			if (piece !== '' && !isSpace.test(piece)) {
				open ??= { runs: [], start: at, end: at, before };
				open.runs.push({ ...run, text: piece });
				open.end = at + piece.length;
				before = 'space';
			} else if (piece !== '') {
				close();
				if (piece.includes('\n')) before = 'break';
			}
			at += piece.length;
		}
	}
	close();
	return words;
}

/** Not those that a writer typed to keep words together. */
const isSpace = /^[^\S\u00a0\u202f]+$/;

/** Words and the spaces between them. */
function piecesOf({ text, noWrap }: InlineNode): readonly string[] {
	const words = typeof text === 'string' ? text : '';
	return noWrap === true ? (/^(\s*)(.*?)(\s*)$/s.exec(words) ?? []).slice(1) : words.split(/([^\S\u00a0\u202f]+)/);
}

/** The width of runs that stand on one line. */
export function widthOfRuns(runs: readonly InlineNode[], { measure, sizePt, spacing }: Omit<WordLook, 'most'>): number {
	return runs.reduce((sum, { text, bold }) => {
		const words = typeof text === 'string' ? text : '';
		return sum + measure(words, bold === true) * sizePt + words.length * spacing;
	}, 0);
}

/** A word that is wider than a line, in pieces that are not: at its spaces, else between letters. No hyphen is added, for it would be read. */
function fitting(word: Word, look: WordLook): readonly Word[] {
	if (word.width <= look.most) return [word];
	const loose = word.runs.map(({ noWrap: _whole, ...run }) => run);
	const cut = loose.some(({ text }) => /\s/.test(String(text))) ? wordsOfRuns(loose, look) : lettersOf(loose, look);
	return cut.map((piece, index) => ({
		...piece,
		start: piece.start + word.start,
		end: piece.end + word.start,
		before: index === 0 ? word.before : piece.before,
	}));
}

/** As much as a line holds on each; addresses are cut behind a sign where one is near, and nothing behind a hyphen. */
function lettersOf(runs: readonly InlineNode[], look: WordLook): readonly Word[] {
	const letters = runs.flatMap((run) =>
		Array.from(new Intl.Segmenter('en').segment(String(run.text)), ({ segment }) => {
			const letter = { ...run, text: segment };
			return { letter, width: widthOfRuns([letter], look) };
		}),
	);
	const pieces: Word[] = [];
	let [from, start] = [0, 0];
	while (from < letters.length) {
		let [to, width] = [from, 0];
		for (let next = letters[to]; next && (to === from || width + next.width <= look.most); next = letters[to]) {
			width += next.width;
			to++;
		}
		const sign = letters.slice(0, to).findLastIndex(({ letter }) => /[@./_]/.test(letter.text)) + 1;
		if (to < letters.length && sign - from > (to - from) / 3) to = sign;
		else if (to < letters.length && to - from > 1 && letters[to - 1]?.letter.text === '-') to--;
		const own = letters.slice(from, to);
		const length = own.reduce((sum, { letter }) => sum + letter.text.length, 0);
		const wide = own.reduce((sum, each) => sum + each.width, 0);
		pieces.push({ runs: joined(own.map(({ letter }) => letter)), start, end: start + length, width: wide, before: 'cut' });
		[from, start] = [to, start + length];
	}
	return pieces;
}

/** Letters of one look as one run. */
function joined(letters: readonly InlineNode[]): readonly InlineNode[] {
	const runs: InlineNode[] = [];
	for (const letter of letters) {
		const last = runs.at(-1);
		if (last && last.ua === letter.ua && last.bold === letter.bold)
			runs[runs.length - 1] = { ...last, text: `${String(last.text)}${String(letter.text)}` };
		else runs.push({ ...letter, noWrap: true });
	}
	return runs;
}
