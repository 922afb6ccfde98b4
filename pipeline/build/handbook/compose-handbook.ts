import { headingsOf } from '../../model/anchors.ts';
import type { Block, Heading } from '../../model/block.ts';
import type { Footnote, Person, PlanDocument, PlanSection } from '../../model/document.ts';
import type { Inline } from '../../model/inline.ts';
import { nameKey } from '../../model/plan-parts.ts';
import { plainText } from '../../model/walk.ts';
import { folderOf } from '../paths.ts';
import { type ChapterLinks, chapterLinks } from './chapter-links.ts';
import { type Mapping, mapBlocks, mapLine } from './map-blocks.ts';

/**
 * A handbook and its chapters as one document: each chapter is a section with its title at level 2, its questions stand in it at level 3.
 * Links lead to places of the whole (`#name`), footnotes and questions of forms are numbered through, and people of two chapters who share
 * a key stay two. Every node keeps the span of its own file. `chapters`: in the order of the front matter; each may be there once only.
 */
export function composeHandbook(handbook: PlanDocument, chapters: readonly PlanDocument[]): PlanDocument {
	const links = chapterLinks([handbook, ...chapters]);
	const people: Person[] = [...handbook.meta.people];
	const footnotes: Footnote[] = [];
	const counts = { answers: 0 };
	const part = (document: PlanDocument, chapter: number): { readonly mapping: Mapping; readonly document: PlanDocument } => {
		const mapping = mappingOf(document, {
			chapter,
			links,
			keys: addPeople(people, document, chapter),
			counts,
			home: folderOf(handbook.source.file),
		});
		return { mapping, document };
	};
	const addNotes = ({ mapping, document }: ReturnType<typeof part>, chapter: number): void => {
		for (const note of document.footnotes) {
			const children = mapBlocks(note.children, mapping);
			footnotes.push({ ...note, name: noteName(note.name, chapter), number: footnotes.length + 1, children });
		}
	};

	const own = part(handbook, 0);
	const front = handbook.sections.map((section): PlanSection => {
		const heading = section.heading && mappedHeading(section.heading, own.mapping);
		return { ...section, ...(heading && { heading }), blocks: mapBlocks(section.blocks, own.mapping) };
	});
	const title = handbook.title && mappedHeading(handbook.title, own.mapping);
	addNotes(own, 0);
	const bodies = chapters.map((chapter, index): PlanSection => {
		const made = part(chapter, index + 1);
		const section = chapterSection(made.document, made.mapping, index + 1);
		addNotes(made, index + 1);
		return section;
	});
	return { ...handbook, ...(title && { title }), meta: { ...handbook.meta, people }, sections: [...front, ...bodies], footnotes };
}

function chapterSection(document: PlanDocument, mapping: Mapping, chapter: number): PlanSection {
	const { title, meta, sections, source } = document;
	const named: Heading = title ?? {
		kind: 'heading',
		level: 1,
		children: [{ kind: 'text', text: meta.title ?? '', span: meta.top }],
		span: meta.top,
	};
	const blocks = sections.flatMap(({ heading, blocks: inside }) => [...(heading ? [heading] : []), ...inside]);
	const first = meta.top;
	const last = sections.at(-1)?.span.end ?? first.end;
	const heading = { ...mappedHeading(named, mapping), level: 2 as const };
	return {
		id: `chapter-${chapter}`,
		chapter,
		heading,
		blocks: titledEasyRead(mapBlocks(blocks, mapping), heading, chapter, sections[0]?.id === 'intro'),
		span: { file: source.file, start: first.start, end: last },
	};
}

/** The easy read of a chapter begins with the chapter's name, so that a child sees where a new one starts. */
function titledEasyRead(blocks: readonly Block[], heading: Heading, chapter: number, hasIntro: boolean): readonly Block[] {
	const at = blocks.findIndex(({ kind }) => kind === 'easy-read');
	const first = blocks[at];
	const isIntro = hasIntro && !blocks.slice(0, at).some(({ kind }) => kind === 'heading');
	if (first?.kind !== 'easy-read' || !isIntro) return blocks;
	const name = `${chapter}. ${plainText(heading.children).trim()}`;
	return blocks.with(at, { ...first, label: { ...first.label, name } });
}

