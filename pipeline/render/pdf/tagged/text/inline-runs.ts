import type { LayoutInline } from '../layout/layout-node.ts';
import type { InlineNode, InlineText, StructureMark } from '../node.ts';
import { remember } from '../remember.ts';

/**
 * Flattens nested inline text to one row of runs, each with the look and the marks of all that stands round it.
 * (pdfmake drops the look of an outer run.) `nextRun` numbers the runs.
 */
export function flattenRuns(text: InlineText, nextRun: () => number): LayoutInline[] {
	const runs: object[] = [];
	addRuns(text, {}, undefined, runs, nextRun);
	return runs as LayoutInline[];
}

function addRuns(text: InlineText, look: object, mark: StructureMark | undefined, runs: object[], nextRun: () => number): void {
	if (typeof text === 'string') {
		if (text !== '') runs.push({ ...look, text, run: nextRun(), ...(mark ? { ua: mark } : {}) });
		return;
	}
	if (isRow(text)) {
		for (const part of text) addRuns(part, look, mark, runs, nextRun);
		return;
	}
	const { text: inner, ua, pageReference, style, ...own } = text;
	const styles = [...stylesOf(look), ...stylesOf({ style })];
	const innerLook = { ...look, ...own, ...(styles.length > 0 ? { style: styles } : {}) };
	const innerMark = ua && mark ? within(ua, mark) : (ua ?? mark);
	if (pageReference !== undefined) {
		runs.push({ ...innerLook, pageReference, run: nextRun(), ua: innerMark ?? { role: 'Link', dest: pageReference } });
	} else if (inner !== undefined) addRuns(inner, innerLook, innerMark, runs, nextRun);
}

function isRow(text: InlineText): text is readonly (string | InlineNode)[] {
	return Array.isArray(text);
}

function stylesOf(look: { readonly style?: string | readonly string[] | undefined }): readonly string[] {
	if (look.style === undefined) return [];
	return typeof look.style === 'string' ? [look.style] : look.style;
}

/** The mark inside another, the same object each time: runs that share a mark are one element. */
function within(mark: StructureMark, parent: StructureMark): StructureMark {
	const known = remember(nested, mark, () => new WeakMap());
	return remember(known, parent, () => ({ ...mark, parent: mark.parent ? within(mark.parent, parent) : parent }));
}

const nested = new WeakMap<StructureMark, WeakMap<StructureMark, StructureMark>>();

/** The words of inline text. */
export function wordsOf(text: unknown): string {
	if (typeof text === 'string') return text;
	if (Array.isArray(text)) return text.map(wordsOf).join('');
	return typeof text === 'object' && text !== null && 'text' in text ? wordsOf(text.text) : '';
}
