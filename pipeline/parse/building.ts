import type { Definition, FootnoteDefinition } from 'mdast';
import type { NameRef } from '../model/block.ts';
import type { PlanMeta } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Suppression } from '../model/suppression.ts';
import type { DocumentType, SectionTemplate } from '../model/template.ts';
import type { Places } from './places.ts';
import type { Report } from './report.ts';

/** What one parse holds while it builds the model. Only the files of this folder change it, and only while the parse runs. */
export interface Building {
	readonly places: Places;
	readonly report: Report;
	readonly type: DocumentType | undefined;
	readonly meta: PlanMeta;
	/** Whether the top of the file could be read to its end, so that a key nobody has is a mistake. */
	readonly arePeopleKnown: boolean;
	/** What words mean in every document of the case, by `nameKey`. */
	readonly terms: ReadonlyMap<string, string>;
	/** Link definitions, by identifier. */
	readonly definitions: ReadonlyMap<string, Definition>;
	readonly usedDefinitions: Set<Definition>;
	/** Footnotes, by identifier. */
	readonly notes: ReadonlyMap<string, FootnoteDefinition>;
	/** Identifiers of footnotes, in the order of their first mention. */
	readonly mentionedNotes: Set<string>;
	/** How many numbers each prefix has given out. */
	readonly counters: Map<string, number>;
	/** Labels by kind and name. */
	readonly names: Map<string, Span>;
	/** Offsets of stray `:::` lines that a nested block explains. */
	readonly explainedStrays: Set<number>;
	/** Notes to the checker, by the offset in the file at which their comment starts. */
	readonly ignored: Map<number, readonly Suppression[]>;
	/** Offsets of stray `:::` lines. */
	strays: readonly number[];
	section: SectionTemplate | undefined;
	sectionName: NameRef | undefined;
	area: { readonly id: string; readonly level: number } | undefined;
	headingLevel: number;
	/** Containers around the place that is being built. */
	depth: number;
}

/** The next number after a prefix: `B` gives `B1`, `B2`. */
export function nextNumber(building: Building, prefix: string): number {
	const number = (building.counters.get(prefix) ?? 0) + 1;
	building.counters.set(prefix, number);
	return number;
}
