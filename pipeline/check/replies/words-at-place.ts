import type { PlanDocument } from '../../model/document.ts';
import { meantName } from '../../model/nearest-name.ts';
import { textPartsOf } from '../../model/plan-text-parts.ts';
import { placeKey, type TextPart } from '../../model/text-part.ts';

/** What stands at a place of a plan. */
interface AtPlace {
	/** Each run of words there, in source order; none where the plan has no such place. */
	readonly lines: readonly string[];
	/** The name of a place that the plan has and that was most likely meant. */
	readonly meant?: string;
}

/** A run of words of a plan with every name of the places that it stands in. */
export interface PlacedLine {
	readonly text: string;
	/** As people say it: `F1, How often`. */
	readonly place: string;
	/** As `placeKey` makes them. */
	readonly keys: ReadonlySet<string>;
}

/** Every run of words of a plan, in source order. */
export function placedLinesOf(document: PlanDocument): readonly PlacedLine[] {
	return [...allParts(textPartsOf(document))].flatMap((part) =>
		part.lines.map((line) => ({
			text: line.text.trim(),
			place: line.place,
			keys: new Set([...part.calls, ...line.calls, placeKey(part.place), placeKey(line.place)]),
		})),
	);
}

/** The words at a place, called as a writer types it under `Where`: `F1, How often`; `Reading and spelling`. */
export function wordsAtPlace(plan: readonly PlacedLine[], where: string): AtPlace {
	const key = placeKey(where);
	const lines = plan.filter(({ text, keys }) => text !== '' && keys.has(key)).map(({ text }) => text);
	const meant = lines.length > 0 ? undefined : meantName(where, new Set(plan.map(({ place }) => place)));
	return { lines, ...(meant !== undefined && { meant }) };
}

function* allParts(parts: readonly TextPart[]): Generator<TextPart> {
	for (const part of parts) {
		yield part;
		yield* allParts(part.children);
	}
}

/** Whether words stand in a text: white space and the shape of quotation marks and hyphens make no difference. */
export function standIn(words: string, text: string): boolean {
	return folded(text).includes(folded(words));
}

/** A text in the form in which words are looked for. */
export function folded(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
		.replace(/[‘’ʼ]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(/[‐‑]/g, '-')
		.replace(/\s+/g, ' ')
		.trim();
}
