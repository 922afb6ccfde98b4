import { describe, expect, it } from 'vitest';
import type { Block } from '../../pipeline/model/block.ts';
import type { Inline } from '../../pipeline/model/inline.ts';
import { gfmCases } from './gfm-cases.ts';
import { lostWords } from './lost-words.ts';
import { booklet, parse } from './settings.ts';

/** A block in short: `p(Text.)`, `table(a|b; 1|2)`, `ul([x] p(Done))`. */
function short(block: Block): string {
	switch (block.kind) {
		case 'paragraph':
			return `p(${line(block.children)})`;
		case 'heading':
			return `h${block.level}(${line(block.children)})`;
		case 'table': {
			const heads = block.columns.map((column) => `${column.align ? `${column.align}:` : ''}${line(column.children)}`);
			return `table(${[heads, ...block.rows.map((row) => row.cells.map((cell) => line(cell.children)))].map((cells) => cells.join('|')).join('; ')})`;
		}
		case 'list': {
			const items = block.items.map(
				(item) => `${item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] '}${item.children.map(short).join(' ')}`,
			);
			return `${block.ordered ? `ol${block.start}` : 'ul'}(${items.join(', ')})`;
		}
		case 'quotation':
			return `quote(${block.children.map(short).join(' ')})`;
		case 'code-block':
			return `code(${block.language ?? ''}: ${block.text})`;
		case 'thematic-break':
			return 'rule';
		default:
			return block.kind;
	}
}

function line(inlines: readonly Inline[]): string {
	return inlines.map(inline).join('');
}

function inline(node: Inline): string {
	switch (node.kind) {
		case 'text':
			return node.text;
		case 'code':
			return `\`${node.text}\``;
		case 'break':
			return '/';
		case 'image':
			return `img(${node.alt} ${node.url})`;
		case 'footnote-reference':
			return `^${node.name}`;
		case 'link':
			return `link(${line(node.children)} ${node.url})`;
		case 'deleted':
			return `del(${line(node.children)})`;
		case 'emphasis':
			return `em(${line(node.children)})`;
		case 'strong':
			return `strong(${line(node.children)})`;
		case 'citation':
			return `from(${node.name})`;
		default:
			return node.kind;
	}
}

describe.each(gfmCases)('%s', (_, cases) => {
	it.each(cases)('%j is %s', (markdown, expected) => {
		const text = `${booklet}# Title\n\n${markdown}\n`;
		const parsed = parse(text);
		expect(
			parsed.value.sections
				.flatMap((section) => section.blocks)
				.map(short)
				.join(' '),
		).toBe(expected);
		expect(lostWords(text, parsed)).toEqual([]);
	});
});

describe('footnotes in the model', () => {
	it('stand in the order of their first mention, also from other footnotes', () => {
		const { value, findings } = parse(`${booklet}# Title\n\n[^b] and [^a].\n\n[^a]: One.\n\n[^b]: Two.[^c]\n\n[^c]: Three.\n`);
		expect(value.footnotes.map((note) => [note.number, note.name, note.children.map(short).join(' ')])).toEqual([
			[1, 'b', 'p(Two.^c)'],
			[2, 'a', 'p(One.)'],
			[3, 'c', 'p(Three.)'],
		]);
		expect(findings).toEqual([]);
	});
});
