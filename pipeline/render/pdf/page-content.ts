import type { PlanSection } from '../../model/document.ts';
import { chapterContentsPieces } from './blocks/chapter-contents.ts';
import { contentsPieces } from './blocks/contents.ts';
import { printBlocks } from './blocks/index.ts';
import { basedOnPieces } from './parts/based-on.ts';
import { coverPieces } from './parts/cover.ts';
import { howItFitsPieces } from './parts/how-it-fits.ts';
import { notesPieces } from './parts/notes.ts';
import { peoplePieces } from './parts/people.ts';
import { replyFormPieces } from './parts/reply-form.ts';
import { sectionPieces } from './parts/section.ts';
import { wordIndexPieces } from './parts/word-index.ts';
import { wordListPieces } from './parts/word-list.ts';
import { flow, type Piece } from './pieces.ts';
import type { PrintContext } from './print-context.ts';
import { roughHeight } from './rough-height.ts';
import type { Scope } from './scope.ts';
import type { PdfNode } from './tagged/node.ts';

/** A whole document as nodes, in reading order: cover, what is in it, its sections, notes, words explained, the form. */
export function pageContent(context: PrintContext): readonly PdfNode[] {
	const { document, style } = context;
	const intro = document.sections.find(({ id, heading }) => id === 'intro' && heading === undefined);
	const sections = document.sections.filter((section) => section !== intro);
	const scope: Scope = {
		context,
		section: intro ?? { id: 'intro', blocks: [], span: document.meta.top },
		width: style.inner,
		indent: style.indent,
		level: 2,
		kind: 'body',
		nested: false,
		print: printBlocks,
	};
	const placed = sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'contents'));
	const cover = coverPieces(intro, scope);
	if (sections.some(({ chapter }) => chapter !== undefined)) {
		const back = [...notesPieces(scope), ...basedOnPieces(scope), ...wordIndexPieces(scope)].map((piece, index) =>
			index === 0 ? { ...piece, startsPage: true } : piece,
		);
		return flow([...cover, ...chapterContentsPieces(scope), ...sectionsPieces(sections, scope), ...back]);
	}
	const rest: readonly Piece[] = [
		...howItFitsPieces(scope),
		...peoplePieces(scope),
		...sectionsPieces(sections, scope),
		...notesPieces(scope),
		...wordListPieces(scope),
		...replyFormPieces(scope),
	];
	const listed = !placed && (context.job.look.type.sectionsBy === 'letter' || !isShort([...cover, ...rest], context, pagesWithoutContents));
	return flow([...cover, ...(listed ? contentsPieces(scope) : []), ...rest]);
}

/** Who signed is never alone on a page: the section before, where it is short, goes with it. */
function sectionsPieces(sections: readonly PlanSection[], scope: Scope): readonly Piece[] {
	const all = sections.map((section) => ({ section, pieces: sectionPieces(section, scope) }));
	return all.flatMap(({ section, pieces }, index) => {
		const [before, next] = [all[index - 1], all[index + 1]];
		if (next && isSigned(next.section) && isShort(pieces, scope.context, mostSigned)) return [];
		if (!before || !isSigned(section) || !isShort(before.pieces, scope.context, mostSigned)) return pieces;
		const [first] = before.pieces;
		const node: PdfNode = { stack: flow([...before.pieces, ...pieces]), unbreakable: true };
		return [{ node, before: first?.before ?? 0, after: pieces.at(-1)?.after ?? 0, startsPage: first?.startsPage ?? false }];
	});
}

/** The most that goes with a signature, as a share of a page. */
const mostSigned = 0.5;

function isSigned({ blocks }: PlanSection): boolean {
	return blocks.length > 0 && blocks.every(({ kind }) => kind === 'signature');
}

/** A document of as many pages is looked through faster than its list of contents. Parts that are known by a letter are always listed. */
const pagesWithoutContents = 4;

/** Whether pieces fill no more pages than these, by a guess at their heights. */
function isShort(pieces: readonly Piece[], { style }: PrintContext, pages: number): boolean {
	const { font } = style.theme;
	const heights = flow(pieces).map((node) => roughHeight(node, style.inner, font));
	return heights.reduce((total, height) => total + height, 0) <= pages * style.height;
}
