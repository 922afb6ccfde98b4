import type { FootnoteDefinition, Heading, Nodes, PhrasingContent, Root, RootContent, Table, TableCell } from 'mdast';
import { markdownTree } from '../../../../pipeline/parse/markdown.ts';
import { readable } from '../../../parse/lost-words.ts';

/** Words that stand together, or a table, whose words stand in one of two orders: row by row, or each beside the heading of its column. */
export type Stretch = string | { readonly orders: readonly (readonly string[])[] };

/**
 * The stretches of text that a Markdown document prints, in order: each paragraph, cell or line of code in one. Read from the syntax tree
 * of the Markdown parser, so that neither the model nor the printing has a say. A picture stands after the words around it, by its words.
 * Footnotes come last, in the order of their first mention. Comments and the front matter print nothing.
 */
export function expectedText(source: string): readonly Stretch[] {
	const text = readable(source);
	return new Expected(text).of(markdownTree(text));
}

class Expected {
	readonly #text: string;
	readonly #notes = new Map<string, FootnoteDefinition>();
	readonly #mentioned = new Set<string>();

	constructor(text: string) {
		this.#text = text;
	}

	of(root: Root): readonly Stretch[] {
		this.#collect(root);
		const said = root.children.flatMap((node) => this.#block(node));
		for (const name of this.#mentioned) said.push(...(this.#notes.get(name)?.children ?? []).flatMap((node) => this.#block(node)));
		return said;
	}

	#collect(node: Nodes): void {
		if (node.type === 'footnoteDefinition' && !this.#notes.has(node.identifier)) this.#notes.set(node.identifier, node);
		if ('children' in node) for (const child of node.children) this.#collect(child);
	}

	#block(node: RootContent): readonly Stretch[] {
		switch (node.type) {
			case 'paragraph':
				return this.#slice(node).trim() === ':::' ? [] : this.#line(node.children);
			case 'heading':
				return [this.#heading(node)];
			case 'table':
				return [this.#table(node)];
			case 'code':
				return node.value.split('\n');
			case 'html':
				return [withoutComments(this.#slice(node))];
			case 'list':
				return node.children.flatMap((item, index) => [
					(node.ordered ? `${(node.start ?? 1) + index}.` : '') + (typeof item.checked === 'boolean' ? (item.checked ? '☑' : '☐') : ''),
					...item.children.flatMap((child) => this.#block(child)),
				]);
			case 'blockquote':
			case 'containerDirective':
				return node.children.flatMap((child) => this.#block(child));
			case 'yaml':
			case 'definition':
			case 'footnoteDefinition':
			case 'thematicBreak':
				return [];
			default:
				return [this.#slice(node)];
		}
	}

	#table({ children: [head, ...rows] }: Table): Stretch {
		const heads = (head?.children ?? []).map((cell) => this.#cell(cell));
		const cells = rows.map((row) => row.children.slice(0, heads.length).map((cell) => this.#cell(cell)));
		const records = cells.flatMap((row) => row.flatMap((cell, index) => (index === 0 ? cell : [...(heads[index] ?? []), ...cell])));
		return {
			orders: [
				[...heads.flat(), ...cells.flat(2)],
				[...(heads[0] ?? []), ...records],
			],
		};
	}

	/** The words of a line, cut where a picture stands. */
	#line(nodes: readonly PhrasingContent[]): readonly string[] {
		const stretches = [''];
		for (const node of nodes) {
			const pictures: string[] = [];
			stretches.push((stretches.pop() ?? '') + this.#words(node, pictures));
			if (pictures.length > 0) stretches.push(...pictures, '');
		}
		return stretches;
	}

	/** A heading prints no picture, but its words where it has no others: `heading/words` says so. */
	#heading({ children }: Heading): string {
		const pictures: string[] = [];
		const words = children.map((node) => this.#words(node, pictures)).join('');
		return words.trim() === '' ? pictures.join('') : words;
	}

	/** The words of a cell stand above its pictures. */
	#cell({ children }: TableCell): readonly string[] {
		const pictures: string[] = [];
		return [children.map((node) => this.#words(node, pictures)).join(''), ...pictures];
	}

	#words(node: PhrasingContent, pictures: string[]): string {
		switch (node.type) {
			case 'text':
				return node.value;
			case 'inlineCode':
				return node.value;
			case 'break':
				return ' ';
			case 'image':
			case 'imageReference':
				pictures.push(node.alt ?? '');
				return '';
			case 'footnoteReference':
				this.#mentioned.add(node.identifier);
				return String([...this.#mentioned].indexOf(node.identifier) + 1);
			case 'html':
				return withoutComments(this.#slice(node));
			case 'emphasis':
			case 'strong':
			case 'delete':
				return node.children.map((child) => this.#words(child, pictures)).join('');
			case 'link':
			case 'linkReference':
				return node.children.map((child) => this.#words(child, pictures)).join('') + linkEnd;
			case 'textDirective':
				if (node.name === 'from') return `[${node.children.map((child) => this.#words(child, pictures)).join('')}]`;
				if (node.name === 'term' || node.name === 'lang') return node.children.map((child) => this.#words(child, pictures)).join('');
				return this.#slice(node);
			default:
				return this.#slice(node);
		}
	}

	#slice(node: Nodes): string {
		return this.#text.slice(node.position?.start.offset, node.position?.end.offset);
	}
}

/** Where a link ends, in a stretch: its address may be printed there. */
export const linkEnd = '\uE000';

function withoutComments(html: string): string {
	return html.replace(/<!--(?:>|->|[\s\S]*?(?:-->|$))/g, '');
}
