import type { Block, NameRef } from '../../model/block.ts';
import type { PlanDocument, PlanSection } from '../../model/document.ts';
import { blocksOfKind, nameKey } from '../../model/plan-parts.ts';
import { sliceOf } from '../../model/span.ts';
import type { DocumentType } from '../../model/template.ts';
import { plainText } from '../../model/walk.ts';
import type { BroughtGroup, Collected, Insertion, Piece } from './brought.ts';
import { commentsIn, type Part, withComments } from './comments-of.ts';
import { hasWordsOf, isNamed, needsSection, type Place, partPlace, sectionEnd, sectionPlace } from './places-in-plan.ts';

/**
 * Moves everything that an early-help plan says into another plan: each part to the part of the same meaning, each part of life under its
 * own heading, and a part that the plan lacks to its end. A need, hope or outcome whose name the plan has already gets a name of its own.
 * Comments go with the words that they stand before; one that has no such place is named among what stays.
 */
export function fromPlan(older: PlanDocument, plan: PlanDocument, type: DocumentType): Collected {
	const typed = typedWith(renamed(older, plan), older);
	const groups: BroughtGroup[] = [];
	const insertions: Insertion[] = [];
	const bring = (title: string, blocks: readonly Part[], place: Place) => {
		const parts = blocks
			.map((block) => ({ block, words: typed(block) }))
			.map((one) => ({ ...one, isThere: hasWordsOf(place.text, one.words) }));
		const pieces = parts.map(({ block, words, isThere }): Piece => ({ what: kindOf(block), words, to: place.name, isThere }));
		if (pieces.length > 0) groups.push({ title, pieces });
		const fresh = parts.filter(({ isThere }) => !isThere).map(({ words }) => words);
		if (fresh.length === 0) return;
		insertions.push({ at: place.at, text: [...(place.heading === undefined ? [] : [place.heading]), ...fresh].join('\n\n') });
	};
	for (const section of older.sections) {
		const title = section.heading ? plainText(section.heading.children) : 'Its first words';
		const all = withComments(older, section);
		const isForEasy = (_: Part, index: number) => isEasy(all.slice(index).find(({ kind }) => kind !== 'comment'));
		const easy = all.filter(isForEasy);
		const rest = all.filter((part, index) => !isForEasy(part, index));
		const needs = needsSection(plan, type);
		if (needs !== undefined && section.id === needs.section.id) {
			for (const { heading, blocks } of partsOf(rest)) {
				const part = heading && needs.template.headings.find((one) => isNamed(heading, one));
				const name = heading ? plainText(heading.children) : title;
				if (part === undefined)
					bring(name, heading ? [heading, ...blocks] : blocks, sectionPlace(plan, section.id) ?? endOfFile(plan, section));
				else {
					const place = partPlace(plan, needs.section, part);
					bring(name, blocks, { ...place, ...(place.heading !== undefined && { heading: `### ${place.heading}` }) });
				}
			}
		} else {
			bring(title, rest, sectionPlace(plan, idOf(section)) ?? endOfFile(plan, section));
		}
		const end = endOfFile(plan, section);
		const behind = rest.length > 0 ? { name: end.name, at: end.at, text: end.text } : end;
		if (easy.length > 0) bring(`${title}, easy read`, easy, sectionEnd(plan, idOf(section)) ?? behind);
	}
	const kept = [plan.source.text, ...insertions.map(({ text }) => text)].join('\n');
	const left = commentsIn(older.source.text).filter((words) => !hasWordsOf(kept, words));
	return { groups, insertions, left, people: [] };
}

/** The id by which the plan may have this section too; none of a section that the type does not know. */
function idOf({ id }: PlanSection): string {
	return id === '' ? 'unknown' : id;
}

/** The end of the plan, for a part that it lacks, with the heading of that part. */
function endOfFile({ source }: PlanDocument, { heading }: PlanSection): Place {
	const name = heading ? plainText(heading.children) : 'The end of the plan';
	return { name, at: source.text.trimEnd().length, text: source.text, ...(heading && { heading: `## ${name}` }) };
}

function isEasy(part: Part | undefined): boolean {
	return part?.kind === 'easy-read' || part?.kind === 'no-easy-read';
}

function kindOf(block: Part): string {
	const label = 'label' in block ? ` "${block.label.name}"` : '';
	return `${block.kind.charAt(0).toUpperCase()}${block.kind.slice(1)}${label}`;
}

/** The parts of a section by its headings of level 3; what stands before the first has none. A comment before a heading is of its part. */
function partsOf(blocks: readonly Part[]) {
	const parts: { heading?: Extract<Block, { kind: 'heading' }>; blocks: Part[] }[] = [{ blocks: [] }];
	for (const block of blocks) {
		const last = parts.at(-1)?.blocks ?? [];
		if (block.kind === 'heading' && block.level === 3) {
			const own = last.splice(last.findLastIndex(({ kind }) => kind !== 'comment') + 1);
			parts.push({ heading: block, blocks: own });
		} else last.push(block);
	}
	return parts;
}

/** New names for labels of the older plan that the other plan has too, with other words behind them. */
function renamed(older: PlanDocument, plan: PlanDocument): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	for (const kind of ['need', 'hope', 'outcome'] as const) {
		const taken = new Set(blocksOfKind(plan, kind).map(({ label }) => nameKey(label.name)));
		for (const block of blocksOfKind(older, kind)) {
			const { name } = block.label;
			if (taken.has(nameKey(name)) && !hasWordsOf(plan.source.text, sliceOf(older.source, block.span)))
				names.set(nameKey(name), `${name} (early help)`);
		}
	}
	return names;
}

/** Reads the words of a block as typed, with new names where names must change. */
function typedWith(names: ReadonlyMap<string, string>, older: PlanDocument): (block: Part) => string {
	const refs: readonly NameRef[] = [
		...blocksOfKind(older, 'need').map(({ label }) => label),
		...blocksOfKind(older, 'hope').map(({ label }) => label),
		...blocksOfKind(older, 'review').map(({ label }) => label),
		...blocksOfKind(older, 'outcome').flatMap(({ label, for: needs, hopes }) => [label, ...needs, ...hopes]),
	];
	const changes = refs
		.flatMap(({ name, span }) => {
			const to = names.get(nameKey(name));
			return to === undefined ? [] : [{ start: span.start.offset, end: span.end.offset, to }];
		})
		.sort((one, other) => other.start - one.start);
	return ({ span }) => {
		let words = sliceOf(older.source, span);
		for (const { start, end, to } of changes) {
			if (start < span.start.offset || end > span.end.offset) continue;
			words = words.slice(0, start - span.start.offset) + to + words.slice(end - span.start.offset);
		}
		return words;
	};
}
