import type { Block } from '../../../model/block.ts';
import type { PlanSection } from '../../../model/document.ts';
import type { Citation } from '../../../model/inline.ts';
import { childBlocksOf, inlinesOf, linesOf } from '../../../model/walk.ts';
import { sideBySide, textNode } from '../nodes.ts';
import { patternRuns } from '../number-runs.ts';
import type { Piece } from '../pieces.ts';
import type { AdviceEntry } from '../print-context.ts';
import { placeRun, wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';

/** The sources that a section cites, each with its date, at the end of the section: no page need be turned. */
export function sourcesPieces(section: PlanSection, scope: Scope): readonly Piece[] {
	const { context } = scope;
	const { style, words, places, advice, document } = context;
	const cited = citedIn(section)
		.map((name) => advice.find(name))
		.filter((entry): entry is AdviceEntry => entry !== undefined);
	const [firstEntry] = cited;
	if (firstEntry === undefined || section.id === firstEntry.sectionId) return [];
	const list = document.sections.find(({ id }) => id === firstEntry.sectionId);
	const place = list && places.of(list);
	const runs = [...new Set(cited)].flatMap((entry) => {
		const what = [entry.advice === '' ? '' : `${entry.advice.charAt(0).toLocaleLowerCase('en-GB')}${entry.advice.slice(1)}`, entry.date];
		return [
			placeRun(entry.shortName, places.of(entry.row), context, `${entry.shortName}: ${entry.advice}`),
			...wordRuns(` ${what.filter((part) => part !== '').join(', ')}. `),
		];
	});
	const listed = { section: firstEntry.sectionId };
	const onPage = context.paged
		? patternRuns(words('sourcesFull', listed), { page: [{ pageReference: place ?? '' }] })
		: wordRuns(words('sourcesFullBelow', listed));
	const full = place === undefined ? [] : onPage;
	const label = textNode(words('sources'), 'table', style, { bold: true, colour: 'soft' });
	const sourceList = textNode([...runs, ...full], 'table', style, { colour: 'soft' });
	const node = style.records ? { stack: [label, sourceList] } : sideBySide([style.hang, '*'], [label, sourceList]);
	return [{ node: { ...node, unbreakable: true }, before: style.space.wide, after: style.space.block }];
}

/** The short names cited in a section, in the order of their first citation. */
function citedIn(section: PlanSection): readonly string[] {
	return [...new Set(section.blocks.flatMap(citationsOf).map(({ name }) => name))];
}

function citationsOf(block: Block): readonly Citation[] {
	if (block.kind === 'easy-read') return [];
	const own = linesOf(block)
		.flatMap((line) => [...inlinesOf(line)])
		.filter((inline): inline is Citation => inline.kind === 'citation');
	return [...own, ...childBlocksOf(block).flatMap(citationsOf)];
}
