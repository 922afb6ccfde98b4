import type { Inline } from '../../../model/inline.ts';
import { plainText } from '../../../model/walk.ts';
import { stretchesOf } from '../joins.ts';
import { safeAddress } from '../runs.ts';
import type { InlineNode, StructureMark } from '../tagged/node.ts';
import { wholeStretches } from './whole-stretches.ts';
import { type WordLook, widthOfRuns } from './words-of-runs.ts';

interface RunLook {
	readonly bold?: boolean;
	readonly decoration?: 'underline' | 'lineThrough';
	readonly ua?: StructureMark;
}

/**
 * A sentence as flat runs. Stress is bold only: slanted letters are hard to read. Dates, amounts, phone numbers and short bold
 * words are whole: no line parts them.
 */
export function easyRuns(line: readonly Inline[] | string, letters: WordLook): readonly InlineNode[] {
	return typeof line === 'string' ? textRuns(line, {}, letters) : runs(line, {}, letters);
}

function runs(line: readonly Inline[], look: RunLook, letters: WordLook): readonly InlineNode[] {
	return line.flatMap((inline): readonly InlineNode[] => {
		switch (inline.kind) {
			case 'text':
			case 'code':
				return textRuns(inline.text, look, letters);
			case 'break':
				return [{ ...look, text: '\n' }];
			case 'emphasis':
			case 'strong':
			case 'term': {
				const words = plainText(inline.children);
				const isPlain = inline.children.every(({ kind }) => kind === 'text');
				if (isPlain && fitsOnLine(words, true, letters))
					return textRuns(words, { ...look, bold: true }, letters).map((run) => ({ ...run, noWrap: true }));
				return runs(inline.children, { ...look, bold: true }, letters);
			}
			case 'deleted':
				return runs(inline.children, { ...look, decoration: 'lineThrough' }, letters);
			case 'language':
				return runs(inline.children, { ...look, ua: within(look.ua, { role: 'Span', lang: inline.is }) }, letters);
			case 'link': {
				const href = safeAddress(inline.url);
				const linked: RunLook =
					href === undefined ? look : { ...look, decoration: 'underline', ua: within(look.ua, { role: 'Link', href }) };
				return runs(inline.children, linked, letters);
			}
			case 'image':
				return [{ ...look, text: inline.alt }];
			case 'kept':
				return runs(inline.children, look, letters);
			default:
				return [];
		}
	});
}

function textRuns(text: string, look: RunLook, letters: WordLook): readonly InlineNode[] {
	return cutAtAddresses(text).flatMap(({ words, address }) => wordRuns(words, address ? mailTo(words, look) : look, letters));
}

function wordRuns(words: string, look: RunLook, letters: WordLook): readonly InlineNode[] {
	return wholeStretches(words)
		.flatMap((stretch) => (fitsOnLine(stretch.text, look.bold === true, letters) ? [stretch] : stretchesOf(stretch.text)))
		.map(({ text, whole }) => ({ ...look, text, ...(whole && { noWrap: true }) }));
}

/** An e-mail address can be followed wherever it stands, as on the pages of the plan. */
function cutAtAddresses(text: string): readonly { readonly words: string; readonly address: boolean }[] {
	return text
		.split(/([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/)
		.map((words, index) => ({ words, address: index % 2 === 1 }))
		.filter(({ words }) => words !== '');
}

function mailTo(address: string, look: RunLook): RunLook {
	if (look.ua?.role === 'Link') return look;
	return { ...look, ua: within(look.ua, { role: 'Link', href: `mailto:${address}` }) };
}

function fitsOnLine(words: string, bold: boolean, letters: WordLook): boolean {
	return widthOfRuns([{ text: words, bold }], letters) <= letters.most;
}

function within(outer: StructureMark | undefined, inner: StructureMark): StructureMark {
	return outer === undefined ? inner : { ...inner, parent: outer };
}
