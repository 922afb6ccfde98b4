import type { RequestBlock } from '../../../model/block.ts';
import type { Facts } from '../../../model/facts.ts';
import type { PlanChange } from '../../../model/plan-changes.ts';
import { isProposal } from '../answering.ts';
import { type ChangedPlace, changedPlaces, requestKey } from '../changed-parts.ts';
import { textNode } from '../nodes.ts';
import type { Piece } from '../pieces.ts';
import { wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { PdfNode } from '../tagged/node.ts';
import { correctionPieces, movedPieces, requestedPieces } from './changes-lists.ts';
import { changeRecordPieces, changesTablePieces } from './changes-table.ts';
import { finalChangesPieces } from './final-changes.ts';
import { headingRole } from './heading.ts';
import { requestLines } from './request-lines.ts';
import { sectionName } from './section-name.ts';

/** Every difference between two versions of a plan in words: by section before and now, who asked and what we answered; then the rest in short lists. */
export function changesPieces(scope: Scope): readonly Piece[] {
	const { context } = scope;
	const { style, words, job } = context;
	const all = job.beside?.changes?.changes.map((change) => withDates(change, context));
	const say = (text: string): Piece => ({
		node: textNode(wordRuns(text), 'body', style, { margin: [scope.indent, 0, 0, 0] }),
		before: style.space.small,
		after: style.space.small,
	});
	if (all === undefined) return [say(words('changesUnknown')), ...requestedPieces([], scope)];
	const places = changedPlaces(all.filter(isAsked));
	const { length } = places;
	const first =
		all.length === 0
			? [say(words('changesNone'))]
			: length === 0
				? []
				: [say(`${length === 1 ? words('changesOne') : words('changesMany', { count: String(length) })} ${words('changesHow')}`)];
	const sections = [...new Set(places.map(({ section }) => section))];
	const told = new Set<string>();
	return [
		...first,
		...sections.flatMap((section) => [
			{ node: sectionTitle(section, scope), before: style.space.wide, after: style.space.tight },
			...sectionPieces(
				places.filter((place) => place.section === section),
				told,
				scope,
			),
		]),
		...requestedPieces(all, scope),
		...correctionPieces(all, scope),
		...movedPieces(all, scope),
		...finalChangesPieces(all, scope),
	];
}

/** A change with the dates that its plans print, where its words name them. */
function withDates(change: PlanChange, { job: { beside } }: Scope['context']): PlanChange {
	const older = beside?.proposed === undefined ? beside?.servedFacts : beside.plan?.facts;
	const newer = (beside?.proposed ?? beside?.plan)?.facts;
	const dated = (text: string, facts: Facts | undefined) =>
		text.replace(/:date\[([^\]]*)\]/g, (typed, name: string) => facts?.named.get(name) ?? typed);
	const { before, after, wholeBefore, wholeAfter } = change;
	return {
		...change,
		before: dated(before, older),
		wholeBefore: dated(wholeBefore, older),
		after: dated(after, newer),
		wholeAfter: dated(wholeAfter, newer),
	};
}

/** Whether a change stands in the list of its section; the others have short lists of their own. */
function isAsked({ kind, ground }: PlanChange): boolean {
	const words = kind === 'reworded' || kind === 'added' || kind === 'removed';
	return words && (ground.kind === 'request' || ground.kind === 'none');
}

function sectionTitle(section: string, scope: Scope): PdfNode {
	const name = sectionName(section, scope.context);
	return textNode(wordRuns(name), 'h3', scope.context.style, {
		bold: true,
		keepWithNext: 90,
		mark: { role: headingRole(scope.level + 1), bookmark: name },
	});
}

/** What is only proposed has one table a section; else each place says who asked for it. */
function sectionPieces(places: readonly ChangedPlace[], told: Set<string>, scope: Scope): readonly Piece[] {
	if (isProposal(scope.context)) return changesTablePieces(places, scope);
	return places.flatMap((place) => changeRecordPieces(place, askedNodes(place, told, scope), scope));
}

/** Who asked for a part's changes, and our answers; the reason of an answer stands at its first change only. */
function askedNodes({ requests, nobody }: ChangedPlace, told: Set<string>, scope: Scope): readonly PdfNode[] {
	const { style, words } = scope.context;
	const lines = requests.flatMap((request: RequestBlock) => {
		const key = requestKey(request);
		const first = !told.has(key);
		told.add(key);
		return requestLines(request, { reasons: first }, scope);
	});
	return nobody ? [...lines, textNode(words('changesNobody'), 'table', style, { bold: true })] : lines;
}
