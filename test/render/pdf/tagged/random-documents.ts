import fc from 'fast-check';
import type { PdfNode } from '../../../../pipeline/render/pdf/tagged/node.ts';
import { dot } from './edge-documents.ts';

/** A place in a document for one word that stands nowhere else. */
const slot = Symbol('word');
export type Sketch =
	| typeof slot
	| 'picture'
	| 'link'
	| { readonly kind: Kind; readonly parts: readonly Sketch[]; readonly strict: boolean; readonly size: number };
type Kind = 'paragraph' | 'heading' | 'stack' | 'columns' | 'ul' | 'ol' | 'table' | 'card' | 'note';

const sketch = fc.letrec<{ readonly node: Sketch }>((tie) => ({
	node: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		fc.constantFrom<Sketch>(slot, slot, 'picture', 'link'),
		fc.record({
			kind: fc.constantFrom<Kind>('paragraph', 'heading', 'stack', 'columns', 'ul', 'ol', 'table', 'card', 'note'),
			parts: fc.array(tie('node'), { maxLength: 4 }),
			strict: fc.boolean(),
			size: fc.integer({ min: 1, max: 60 }),
		}),
	),
})).node;

/** A document without its words, for fast-check to make and to shrink. */
export const anyDocument = fc.array(sketch, { maxLength: 6 });

/** The nodes of a document, and the words in them: each stands in it once. */
export function documentOf(sketches: readonly Sketch[]): { readonly content: readonly PdfNode[]; readonly words: readonly string[] } {
	const words: string[] = [];
	return { content: sketches.map((part) => nodeOf(part, words, 499)), words };
}

/** `room`: how wide the place is; nothing is divided into columns that would be too narrow for a word. */
function nodeOf(part: Sketch, words: string[], room: number): PdfNode {
	if (part === slot) return { text: newWord(words) };
	if (part === 'picture') return { svg: dot, width: 30, ua: { alt: 'a dot' } };
	if (part === 'link') return { text: ['see ', { text: newWord(words), ua: { role: 'Link', href: 'https://example.org/' } }] };
	const { kind, parts, strict, size } = part;
	const inRoom = (width: number) => parts.map((one) => nodeOf(one, words, width));
	const inner = () => inRoom(room - 20);
	const items = () => (parts.length > 0 ? inner() : [{ text: newWord(words) }]);
	if (kind === 'paragraph') return { text: Array.from({ length: size * 12 }, () => newWord(words)).join(' '), margin: [0, 0, 0, 6] };
	if (kind === 'heading') return { text: newWord(words), ua: { role: 'H2' }, fontSize: 22 };
	if (kind === 'stack') return { stack: inner(), unbreakable: strict };
	const columnRoom = (room - 20) / Math.max(1, parts.length);
	if (kind === 'columns' && columnRoom > 90) return { columns: inRoom(columnRoom), columnGap: 6, unbreakable: strict };
	if (kind === 'ul') return { ul: items() };
	if (kind === 'ol') return { ol: items(), type: strict ? 'lower-roman' : 'decimal' };
	if (kind === 'note') return { stack: inner(), ua: { role: 'Note' } };
	if (kind === 'columns' || room < 200) return { stack: inner() };
	const rows = Array.from({ length: kind === 'card' ? 1 : (size % 7) + 1 }, () => [{ text: newWord(words) }, { stack: inRoom(room - 80) }]);
	if (kind === 'card') return { table: { body: rows, widths: [60, '*'] }, ua: { role: 'Presentation' }, unbreakable: strict };
	const head = [{ text: 'part' }, { text: 'help' }];
	return { table: { body: [head, ...rows], widths: [60, '*'], headerRows: 1, dontBreakRows: strict, keepWithHeaderRows: size % 2 } };
}

function newWord(words: string[]): string {
	const word = `w${words.length}q`;
	words.push(word);
	return word;
}
