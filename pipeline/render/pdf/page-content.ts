import { contentsPieces } from './blocks/contents.ts';
import { printBlocks } from './blocks/index.ts';
import { coverPieces } from './parts/cover.ts';
import { howItFitsPieces } from './parts/how-it-fits.ts';
import { notesPieces } from './parts/notes.ts';
import { peoplePieces } from './parts/people.ts';
import { replyFormPieces } from './parts/reply-form.ts';
import { sectionPieces } from './parts/section.ts';
import { wordListPieces } from './parts/word-list.ts';
import { flow, type Piece } from './pieces.ts';
import type { PrintContext } from './print-context.ts';
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
	const pieces: readonly Piece[] = [
		...coverPieces(intro, scope),
		...(placed ? [] : contentsPieces(scope)),
		...howItFitsPieces(scope),
		...peoplePieces(scope),
		...sections.flatMap((section) => sectionPieces(section, scope)),
		...notesPieces(scope),
		...wordListPieces(scope),
		...replyFormPieces(scope),
	];
	return flow(pieces);
}
