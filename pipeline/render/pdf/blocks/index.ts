import type { Block, Heading, HopeBlock, ReviewBlock } from '../../../model/block.ts';
import { nameKey } from '../../../model/plan-parts.ts';
import type { Span } from '../../../model/span.ts';
import { plainText } from '../../../model/walk.ts';
import type { Piece } from '../pieces.ts';
import type { Scope } from '../scope.ts';
import { answerPiece } from './answer.ts';
import { areaPieces } from './area.ts';
import { breakPiece } from './break.ts';
import { changesPieces } from './changes.ts';
import { checklistPieces } from './checklist.ts';
import { codeBlockPiece } from './code-block.ts';
import { contactPiece } from './contact.ts';
import { contentsPieces } from './contents.ts';
import { differsPiece } from './differs.ts';
import { placementPiece, signaturePiece } from './final-lines.ts';
import { headingLevel, headingPiece } from './heading.ts';
import { hopesPiece } from './hopes.ts';
import { listPiece } from './list.ts';
import { needPiece } from './need.ts';
import { notePiece } from './note.ts';
import { outcomePieces } from './outcome.ts';
import { paragraphPieces } from './paragraph.ts';
import { type ProfilePart, profilePieces } from './profile.ts';
import { quotationPiece } from './quotation.ts';
import { replyPiece } from './reply.ts';
import { replyBoxPieces } from './reply-box.ts';
import { requestPiece } from './request.ts';
import { reviewPieces } from './review.ts';
import { tablePieces } from './table.ts';
import { threadPieces } from './thread.ts';
import { timelinePieces } from './timeline.ts';
import { viewPiece } from './view.ts';

/** Prints blocks in source order. Hopes that follow each other share a table; an area takes its strengths, a profile its parts. */
export function printBlocks(blocks: readonly Block[], scope: Scope): readonly Piece[] {
	const pieces: Piece[] = [];
	const top: Scope = { ...scope, level: Math.min(scope.level, 2) };
	let level = scope.level;
	let at = 0;
	while (at < blocks.length) {
		const block = blocks[at];
		if (block === undefined) break;
		const here: Scope = { ...scope, level };
		const rest = blocks.slice(at + 1);
		const first = pieces.length;
		if (block.kind === 'hope') {
			const hopes = [block, ...takeWhile(rest, (next): next is HopeBlock => next.kind === 'hope')];
			pieces.push(hopesPiece(hopes, here));
			at += hopes.length;
		} else if (block.kind === 'review') {
			const reviews = [block, ...takeWhile(rest, (next): next is ReviewBlock => next.kind === 'review')];
			pieces.push(...reviewPieces(reviews, top));
			at += reviews.length;
		} else if (block.kind === 'heading' && !scope.nested && block.area !== undefined) {
			const strengths = takeWhile(rest, (next): next is Block => next.kind !== 'need' && !endsText(next));
			const next = rest[strengths.length];
			pieces.push(...areaPieces(block, strengths, next?.kind === 'need', top));
			level = top.level + 1;
			at += 1 + strengths.length;
		} else if (block.kind === 'heading' && !scope.nested && isProfile(block, scope)) {
			const { parts, length } = profileParts(block.level, rest);
			pieces.push(headingPiece(block, top), ...profilePieces(parts, { ...scope, level: headingLevel(block, top) }));
			level = top.level;
			at += 1 + length;
		} else if (block.kind === 'heading' && !scope.nested && block.level === 3 && isProfileSection(scope)) {
			const { parts, length } = profileParts(2, [block, ...rest]);
			pieces.push(...profilePieces(parts, top));
			level = top.level;
			at += length;
		} else {
			pieces.push(...blockPieces(block, here));
			if (block.kind === 'heading' && !scope.nested && plainText(block.children).trim() !== '') level = headingLevel(block, here);
			at += 1;
		}
		pieces.push(...pieces.splice(first).map((piece) => typedAt(piece, block.span)));
	}
	return pieces;
}

