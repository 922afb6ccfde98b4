import { addDays } from '../dates/civil-date.ts';
import { casesOf, dueItems } from '../dates/due-items.ts';
import type { DueDocument } from '../dates/due-road.ts';
import { caseTimeline } from '../dates/due-timeline.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { DueCase, DueItem } from '../model/due-item.ts';
import type { UserError } from '../model/errors.ts';
import { outputNameOf } from '../model/output-name.ts';
import { findDocuments } from './find-documents.ts';
import type { ReadDocument, ReadFile } from './read-document.ts';
import { startRun, type Tools } from './run.ts';
import { settle } from './settle.ts';

/** Everything due in some folders on one day. */
export interface DueRun {
	readonly today: CalendarDate;
	/** How many documents were looked at. */
	readonly documents: number;
	/** Most urgent first. */
	readonly items: readonly DueItem[];
	/** Those up to the last day of the list, `until`; what is late is always among them. */
	readonly listed: readonly DueItem[];
	readonly until: CalendarDate;
	/** Cases and booklets by their most urgent item; those with nothing due come last, by name. */
	readonly cases: readonly DueCase[];
	/** Documents whose dates are not, or not all, in the list. */
	readonly doubtful: readonly DoubtfulDocument[];
	/** Documents with the case number EXAMPLE: nothing is due on them. */
	readonly examples: readonly string[];
	/** The theme that the projects of all documents name; the program's own where they differ. */
	readonly theme: string;
	/** The folder of a project that names it, which may hold the theme. */
	readonly themeFolder?: string;
}

export interface DoubtfulDocument {
	readonly file: string;
	/** `unreadable`: no text. `unknown`: not a kind of document that we know. `broken`: it has errors, so a date may be missing. */
	readonly reason: 'unreadable' | 'unknown' | 'broken';
	/** How many errors there are in what was read: its blocks, its links, its dates. What only concerns wording is left to `check`. */
	readonly errors: number;
	readonly error?: UserError;
}

/** Reads the documents at the paths and works out what is due on a day. A document that says nothing is listed, never left out in silence. */
export async function collectDue(
	tools: Tools,
	paths: readonly string[],
	{ today, withinDays }: { readonly today: CalendarDate; readonly withinDays: number },
): Promise<DueRun> {
	const files = await readAll(tools, paths);
	const read = files.filter((one) => 'document' in one);
	const examples = read.filter(({ document }) => document.meta.case === 'EXAMPLE');
	const cases = read.filter((one) => !examples.includes(one));
	const known = cases.flatMap(dueDocument);
	const items = dueItems(known, today);
	const unreadable = files.flatMap((one): readonly DoubtfulDocument[] =>
		'error' in one ? [{ file: one.file, reason: 'unreadable', errors: 0, error: one.error }] : [],
	);
	return {
		today,
		documents: files.length,
		items,
		listed: items.filter(({ daysLeft }) => daysLeft <= withinDays),
		until: addDays(today, withinDays),
		cases: dueCases(known, items, today),
		doubtful: [...unreadable, ...cases.flatMap(doubtful)].toSorted((one, other) => (one.file < other.file ? -1 : 1)),
		examples: examples.map(({ file }) => file),
		...sharedTheme(read),
	};
}

async function readAll(tools: Tools, paths: readonly string[]): Promise<readonly ReadFile[]> {
	const files = await findDocuments(tools.host, paths);
	const run = await startRun(tools);
	const read: ReadFile[] = [];
	for (const [index, file] of files.entries()) {
		tools.onProgress?.(file, index, files.length);
		read.push(await run.read(file));
	}
	return read;
}

function sharedTheme(documents: readonly ReadDocument[]): Pick<DueRun, 'theme' | 'themeFolder'> {
	const [theme = 'default', ...others] = new Set(documents.map(({ project }) => project.theme));
	const [first] = documents;
	return others.length > 0 ? { theme: 'default' } : { theme, ...(first && { themeFolder: first.project.folder }) };
}

function dueDocument({ document, known }: ReadDocument): readonly DueDocument[] {
	return known ? [{ document, facts: known.facts }] : [];
}

function doubtful({ file, document, project, findings, known }: ReadDocument): readonly DoubtfulDocument[] {
	const settled = settle(findings, document, { project, ...(known && { type: known.type }) });
	const errors = settled.filter(({ level }) => level === 'error').length;
	if (known === undefined) return [{ file, reason: 'unknown', errors }];
	return errors > 0 ? [{ file, reason: 'broken', errors }] : [];
}

function dueCases(known: readonly DueDocument[], items: readonly DueItem[], today: CalendarDate): readonly DueCase[] {
	const cases = casesOf(known).map((documents): DueCase => {
		const files = new Set(documents.map(({ document }) => document.source.file));
		const [first] = documents;
		return {
			name: first?.document.meta.case ?? (first ? outputNameOf(first.document) : ''),
			documents: documents
				.toSorted((one, other) => (one.facts.referenceDate < other.facts.referenceDate ? -1 : 1))
				.map(({ document }) => outputNameOf(document)),
			timeline: caseTimeline(documents, today),
			items: items.filter(({ file }) => files.has(file)),
		};
	});
	const urgency = ({ items: [first], name }: DueCase) => `${first?.date ?? '9999'} ${name}`;
	return cases.toSorted((one, other) => (urgency(one) < urgency(other) ? -1 : 1));
}
