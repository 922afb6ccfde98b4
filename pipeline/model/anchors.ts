import type { Heading } from './block.ts';
import type { PlanDocument } from './document.ts';
import { blocksOf, plainText } from './walk.ts';

/** `What is a My Plan?` -> `what-is-a-my-plan`: what writers type after `#` in a link to a heading. Letters of every alphabet stay. */
export function anchorOf(words: string): string {
	return words
		.normalize('NFC')
		.toLowerCase()
		.trim()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.replace(/\s+/g, '-');
}

/** Each heading with the name of its place, in source order. A name that stands there already gets a number: `dates-2`. */
export function anchorsOf(document: Pick<PlanDocument, 'title' | 'sections' | 'footnotes' | 'meta'>): ReadonlyMap<Heading, string> {
	const anchors = new Map<Heading, string>();
	const taken = new Set<string>();
	for (const heading of headingsOf(document)) {
		const wanted = heading.anchor ?? anchorOf(plainText(heading.children));
		if (wanted === '') continue;
		let anchor = wanted;
		for (let count = 2; taken.has(anchor); count += 1) anchor = `${wanted}-${count}`;
		taken.add(anchor);
		anchors.set(heading, anchor);
	}
	return anchors;
}

/** The title, then each section's heading with those in its text. */
export function headingsOf({
	title,
	sections,
	footnotes,
	meta,
}: Pick<PlanDocument, 'title' | 'sections' | 'footnotes' | 'meta'>): readonly Heading[] {
	const inside = sections.flatMap((section) => {
		const blocks = [...blocksOf({ sections: [section], footnotes: [], meta })].map(({ block }) => block);
		return [...(section.heading ? [section.heading] : []), ...blocks.filter((block): block is Heading => block.kind === 'heading')];
	});
	const notes = [...blocksOf({ sections: [], footnotes, meta })].map(({ block }) => block);
	return [...(title ? [title] : []), ...inside, ...notes.filter((block): block is Heading => block.kind === 'heading')];
}