/** The piece, with the place of the block that it prints; a place of its own is nearer. */
function typedAt(piece: Piece, source: Span): Piece {
	return piece.node.source ? piece : { ...piece, node: { ...piece.node, source } };
}

function blockPieces(block: Block, scope: Scope): readonly Piece[] {
	switch (block.kind) {
		case 'paragraph':
			return paragraphPieces(block, scope);
		case 'heading':
			return [headingPiece(block, scope)];
		case 'list':
			return [listPiece(block, scope)];
		case 'table':
			return tablePieces(block, scope);
		case 'quotation':
			return [quotationPiece(block, scope)];
		case 'code-block':
			return [codeBlockPiece(block, scope)];
		case 'thematic-break':
			return [breakPiece(scope)];
		case 'view':
			return [viewPiece(block, scope)];
		case 'hope':
			return [hopesPiece([block], scope)];
		case 'need':
			return [needPiece(block, scope)];
		case 'outcome':
			return outcomePieces(block, { ...scope, level: Math.min(scope.level, 2) });
		case 'review':
			return reviewPieces([block], { ...scope, level: Math.min(scope.level, 2) });
		case 'note':
			return [notePiece(block, scope)];
		case 'differs':
			return [differsPiece(block, scope)];
		case 'reply':
			return [replyPiece(block, scope)];
		case 'request':
			return [requestPiece(block, { ...scope, level: Math.min(scope.level, 3) })];
		case 'answer':
			return [answerPiece(block, scope)];
		case 'changes':
			return changesPieces({ ...scope, level: Math.min(scope.level, 2) });
		case 'timeline':
			return timelinePieces(scope);
		case 'thread':
			return threadPieces(scope);
		case 'window':
			return replyBoxPieces(scope);
		case 'placement':
			return [placementPiece(block, scope)];
		case 'signature':
			return [signaturePiece(block, scope)];
		case 'checklist':
			return checklistPieces(scope);
		case 'contents':
			return contentsPieces(scope, 'P');
		case 'contact':
			return [contactPiece(block, scope)];
		case 'easy-read':
		case 'no-easy-read':
			return [];
	}
}

function takeWhile<T extends Block>(blocks: readonly Block[], holds: (block: Block) => block is T): readonly T[] {
	const taken: T[] = [];
	for (const block of blocks) {
		if (!holds(block)) break;
		taken.push(block);
	}
	return taken;
}

function endsText(block: Block): boolean {
	return block.kind === 'heading' || block.kind === 'outcome' || block.kind === 'easy-read';
}

/** Whether a heading is the template's one-page profile. */
function isProfile(heading: Heading, { section, context }: Scope): boolean {
	const own = nameKey(plainText(heading.children, context.names));
	const template = context.job.look.type.sections.find(({ id }) => id === section.id);
	return (template?.headings ?? []).some(
		({ role, heading: title, aliases }) =>
			role === 'profile' && [title, ...aliases].some((alias) => nameKey(alias.replaceAll('{child}', context.child)) === own),
	);
}

/** Whether all of a section is a one-page profile. */
function isProfileSection({ section, context }: Scope): boolean {
	return context.job.look.type.sections.some(({ id, role }) => id === section.id && role === 'profile');
}

/** The headings one level below a profile's, each with its lists and paragraphs. */
function profileParts(level: number, rest: readonly Block[]): { readonly parts: readonly ProfilePart[]; readonly length: number } {
	const parts: ProfilePart[] = [];
	let at = 0;
	for (;;) {
		const heading = rest[at];
		if (heading?.kind !== 'heading' || heading.level !== level + 1) return { parts, length: at };
		const blocks = takeWhile(rest.slice(at + 1), (next): next is Block => next.kind === 'list' || next.kind === 'paragraph');
		parts.push({ heading, blocks });
		at += 1 + blocks.length;
	}
}
