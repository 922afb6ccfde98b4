import type { RootContent } from 'mdast';
import type { DocumentType } from '../../model/template.ts';
import { offsetsOf } from '../offsets.ts';
import type { Edit } from '../repair.ts';
import { filled, headingKey } from '../words.ts';
import { fixesOf, type Mending } from './mending.ts';
import { siblings } from './siblings.ts';
import { textLines } from './text-lines.ts';

/** Headings that are not read as what they name: no space after their marks, bold words, or another level. */
export function headingSlips(mending: Mending): readonly Edit[] {
	const { tree, places } = mending;
	const sections = sectionKeys(mending);
	for (const node of tree.children) {
		if (node.type === 'heading' && node.depth === 2) sections.delete(sections.keyOf(wordsOf(node, places.text)) ?? '');
	}
	const titles = tree.children.filter((node) => node.type === 'heading' && node.depth === 1);
	const edits: Edit[] = [];
	for (const nodes of siblings(tree)) {
		for (const node of nodes) {
			if (node.type === 'paragraph') edits.push(...noSpace(node, mending));
			const isTop = nodes === tree.children && node !== titles[0];
			const key = isTop ? sections.keyOf(wordsOf(node, places.text)) : undefined;
			if (key === undefined || !sections.delete(key)) continue;
			if (node.type === 'heading') edits.push(...otherLevel(node, mending));
			if (node.type === 'paragraph') edits.push(...boldWords(node, mending));
		}
	}
	return edits;
}

function noSpace(node: RootContent, { places, report }: Mending): readonly Edit[] {
	return textLines(places.text, ...offsetsOf(node)).flatMap((line) => {
		const found = /^ {0,3}(#{2,6})(?=[^\s#])/.exec(line.text);
		if (!found?.[1]) return [];
		const at = line.start + found[0].length;
		const edit = { start: at, end: at, text: ' ' };
		report('syntax/spacing', places.span(at - found[1].length, line.end), {
			message: `No space stands after ${found[1]}, so this is not a heading.`,
			mend: `Write a space after ${found[1]}.`,
			fixes: fixesOf([edit], places),
		});
		return [edit];
	});
}

function otherLevel(node: Extract<RootContent, { type: 'heading' }>, { places, report }: Mending): readonly Edit[] {
	const [start, end] = offsetsOf(node);
	const marks = /^#+/.exec(places.text.slice(start, end))?.[0].length ?? 0;
	if (marks === 0 || marks === 2) return [];
	const edit = { start, end: start + marks, text: '##' };
	report('heading/skip', places.span(start, end), {
		message: `This heading names a section, and it does not start with two #.`,
		mend: 'Start the heading of a section with ## and a space.',
		fixes: fixesOf([edit], places),
	});
	return [edit];
}

function boldWords(node: RootContent, { places, report }: Mending): readonly Edit[] {
	const [start, end] = offsetsOf(node);
	const edits = [
		{ start, end: start + 2, text: '## ' },
		{ start: end - 2, end, text: '' },
	];
	report('heading/skip', places.span(start, end), {
		message: 'These bold words name a section, but they are no heading.',
		mend: 'Take the stars away, and start the line with ## and a space.',
		fixes: fixesOf(edits, places),
	});
	return edits;
}

/** The words of a heading, or of a paragraph that is bold from its start to its end on one line. */
function wordsOf(node: RootContent, text: string): string {
	const typed = text.slice(...offsetsOf(node));
	if (node.type === 'heading') return typed.replace(/^#+[ \t]*|[ \t]*#*[ \t]*$/g, '');
	return node.type === 'paragraph' ? (/^(\*\*|__)([^*_\r\n]+)\1$/.exec(typed)?.[2] ?? '') : '';
}

/** The sections of the kind of document that a file names, each with the way its heading is known. */
function sectionKeys({ places, types }: Mending): SectionKeys {
	const type: DocumentType | undefined = types.get(/^document:[ \t]*([\w-]+)/m.exec(places.text)?.[1] ?? '');
	const child = /^child:[ \t]*(\S[^\r\n]*)/m.exec(places.text)?.[1]?.trim();
	const left = new Set((type?.sections ?? []).map(({ id }) => id));
	return {
		keyOf: (words) => {
			if (words === '' || !type || type.sectionsBy === 'free') return undefined;
			if (type.sectionsBy === 'letter') {
				const letter = /^section\s+([a-z]\d?)(?=[\s.:)–—-]|$)/i.exec(words)?.[1]?.toUpperCase();
				return type.sections.find(({ id }) => id.toUpperCase() === letter)?.id;
			}
			const key = headingKey(words);
			return type.sections.find(({ heading, aliases }) => [heading, ...aliases].some((name) => headingKey(filled(name, child)) === key))
				?.id;
		},
		delete: (key) => left.delete(key),
	};
}

interface SectionKeys {
	/** The id of the section that words name. */
	keyOf(words: string): string | undefined;
	/** Takes a section off those that no heading opens; whether it stood there. */
	delete(key: string): boolean;
}
