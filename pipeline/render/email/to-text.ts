import type { Notice, NoticeBlock, NoticeRun } from '../../model/notice.ts';

/** A message as plain text, from the same notice as its HTML. Lines end with LF and are as long as their paragraph. */
export function toText(notice: Notice): string {
	const blocks = [notice.letterhead.name, ...notice.blocks.map(blockText)];
	return `${blocks.join('\n\n')}\n`;
}

function blockText(block: NoticeBlock): string {
	switch (block.kind) {
		case 'heading':
			return underlined(wordsOf(block.runs), block.level === 1 ? '=' : '-');
		case 'paragraph':
			return wordsOf(block.runs);
		case 'date-box':
			return [underlined(block.title, '-'), block.date, wordsOf(block.runs)].join('\n\n');
		case 'button':
			return `${block.text}: ${shownAddress(block.url)}`;
		case 'list':
			return block.items.map((item) => `- ${wordsOf(item)}`).join('\n');
		case 'small-print':
			return ['_'.repeat(40), ...block.lines.map(wordsOf)].join('\n\n');
	}
}

function underlined(words: string, mark: string): string {
	return `${words}\n${mark.repeat(Math.max(words.length, 1))}`;
}

/** Runs as words, each link as `label: address`. A full stop straight after an address would become part of it, so it is left out. */
function wordsOf(runs: readonly NoticeRun[]): string {
	return runs
		.map(({ text, url }, index) => {
			if (url !== undefined) return `${text}: ${shownAddress(url)}`;
			return runs[index - 1]?.url === undefined ? text : text.replace(/^\.(?=\s*$)/, '');
		})
		.join('');
}

/** An address as people read it: without `mailto:` and `tel:`. */
function shownAddress(url: string): string {
	return url.replace(/^(mailto|tel):/i, '');
}
