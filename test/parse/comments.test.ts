import { describe, expect, it } from 'vitest';
import type { Block } from '../../pipeline/model/block.ts';
import { plainText } from '../../pipeline/model/walk.ts';
import { booklet, parse } from './settings.ts';

function blocksOf(text: string): readonly Block[] {
	return parse(`${booklet}# Title\n\n${text}\n`).value.sections[0]?.blocks ?? [];
}

/** Each paragraph and item as its words and the kinds of its runs. */
function lines(blocks: readonly Block[]): readonly string[] {
	return blocks.flatMap((block): readonly string[] => {
		if (block.kind === 'paragraph') return [`${plainText(block.children)} (${block.children.map(({ kind }) => kind).join(' ')})`];
		if (block.kind === 'list') return block.items.flatMap(({ children }) => ['item', ...lines(children)]);
		if (block.kind === 'quotation') return ['quotation', ...lines(block.children)];
		if (block.kind === 'easy-read') return block.items.map(({ picture, children }) => `${picture?.word ?? 'none'}: ${plainText(children)}`);
		return [block.kind];
	});
}

describe('words after a comment on its line', () => {
	it.each([
		['in a paragraph', '<!-- ask Joy --> He is **kind**.', ['He is kind. (text strong text)']],
		['with more lines', '<!-- ask Joy --> He is\n**kind**.', ['He is kind. (text text strong text)']],
		['after two comments', '<!-- one --> <!-- two --> He is **kind**.', ['He is kind. (text strong text)']],
		['after a comment of two lines', '<!-- ask\nJoy --> He is **kind**.', ['He is kind. (text strong text)']],
		[
			'in an item',
			'- <!-- ask Joy --> He is **kind**.\n- He sings.',
			['item', 'He is kind. (text strong text)', 'item', 'He sings. (text)'],
		],
		['in a numbered item', '1. <!-- ask Joy --> He is **kind**.', ['item', 'He is kind. (text strong text)']],
		['in a quotation', '> <!-- ask Joy --> He is **kind**.', ['quotation', 'He is kind. (text strong text)']],
		['in an item of a quotation', '> - <!-- ask Joy --> He is **kind**.', ['quotation', 'item', 'He is kind. (text strong text)']],
		['in easy read', ':::easy-read\n- <!-- ask Joy --> :pic[train] I love trains.\n:::', ['train: I love trains.']],
	])('are read as Markdown %s', (_, text, expected) => {
		expect(lines(blocksOf(text))).toEqual(expected);
	});

	it('keep their place in the file', () => {
		const text = `${booklet}# Title\n\n- <!-- ask Joy --> He is **kind**.\n`;
		const [list] = parse(text).value.sections[0]?.blocks ?? [];
		const paragraph = list?.kind === 'list' ? list.items[0]?.children[0] : undefined;
		expect(text.slice(paragraph?.span.start.offset, paragraph?.span.end.offset)).toBe('He is **kind**.');
	});

	it('are found in thousands', () => {
		const text = '<!-- ask Joy --> He is **kind**.\n\n'.repeat(2000);
		expect(blocksOf(text)).toHaveLength(2000);
	});
});
