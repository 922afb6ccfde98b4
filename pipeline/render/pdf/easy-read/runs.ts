import type { Inline } from '../../../model/inline.ts';
import { plainText } from '../../../model/walk.ts';
import { estimateWidth } from '../../shared/measure.ts';
import { stretchesOf } from '../joins.ts';
import { safeAddress } from '../runs.ts';
import type { InlineNode, StructureMark } from '../tagged/node.ts';
import type { Sizes } from './sizes.ts';
import { wholeStretches } from './whole-stretches.ts';

interface RunLook {
	readonly bold?: boolean;
	readonly decoration?: 'underline' | 'lineThrough';
	readonly ua?: StructureMark;
}

/**
 * A sentence as flat runs. Stress is bold only: slanted letters are hard to read. Dates, amounts, phone numbers and short bold
 * words are never broken, and no line holds the last word alone.
 */
export function easyRuns(line: readonly Inline[], sizes: Sizes): readonly InlineNode[] {
	return withoutLoneWord(runs(line, {}, sizes));
}

/** The same for plain words that nobody typed as a line of the document. */
export function easyWords(words: string, sizes: Sizes): readonly InlineNode[] {
	return withoutLoneWord(textRuns(words, {}, sizes));
}

function runs(line: readonly Inline[], look: RunLook, sizes: Sizes): readonly InlineNode[] {
	return line.flatMap((inline): readonly InlineNode[] => {
		switch (inline.kind) {
			case 'text':
			case 'code':
				return textRuns(inline.text, look, sizes);
			case 'break':
				return [{ ...look, text: '\n' }];
			case 'emphasis':
			case 'strong':
			case 'term': {
				const words = plainText(inline.children);
				const isPlain = inline.children.every(({ kind }) => kind === 'text');
				if (isPlain && fitsOnLine(words, true, sizes))
					return textRuns(words, { ...look, bold: true }, sizes).map((run) => ({ ...run, noWrap: true }));
				return runs(inline.children, { ...look, bold: true }, sizes);
			}
			case 'deleted':
				return runs(inline.children, { ...look, decoration: 'lineThrough' }, sizes);
			case 'language':
				return runs(inline.children, { ...look, ua: within(look.ua, { role: 'Span', lang: inline.is }) }, sizes);
			case 'link': {
				const href = safeAddress(inline.url);
				const linked: RunLook =
					href === undefined ? look : { ...look, decoration: 'underline', ua: within(look.ua, { role: 'Link', href }) };
				return runs(inline.children, linked, sizes);
			}
			case 'image':
				return [{ ...look, text: inline.alt }];
			case 'kept':
				return runs(inline.children, look, sizes);
			default:
				return [];
		}
	});
}

function textRuns(text: string, look: RunLook, sizes: Sizes): readonly InlineNode[] {
	return cutAtAddresses(text).flatMap(({ words, address }) => wordRuns(words, address ? mailTo(words, look) : look, sizes));
}

function wordRuns(words: string, look: RunLook, sizes: Sizes): readonly InlineNode[] {
	return wholeStretches(words)
		.flatMap((stretch) => (fitsOnLine(stretch.text, look.bold === true, sizes) ? [stretch] : stretchesOf(stretch.text)))
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

/** Leaves room for what an estimate can be out by, and for the letter spacing. */
function fitsOnLine(words: string, bold: boolean, { text, textColumn }: Sizes): boolean {
	const { fontSize = 0, characterSpacing = 0 } = text;
	return estimateWidth(words, fontSize, bold) + words.length * characterSpacing < textColumn * 0.92;
}

function within(outer: StructureMark | undefined, inner: StructureMark): StructureMark {
	return outer === undefined ? inner : { ...inner, parent: outer };
}

/** Ties the last two words together, where the line ends in plain words. */
function withoutLoneWord(line: readonly InlineNode[]): readonly InlineNode[] {
	const last = line.at(-1);
	if (last === undefined || last.noWrap === true || typeof last.text !== 'string') return line;
	const [, start, end] = /^(.*\s|)(\S+\s+\S+)$/s.exec(last.text) ?? [];
	if (start === undefined || end === undefined) return line;
	const first = start === '' ? [] : [{ ...last, text: start }];
	return [...line.slice(0, -1), ...first, { ...last, text: end, noWrap: true }];
}
