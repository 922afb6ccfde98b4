import type { RequestBlock } from '../../model/block.ts';
import type { PlanChange } from '../../model/plan-changes.ts';
import type { ChangedPart } from './changed-words.ts';

/** One place of a plan with all that differs there. */
export interface ChangedPlace {
	readonly section: string;
	readonly place: string;
	/** Its parts, such as the paragraphs of a view: each is printed once, with all of its changes. */
	readonly parts: readonly ChangedPart[];
	/** What its changes rest on, each once. */
	readonly requests: readonly RequestBlock[];
	/** At least one of its changes rests on nothing. */
	readonly nobody: boolean;
}

/** Changes by the place where they stand, in the order of their first change. What rests on other requests is told apart. */
export function changedPlaces(changes: readonly PlanChange[]): readonly ChangedPlace[] {
	const places: PlanChange[][] = [];
	for (const part of grouped(changes, ({ section, place, wholeBefore, wholeAfter }) => [section, place, wholeBefore, wholeAfter])) {
		const last = places.at(-1);
		if (last && placeKey(last) === placeKey(part)) last.push(...part);
		else places.push([...part]);
	}
	const named = places.flatMap((all): readonly ChangedPlace[] => {
		const [first] = all;
		if (first === undefined) return [];
		const parts = grouped(all, ({ wholeBefore, wholeAfter }) => [wholeBefore, wholeAfter]);
		return [
			{
				section: first.section,
				place: wholePlace(first),
				parts: replaced(
					parts.map((part) => ({
						wholeBefore: part[0]?.wholeBefore ?? '',
						wholeAfter: part[0]?.wholeAfter ?? '',
						changes: part.map(({ before, after }) => ({ before, after })),
					})),
				),
				requests: requestsOf(all),
				nobody: all.some(({ ground }) => ground.kind === 'none'),
			},
		];
	});
	return withAsides(named);
}

/** How the places of words end that a writer types beside others: the picture of a line, and whether an outcome keeps something. */
const asides = [
	[', picture', { picture: true }],
	[', keeps', { keeps: true }],
] as const;

/** Such words go with what they stand beside. */
function withAsides(places: readonly ChangedPlace[]): readonly ChangedPlace[] {
	const found: ChangedPlace[] = [];
	for (const one of places) {
		const aside = asides.find(([end]) => one.place.endsWith(end));
		if (aside === undefined) {
			found.push(one);
			continue;
		}
		const [end, kind] = aside;
		const place = one.place.slice(0, -end.length);
		const parts = one.parts.map((part) => ({ ...part, ...kind }));
		const last = found.at(-1);
		const same = last?.place === place && groundKey(last) === groundKey(one);
		if (last && same) found.splice(-1, 1, { ...last, parts: [...last.parts, ...parts] });
		else found.push({ ...one, place, parts });
	}
	return found;
}

function groundKey({ requests, nobody }: ChangedPlace): string {
	return [...requests.map(requestKey), nobody].join('\u0000');
}

/** A part that is gone and one that came at the same place stand beside each other. */
function replaced(parts: readonly ChangedPart[]): readonly ChangedPart[] {
	return parts.flatMap((part, index): readonly ChangedPart[] => {
		const [before, next] = [parts[index - 1], parts[index + 1]];
		if (part.wholeAfter === '' && next?.wholeBefore === '' && next.wholeAfter !== '') {
			const [wholeBefore, wholeAfter] = [part.wholeBefore, next.wholeAfter];
			return [{ wholeBefore, wholeAfter, changes: [{ before: wholeBefore, after: wholeAfter }] }];
		}
		return part.wholeBefore === '' && before?.wholeAfter === '' && before.wholeBefore !== '' ? [] : [part];
	});
}

/** The name of a place in full: a row of a table goes by the first words of its first cell, which are cut where they are many. */
export function wholePlace({ place, wholeBefore, wholeAfter }: PlanChange): string {
	const [first = ''] = (wholeAfter || wholeBefore).split(partsJoin);
	return first.length > place.length && first.startsWith(`${place} `) ? `${place} …` : place;
}

/** Between the cells of a row that was added or taken out as a whole. */
export const partsJoin = ' / ';

/** What tells one request from every other: where it stands. Numbers start anew in each document. */
export function requestKey({ number, span }: RequestBlock): string {
	return `${span.file}:${span.start.offset}:${number}`;
}

function grouped(changes: readonly PlanChange[], keyOf: (change: PlanChange) => readonly string[]): readonly (readonly PlanChange[])[] {
	const groups = new Map<string, PlanChange[]>();
	for (const change of changes) {
		const key = keyOf(change).join('\u0000');
		const group = groups.get(key);
		if (group) group.push(change);
		else groups.set(key, [change]);
	}
	return [...groups.values()];
}

function requestsOf(changes: readonly PlanChange[]): readonly RequestBlock[] {
	const requests = changes.flatMap(({ ground }) =>
		ground.kind === 'request' ? [[requestKey(ground.request), ground.request] as const] : [],
	);
	return [...new Map(requests).values()];
}

function placeKey(changes: readonly PlanChange[]): string {
	const [first] = changes;
	const nobody = changes.some(({ ground }) => ground.kind === 'none');
	return [first?.section, first?.place, ...requestsOf(changes).map(requestKey), nobody].join('\u0000');
}
