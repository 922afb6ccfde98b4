import type { TextLine, TextPart } from '../model/text-part.ts';
import type { ListedWords } from './listed-words.ts';

/** Whether what a writer typed under `Where` names this part, this line of it, or what it stands in. */
export function namesPlace({ whereKey }: ListedWords, part: TextPart, line?: TextLine): boolean {
	if (whereKey === '') return false;
	const section = `${part.section.toLowerCase()} `;
	const short = whereKey.startsWith(section) ? whereKey.slice(section.length) : whereKey;
	const isName = (call: string): boolean => call === whereKey || call === short;
	return part.calls.some(isName) || line?.calls.some(isName) === true;
}

/** Whether it names a cell or an attribute of the part, where the part itself is meant. */
export function namesPart(row: ListedWords, part: TextPart): boolean {
	return namesPlace(row, part) || part.lines.some((line) => namesPlace(row, part, line));
}
