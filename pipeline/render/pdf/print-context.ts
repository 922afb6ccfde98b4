import type { Row } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { Term } from '../../model/inline.ts';
import { cellOf, nameKey, personOf, type Thread, tablesOf, threadOf } from '../../model/plan-parts.ts';
import type { PrintJob } from '../../model/renderer.ts';
import { blocksOf, inlinesOf, linesOf, type Names, plainText } from '../../model/walk.ts';
import type { PrintedWords } from '../shared/printed-words.ts';
import { childOf, wordsFor } from './fill-words.ts';
import { type Places, placesOf } from './places.ts';
import { type Style, styleOf } from './style.ts';

/** What every generator reads: the job, how it looks, and what was looked up in the document once. */
export interface PrintContext {
	readonly job: PrintJob;
	readonly document: PlanDocument;
	readonly style: Style;
	readonly words: PrintedWords;
	/** The name used for the child, or words for a child without a name. */
	readonly child: string;
	readonly thread: Thread;
	readonly places: Places;
	readonly names: Names;
	readonly advice: Advice;
	/** The terms that are explained under their paragraph, each at its first use, with what they mean. */
	readonly meanings: ReadonlyMap<Term, string>;
	/** Whether it prints on pages with numbers; a page of the web has none, and nobody can type on it. */
	readonly paged: boolean;
	/** The page of each place: filled once all but the index, the headers and the footers is laid out. */
	readonly pages: ReadonlyMap<string, number>;
}

/** The list of advice (section K), looked up by short name. */
interface Advice {
	readonly entries: readonly AdviceEntry[];
	find(shortName: string): AdviceEntry | undefined;
}

export interface AdviceEntry {
	readonly shortName: string;
	readonly row: Row;
	readonly advice: string;
	readonly date: string;
	/** The id of the section that holds the list. */
	readonly sectionId: string;
}

export function contextOf(
	job: PrintJob,
	{ paged = true, pages = new Map() }: Partial<Pick<PrintContext, 'paged' | 'pages'>> = {},
): PrintContext {
	const { document, facts, look } = job;
	const names: Names = {
		person: (key) => personOf(document, key)?.name,
		date: (name) => facts.named.get(name.trim().toLowerCase()) ?? facts.named.get(name),
	};
	return {
		job,
		document,
		style: styleOf(look.theme),
		words: wordsFor(job),
		child: childOf(job),
		thread: threadIn(job),
		places: placesOf(document),
		names,
		advice: adviceOf(document, names),
		meanings: meaningsOf(job),
		paged,
		pages,
	};
}

/** The document's own thread; where it has no needs of its own, as in a review, its outcomes lead back to those of the plan that it is about. */
function threadIn({ document, beside }: PrintJob): Thread {
	const own = threadOf(document);
	if (own.needs.length > 0 || beside?.plan === undefined) return own;
	const { needsOf, hopesOf } = threadOf(beside.plan.document);
	return { ...own, needsOf, hopesOf };
}

function adviceOf(document: PlanDocument, names: Names): Advice {
	const entries = tablesOf(document, 'advice').flatMap(({ table, section }) =>
		table.rows.map((row): AdviceEntry => {
			const words = (column: string) => plainText(cellOf(table, row, column)?.children ?? [], names).trim();
			return { shortName: words('short-name'), row, advice: words('advice'), date: words('date'), sectionId: section.id };
		}),
	);
	return { entries, find: (name) => entries.find((entry) => nameKey(entry.shortName) === nameKey(name)) };
}

function meaningsOf({ document, glossary }: PrintJob): ReadonlyMap<Term, string> {
	const meanings = new Map<Term, string>();
	const explained = new Set<string>();
	for (const { block } of blocksOf(document)) {
		if (block.kind === 'easy-read') continue;
		for (const inline of linesOf(block).flatMap((line) => [...inlinesOf(line)])) {
			if (inline.kind !== 'term') continue;
			const word = nameKey(plainText(inline.children));
			const means = inline.means ?? glossary?.get(word);
			if (means === undefined || explained.has(word)) continue;
			explained.add(word);
			meanings.set(inline, means);
		}
	}
	return meanings;
}
