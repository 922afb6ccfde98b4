import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * The syntax tree of a text: CommonMark, GFM, front matter and directives. Never throws.
 * Addresses are found by the tokenizer alone: the second search that remark-gfm brings makes nodes without a place.
 */
export function markdownTree(text: string): Root {
	return processor.parse(text);
}

function placedAutolinks(this: { data(): { fromMarkdownExtensions?: unknown[] } }): void {
	const strip = (extension: unknown): unknown => {
		if (Array.isArray(extension)) return extension.map(strip);
		if (typeof extension !== 'object' || extension === null || !('transforms' in extension)) return extension;
		const { transforms: _, ...rest } = extension;
		return rest;
	};
	const data = this.data();
	data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map(strip);
}

const processor = unified()
	.use(remarkParse)
	.use(remarkGfm)
	.use(remarkFrontmatter, ['yaml'])
	.use(remarkDirective)
	.use(placedAutolinks)
	.freeze();
