import { plainWords, startsWith } from './same-words.ts';

/** A line of a message with one of the choices of a question. */
export interface MarkedChoice {
	readonly choice: string;
	readonly isMarked: boolean;
	/** What stands behind it on the line, where that is no mark. */
	readonly behind: string;
	readonly lines: number;
}

/** Brackets, and what stands between them. */
const brackets = /^[^\p{L}\p{N}[(]*[[(]\s*([^\])]{0,12}?)\s*[\])]\s*(.*)$/su;
/** What people put to mark something. */
const mark = /^[\s\p{P}\p{S}]*(?:x|xx|yes|✓|✔|☑|☒)[\s\p{P}\p{S}]*$/iu;

/**
 * The choice on a line: `[x] Yes`, `[ ] Yes`, `x Yes`, `Yes x`, or `Yes` alone, which chooses it. A choice in empty brackets is what our message
 * printed. `undefined` where the line says something else. Long choices may go on for some lines.
 */
export function markedChoice(lines: readonly string[], at: number, choices: readonly string[]): MarkedChoice | undefined {
	const line = lines[at] ?? '';
	const box = brackets.exec(line);
	if (box) {
		const found = choiceAt([box[2] ?? '', ...lines.slice(at + 1, at + 30)], choices);
		const inside = box[1] ?? '';
		if (!found) return undefined;
		const isBehind = mark.test(found.behind);
		return { ...found, isMarked: /\S/.test(inside.replace(/[_.]/g, '')) || isBehind, behind: isBehind ? '' : found.behind };
	}
	const [, before = '', after = ''] = /^([x✓✔☑☒*•·-]*)\s*(.*)$/isu.exec(line) ?? [];
	for (const text of before === '' ? [line] : [line, after]) {
		const found = choiceAt([text, ...lines.slice(at + 1, at + 30)], choices);
		if (found && (found.behind === '' || mark.test(found.behind))) return { ...found, isMarked: true, behind: '' };
	}
	return undefined;
}

/** The longest choice that starts a line. */
function choiceAt(lines: readonly string[], choices: readonly string[]): Omit<MarkedChoice, 'isMarked'> | undefined {
	const found = choices.flatMap((choice) => {
		const words = plainWords(choice);
		const at = words === '' ? undefined : startsWith(lines, 0, words);
		return at ? [{ choice, behind: at.behind.trim(), lines: at.lines, length: words.length }] : [];
	});
	const [best] = found.sort((a, b) => b.length - a.length);
	return best && { choice: best.choice, behind: best.behind, lines: best.lines };
}
