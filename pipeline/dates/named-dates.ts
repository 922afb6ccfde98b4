import { printDate, printFullDate } from '../model/calendar-date.ts';
import type { PlanDocument } from '../model/document.ts';
import type { Facts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { DateName, Inline } from '../model/inline.ts';
import { nearestName } from '../model/nearest-name.ts';
import { nameKey } from '../model/plan-parts.ts';
import { blocksOf, inlinesOf, linesOf } from '../model/walk.ts';
import { dateFinding } from './date-finding.ts';
import { timetableId } from './timetable.ts';

/** A date that `:date[...]` knows: how it prints, and what a document needs to have it. */
interface NamedDate {
	readonly name: string;
	readonly print: (facts: Omit<Facts, 'named'>, document: PlanDocument) => string | undefined;
	readonly needs: string;
}

const namedDates: readonly NamedDate[] = [
	{
		name: 'last day',
		print: ({ window }) => window?.printed,
		needs: 'Only a draft, and a document that answers one, has a last day for answers.',
	},
	{
		name: 'issued',
		print: (_, { meta }) => meta.issued && printDate(meta.issued),
		needs: 'It comes from "issued" at the top of the file.',
	},
	{
		name: 'week 20',
		print: ({ weeks }) => weeks && printFullDate(weeks.twenty),
		needs: 'It comes from "asked" at the top of the file.',
	},
	{
		name: 'next review',
		print: ({ nextReview }) => nextReview && printDate(nextReview),
		needs: 'A final plan and a plan with a cycle have one, where their last review is known. A draft has none yet.',
	},
	{
		name: 'next move',
		print: ({ nextMove }) => nextMove?.printed,
		needs: 'It comes from "born" at the top of the file.',
	},
];

/** What each name prints, for the dates that this document has; also as a writer typed it (`Last day`), so that any look-up finds it. */
export function printedDates(facts: Omit<Facts, 'named'>, document: PlanDocument): ReadonlyMap<string, string> {
	const printed = new Map<string, string>();
	for (const { name, print } of namedDates) {
		const words = print(facts, document);
		if (words !== undefined) printed.set(name, words);
	}
	for (const { id, date } of facts.timeline) {
		if (id.startsWith(timetableId)) printed.set(nameKey(id.slice(timetableId.length)), printFullDate(date));
	}
	for (const { name } of dateNamesIn(document)) {
		const words = printed.get(nameKey(name));
		if (words !== undefined) printed.set(name, words);
	}
	return printed;
}

/** A finding for each `:date[...]` that prints nothing in this document. */
export function unknownDates(document: PlanDocument, printed: ReadonlyMap<string, string>): readonly Finding[] {
	return dateNamesIn(document)
		.filter(({ name }) => !printed.has(nameKey(name)))
		.flatMap((date) => findingFor(date, document));
}

function findingFor(date: DateName, { meta }: PlanDocument): readonly Finding[] {
	const known = namedDates.find(({ name }) => name === nameKey(date.name));
	if (known === undefined) return [unknownName(date)];
	// A draft's last day is missing only where another finding already says why.
	if (known.name === 'last day' && meta.stage === 'draft') return [];
	return [
		dateFinding('name/unknown', {
			message: `This document has no date called "${known.name}".`,
			why: known.needs,
			mend: `Type the date itself, or give the document what it needs for "${known.name}".`,
			span: date.span,
		}),
	];
}

function unknownName(date: DateName): Finding {
	const names = namedDates.map(({ name }) => name);
	const close = nearestName(date.name, names)?.name;
	const all = `The names are: ${names.join(', ')}.`;
	return dateFinding('name/unknown', {
		message: `There is no date called "${date.name}".`,
		mend: close === undefined ? all : `Did you mean "${close}"? ${all}`,
		span: date.span,
	});
}

function dateNamesIn(document: PlanDocument): readonly DateName[] {
	const lines: (readonly Inline[])[] = [document.title, ...document.sections.map(({ heading }) => heading)].flatMap((heading) =>
		heading ? [heading.children] : [],
	);
	for (const { block } of blocksOf(document)) lines.push(...linesOf(block));
	return lines.flatMap((line) => [...inlinesOf(line)]).filter((inline): inline is DateName => inline.kind === 'date');
}
