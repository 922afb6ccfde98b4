import type { EasyReadBlock } from '../model/block.ts';
import type { PlanDocument } from '../model/document.ts';
import type { EasyReadDocument } from '../model/easy-read.ts';
import type { Term } from '../model/inline.ts';
import { nameKey } from '../model/plan-parts.ts';
import { blocksOf, inlinesOf, linesOf, plainText } from '../model/walk.ts';
import type { EasyReadContext } from './easy-read-context.ts';

/** What a hard word means: as explained on the spot, else anywhere in the document, else in the shared glossary. */
export function meaningOf(term: Term, document: PlanDocument, glossary: EasyReadContext['glossary']): string | undefined {
	if (term.means !== undefined) return term.means;
	const word = nameKey(plainText(term.children));
	for (const { block } of blocksOf(document)) {
		for (const inline of linesOf(block).flatMap((line) => [...inlinesOf(line)])) {
			if (inline.kind === 'term' && inline.means !== undefined && nameKey(plainText(inline.children)) === word) return inline.means;
		}
	}
	return glossary?.get(word);
}

/** The hard words of the easy-read blocks with their meanings, each once, in the order of first use. */
export function wordsExplainedIn(
	document: PlanDocument,
	blocks: readonly EasyReadBlock[],
	glossary: EasyReadContext['glossary'],
): EasyReadDocument['words'] {
	const found = new Map<string, { word: string; means: string }>();
	for (const inline of blocks.flatMap(linesOf).flatMap((line) => [...inlinesOf(line)])) {
		if (inline.kind !== 'term') continue;
		const word = plainText(inline.children);
		const means = meaningOf(inline, document, glossary);
		if (means !== undefined && !found.has(nameKey(word))) found.set(nameKey(word), { word, means });
	}
	return [...found.values()];
}
