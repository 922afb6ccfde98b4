import { answeredIn } from '../../model/answered.ts';
import type { AnswerBlock, Block } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { Inline } from '../../model/inline.ts';
import type { NoticeBlock, NoticeRun } from '../../model/notice.ts';
import { personOf } from '../../model/plan-parts.ts';
import { plainText } from '../../model/walk.ts';
import type { PrintedWords } from '../shared/printed-words.ts';
import { oneLine } from './one-line.ts';
import { safeUrl } from './safe-url.ts';

/**
 * The paragraphs, headings and lists of one section, as its writer typed them. Of a table to fill in,
 * what each row asks; blocks that hold others, such as somebody's own words, give what they hold. Questions of a
 * form come with room to type under each, and a line says where they end: `reply read` looks for both.
 * `asksOn`: the message prints more questions behind this section, so they do not end here.
 */
export function sectionBlocks(document: PlanDocument, id: string, words: PrintedWords, asksOn = false): readonly NoticeBlock[] {
	const blocks = document.sections.find((section) => section.id === id)?.blocks ?? [];
	const last = blocks.findLastIndex((block) => block.kind === 'answer');
	return blocks.flatMap((block, index) => {
		const made = block.kind === 'answer' ? questionBlocks(block, document, words) : blocksOf(block, document);
		return index === last && !asksOn ? [...made, line(words('answerEnd'))] : made;
	});
}

/** A question with its number, and how to answer it; an answer where there is one. */
function questionBlocks(block: AnswerBlock, document: PlanDocument, words: PrintedWords): readonly NoticeBlock[] {
	const { number, label, choices, many, children } = block;
	const question: NoticeBlock = { kind: 'paragraph', runs: [{ text: oneLine(`${number}. ${label.name}`), strong: true }] };
	if (children.length > 0) return [question, ...children.flatMap((child) => blocksOf(child, document))];
	if (answeredIn(document).by.length > 0) return [question, line(words('answerMissing'))];
	if (choices.length === 0) return [question, line(words('answerHere'))];
	const items = choices.map(({ name }) => [{ text: `[ ] ${oneLine(name)}` }]);
	return [question, line(words(many ? 'answerMarkAny' : 'answerMarkOne')), { kind: 'list', items }];
}

function line(text: string): NoticeBlock {
	return { kind: 'paragraph', runs: [{ text }] };
}

function blocksOf(block: Block, document: PlanDocument): readonly NoticeBlock[] {
	switch (block.kind) {
		case 'paragraph':
			return [{ kind: 'paragraph', runs: runsOf(block.children, document) }];
		case 'heading':
			return [{ kind: 'heading', level: 2, runs: runsOf(block.children, document) }];
		case 'list':
			return [{ kind: 'list', items: block.items.map(({ children }) => itemRuns(children, document)) }];
		case 'table':
			return [{ kind: 'list', items: block.rows.map(({ cells: [asks] }) => runsOf(asks?.children ?? [], document)) }];
		case 'quotation':
		case 'view':
		case 'note':
			return block.children.flatMap((child) => blocksOf(child, document));
		default:
			return [];
	}
}

/** The words of an item on one line; a list inside it follows its own words. */
function itemRuns(blocks: readonly Block[], document: PlanDocument): readonly NoticeRun[] {
	const lines = blocks.flatMap((block) => blocksOf(block, document));
	return lines.flatMap((line, index) => {
		const runs =
			line.kind === 'list' ? line.items.flatMap((item, place) => (place > 0 ? [blank, ...item] : item)) : 'runs' in line ? line.runs : [];
		return index > 0 ? [blank, ...runs] : runs;
	});
}

const blank: NoticeRun = { text: ' ' };

function runsOf(line: readonly Inline[], document: PlanDocument, strong = false): readonly NoticeRun[] {
	return line.flatMap((inline): readonly NoticeRun[] => {
		switch (inline.kind) {
			case 'strong':
				return runsOf(inline.children, document, true);
			case 'emphasis':
			case 'term':
			case 'language':
			case 'kept':
				return runsOf(inline.children, document, strong);
			case 'link': {
				const url = safeUrl(inline.url);
				return [run(plainText(inline.children), strong, url)];
			}
			case 'person':
				return [run(personOf(document, inline.key)?.name ?? inline.key, strong)];
			default:
				return [run(plainText([inline]), strong)];
		}
	});
}

/** One line of words: a blank at either end stays, since other words stand beside it. */
function run(typed: string, strong: boolean, url?: string): NoticeRun {
	const text = `${/^\s/.test(typed) ? ' ' : ''}${oneLine(typed)}${/\s$/.test(typed) && typed.trim() !== '' ? ' ' : ''}`;
	return { text, ...(strong && { strong }), ...(url !== undefined && { url }) };
}
