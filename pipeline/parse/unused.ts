import type { Definition, FootnoteDefinition } from 'mdast';
import type { PlanDocument } from '../model/document.ts';
import type { PictureName } from '../model/inline.ts';
import { blocksOf, inlinesOf, linesOf } from '../model/walk.ts';
import type { Building } from './building.ts';
import { offsetsOf } from './offsets.ts';
import { quote } from './say.ts';

/** Reports what a writer typed and nothing shows: link definitions and footnotes that no text names, pictures in the wrong place, stray `:::`. */
export function reportUnused(document: PlanDocument, building: Building, tree: Iterable<Definition | FootnoteDefinition>): void {
	const { places, report } = building;
	const firsts = new Map<string, Definition | FootnoteDefinition>();
	for (const node of tree) {
		const key = `${node.type} ${node.identifier}`;
		if (!firsts.has(key)) firsts.set(key, node);
		const used =
			node.type === 'definition'
				? building.usedDefinitions.has(node)
				: building.notes.get(node.identifier) === node && building.mentionedNotes.has(node.identifier);
		if (used) continue;
		const what = node.type === 'definition' ? 'link' : 'footnote';
		const name = quote(node.label ?? node.identifier);
		const isSecond = firsts.get(key) !== node;
		report('syntax/unused-link', places.span(...offsetsOf(node)), {
			message: isSecond
				? `The ${what} called ${name} stands here for the second time. The first one counts, so this one does not print.`
				: `No text uses the ${what} called ${name}, so it does not print.`,
			mend: isSecond ? 'Give this one a name of its own, or take it away.' : 'Name it in the text, or take it away.',
		});
	}
	for (const offset of building.strays) {
		if (building.explainedStrays.has(offset)) continue;
		const colons = /^:+/.exec(places.text.slice(offset))?.[0].length ?? 3;
		report('syntax/nested-block', places.span(offset, offset + colons), {
			message: 'This line closes a block, but no block is open here.',
			mend: 'Take the line away. No block can stand inside another.',
		});
	}
	for (const picture of strayPictures(document)) {
		report('syntax/misplaced-directive', picture.span, {
			message: 'A picture can stand only at the start of an item of an easy-read block.',
			mend: 'Move it to the start of the item, or take it away.',
		});
	}
}

function* strayPictures(document: PlanDocument): Generator<PictureName> {
	const titles = document.sections.flatMap(({ heading }) => (heading ? [heading.children] : []));
	const lines = [...titles, ...(document.title ? [document.title.children] : [])];
	for (const { block } of blocksOf(document)) lines.push(...linesOf(block));
	for (const line of lines) for (const inline of inlinesOf(line)) if (inline.kind === 'picture') yield inline;
}
