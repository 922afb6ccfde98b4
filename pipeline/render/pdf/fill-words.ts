import type { PrintJob } from '../../model/renderer.ts';
import { type PrintedWords, wordsOf } from '../shared/printed-words.ts';
import type { InlineNode } from './tagged/node.ts';

type Named = Pick<PrintJob, 'document' | 'look'>;

/** The name used for the child, or words for a child without a name. */
export function childOf({ document, look }: Named): string {
	return document.meta.child ?? wordsOf(look)('theChild');
}

/** The phrases of a document: `{child}` and `{document}` are always known. */
export function wordsFor(job: Named): PrintedWords {
	return wordsOf(job.look, { child: childOf(job), document: job.look.type.shortName });
}

/** `A`, `A and B`, `A, B and C`. */
export function listWords(items: readonly string[], words: PrintedWords): string {
	if (items.length < 2) return items.join('');
	return `${items.slice(0, -1).join(', ')} ${words('and')} ${items.at(-1)}`;
}

/** The same with runs of text. */
export function listRuns(items: readonly (readonly InlineNode[])[], words: PrintedWords): readonly InlineNode[] {
	return items.flatMap((item, index) => {
		const between = index === 0 ? [] : [{ text: index === items.length - 1 ? ` ${words('and')} ` : ', ' }];
		return [...between, ...item];
	});
}