function mappedHeading(heading: Heading, mapping: Mapping): Heading {
	const mapped = mapping.block({ ...heading, children: mapLine(heading.children, mapping) });
	return mapped?.kind === 'heading' ? mapped : heading;
}

interface Part {
	/** From 1; 0 for the handbook itself. */
	readonly chapter: number;
	readonly links: ChapterLinks;
	/** The key that a person has in the whole, by the key in this file. */
	readonly keys: ReadonlyMap<string, string>;
	/** Shared by all parts. */
	readonly counts: { answers: number };
	/** The folder of the handbook, from which addresses of images count. */
	readonly home: string;
}

function mappingOf(document: PlanDocument, { chapter, links, keys, counts, home }: Part): Mapping {
	const anchors = new Map([...headingAnchors(document, links)]);
	const folder = folderOf(document.source.file);
	const personKey = (key: string) => keys.get(nameKey(key)) ?? key;
	return {
		block: (block): Block | undefined => {
			switch (block.kind) {
				case 'heading': {
					const anchor = anchors.get(block.span.start.offset);
					const level = chapter === 0 ? block.level : deeper(block.level);
					return { ...block, level, ...(anchor !== undefined && { anchor }) };
				}
				case 'contents':
					return chapter === 0 ? block : undefined;
				case 'contact':
					return { ...block, person: { ...block.person, name: personKey(block.person.name) } };
				case 'view':
					return { ...block, whose: block.whose.map((who) => ({ ...who, name: personKey(who.name) })) };
				case 'answer':
					counts.answers += 1;
					return { ...block, number: String(counts.answers) };
				default:
					return block;
			}
		},
		inline: (inline): Inline => {
			switch (inline.kind) {
				case 'link':
					return { ...inline, url: links.addressOf(inline.url, document) };
				case 'image':
					return { ...inline, url: folder === home ? inline.url : addressFrom(home, folder, inline.url) };
				case 'footnote-reference':
					return { ...inline, name: noteName(inline.name, chapter) };
				case 'person':
					return { ...inline, key: personKey(inline.key) };
				default:
					return inline;
			}
		},
	};
}

/** By the place in the file: what is mapped is a copy of the heading. */
function* headingAnchors(document: PlanDocument, links: ChapterLinks): Generator<readonly [number, string]> {
	for (const heading of headingsOf(document)) {
		const anchor = links.anchorOf(heading);
		if (anchor !== undefined) yield [heading.span.start.offset, anchor];
	}
}

function deeper(level: Heading['level']): Heading['level'] {
	const levels = [2, 3, 4, 5, 6, 6] as const;
	return levels[level - 1] ?? 6;
}

function noteName(name: string, chapter: number): string {
	return chapter === 0 ? name : `chapter-${chapter}-${name}`;
}

/** Adds those who are not known yet. Somebody else under a key that is taken gets a key of their own. */
function addPeople(people: Person[], { meta }: PlanDocument, chapter: number): ReadonlyMap<string, string> {
	const keys = new Map<string, string>();
	for (const person of meta.people) {
		const known = people.find(({ key }) => nameKey(key) === nameKey(person.key));
		if (known === undefined) people.push(person);
		else if (said(known) !== said(person)) {
			const key = `${person.key} (chapter ${chapter})`;
			keys.set(nameKey(person.key), key);
			people.push({ ...person, key });
		}
	}
	return keys;
}

function said({ span: _span, ...person }: Person): string {
	return JSON.stringify(person);
}

/** `chapters` and `map.png`, seen from the handbook: `chapters/map.png`. */
function addressFrom(home: string, folder: string, address: string): string {
	return folder.startsWith(`${home}/`) ? `${folder.slice(home.length + 1)}/${address}` : address;
}
