/** The words that a reader of a made page sees: no head, no tags, no preview line. */
export function visibleWords(page: string, preview: string): string {
	const body = page.slice(page.search(/<body\b/i));
	const words = body
		.replace(/<(style|script|title)\b[\s\S]*?<\/\1>/gi, ' ')
		.replace(/<!--[\s\S]*?-->/g, ' ')
		.replace(/<\/(p|h[1-6]|li|td|div)>/gi, ' ')
		.replace(/<[^>]*>/g, '')
		.replace(/&(amp|lt|gt|quot|#39|#160|nbsp|#847|zwnj);/g, (_, name: string) => entities[name] ?? ' ')
		.replace(/\s+/g, ' ');
	return words.replace(preview, ' ').trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
