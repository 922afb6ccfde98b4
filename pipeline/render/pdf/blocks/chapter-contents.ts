import type { Heading } from '../../../model/block.ts';
import type { PlanSection } from '../../../model/document.ts';
import { plainText } from '../../../model/walk.ts';
import { framedLayout } from '../layouts.ts';
import { textNode } from '../nodes.ts';
import { basedOnPlace, basesOf } from '../parts/based-on.ts';
import { flow, type Piece } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import type { Scope } from '../scope.ts';
import type { PdfNode, TableCell } from '../tagged/node.ts';
import { headingRole, isQuestion } from './heading.ts';

interface Entry {
	readonly title: string;
	readonly place: string;
}

/** A chapter goes on over a page where more points than these would stay empty; the last one and what comes after it stay together. */
const mostLeft = 60;

/** A group of the list: a chapter and its questions, or a part of its own such as the notes. */
interface Group {
	/** `Chapter 2`. */
	readonly label?: string;
	/** Where the questions of this chapter lead back to. */
	readonly id?: string;
	readonly head: Entry;
	readonly questions: readonly Entry[];
}

/** The contents of a handbook, on pages of their own: each chapter with its questions, and the page of each. */
export function chapterContentsPieces(scope: Scope): readonly Piece[] {
	const { context } = scope;
	const { style, words } = context;
	const title = textNode(words('contents'), 'part', style, {
		bold: true,
		colour: 'pine',
		mark: { role: headingRole(2) },
		keepWithNext: true,
	});
	const all = groupsOf(scope);
	const lastChapter = all.findLastIndex(({ questions }) => questions.length > 0);
	const groups = all.map((group, index): Piece => {
		const node = groupNode(group, context);
		const kept = index < lastChapter ? { ...node, mayLeave: mostLeft } : { ...node, keepWithNext: index < all.length - 1 };
		return { node: kept, before: 0, after: style.space.block };
	});
	return [
		{ node: title, before: 0, after: style.space.snug, startsPage: true },
		{ node: { stack: flow(groups), ua: { role: 'TOC' } }, before: 0, after: style.space.section },
	];
}

/** The place of a chapter's own questions in the list. */
export function questionsPlace(chapter: number): string {
	return `questions-${chapter}`;
}

function groupsOf(scope: Scope): readonly Group[] {
	const { document, places, words, names, meanings } = scope.context;
	const chapters = document.sections.flatMap((section): readonly Group[] => {
		const head = entryOf(section, plainText(section.heading?.children ?? [], names), scope);
		if (head === undefined) return [];
		const questions = section.blocks.flatMap((block): readonly Entry[] => {
			if (block.kind !== 'heading' || !isQuestion(block, { ...scope, section })) return [];
			const entry = entryOf(block, plainText(block.children, names), scope);
			return entry ? [entry] : [];
		});
		return [
			{
				...(section.chapter !== undefined && { label: `${words('chapter')} ${section.chapter}`, id: questionsPlace(section.chapter) }),
				head,
				questions,
			},
		];
	});
	const notes = document.footnotes.length > 0 ? [{ head: { title: words('notes'), place: 'notes' }, questions: [] }] : [];
	const index = meanings.size > 0 ? [{ head: { title: words('wordIndex'), place: places.words }, questions: [] }] : [];
	const bases = basesOf(document).length > 0 ? [{ head: { title: words('basedOn'), place: basedOnPlace }, questions: [] }] : [];
	return [...chapters, ...notes, ...bases, ...index];
}

function entryOf(thing: PlanSection | Heading, title: string, { context }: Scope): Entry | undefined {
	const place = context.places.of(thing);
	return place === undefined || title.trim() === '' ? undefined : { title: title.trim(), place };
}

function groupNode({ label, id, head, questions }: Group, context: PrintContext): PdfNode {
	const { style } = context;
	const { row, head: thick } = style.theme.line;
	const page = style.reckoned('table') * 3.2;
	const chapter = label === undefined ? [] : [{ text: `${label}: `, color: style.colour('pine') }];
	const body = [
		cellsOf({ runs: [...chapter, { text: head.title }], place: head.place, bold: true, ...(id !== undefined && { id }) }, context),
		...questions.map(({ title, place }) => cellsOf({ runs: [{ text: title }], place, bold: false }, context)),
	];
	return {
		unbreakable: true,
		table: { widths: ['*', page], body, dontBreakRows: true },
		layout: {
			...framedLayout([0, 0, 0, row], style.colour('hair'), [0, 0.5, 0, 0.5]),
			hLineWidth: (line) => (line === 0 ? 0 : line === 1 ? thick : row),
			hLineColor: (line) => style.colour(line === 1 ? 'pine' : 'hair'),
		},
		ua: { role: 'TOC' },
	};
}

interface Line {
	readonly runs: readonly { readonly text: string; readonly color?: string }[];
	readonly place: string;
	readonly bold: boolean;
	readonly id?: string;
}

function cellsOf({ runs, place, bold, id }: Line, { style }: PrintContext): readonly TableCell[] {
	return [
		textNode(runs, 'table', style, { bold, ...(id !== undefined && { id }) }),
		{ pageReference: place, ...style.text('table', { bold: true }), alignment: 'right' },
	];
}
