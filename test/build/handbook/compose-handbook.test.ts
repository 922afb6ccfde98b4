import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeHandbook } from '../../../pipeline/build/handbook/compose-handbook.ts';
import { anchorOf, anchorsOf } from '../../../pipeline/model/anchors.ts';
import { blocksOf, inlinesOf, linesOf, plainText } from '../../../pipeline/model/walk.ts';
import { parsePlan } from '../../../pipeline/parse/parse-plan.ts';
import { settings } from '../run-over.ts';
import { chapter, handbook } from './a-handbook.ts';

const parsed = (file: string, text: string) => parsePlan({ file, text }, settings.types).value;

function whole(chapters: Readonly<Record<string, string>>, intro?: string) {
	const names = Object.keys(chapters);
	return composeHandbook(
		parsed('/office/guide.md', handbook(names.join(', '), intro)),
		names.map((name) => parsed(`/office/${name}`, chapters[name] ?? '')),
	);
}

const linksIn = (document: ReturnType<typeof whole>) =>
	[...blocksOf(document)]
		.flatMap(({ block }) => linesOf(block))
		.flatMap((line) => [...inlinesOf(line)])
		.flatMap((inline) => (inline.kind === 'link' ? [inline.url] : []));

describe('a handbook as one document', () => {
	it('has a section for each chapter, with its questions one level deeper', () => {
		const made = whole({
			'one.md': chapter(1, 'Start', 'Hello.\n\n## What is a plan?\n\nText.\n\n### Part\n\nText.'),
			'two.md': chapter(2, 'Meetings', '## Who comes?\n\nText.'),
		});
		const headings = [...anchorsOf(made).keys()].map(({ level, children }) => `${level} ${plainText(children)}`);
		expect(headings).toEqual(['1 Help for your child', '2 Start', '3 What is a plan?', '4 Part', '2 Meetings', '3 Who comes?']);
		expect(made.sections.map(({ id, chapter: number }) => [id, number])).toEqual([
			['intro', undefined],
			['chapter-1', 1],
			['chapter-2', 2],
		]);
	});

	it('keeps the place of every block in its own file', () => {
		const made = whole({ 'one.md': chapter(1, 'Start', 'Hello.'), 'two.md': chapter(2, 'Meetings', 'There.') });
		const places = [...blocksOf(made)].map(({ block }) => `${block.span.file}:${block.span.start.line}`);
		expect(places).toEqual(['/office/guide.md:15', '/office/one.md:13', '/office/two.md:13']);
	});

	it('leads links to their headings, also where two chapters have one of the same name', () => {
		const made = whole(
			{
				'one.md': chapter(
					1,
					'Start',
					'## Who helps?\n\n[a](#who-helps) [b](two.md#who-helps) [c](two.md) [d](#lost) [e](https://example.org)',
				),
				'two.md': chapter(2, 'Meetings', '## Who helps?\n\n[f](#who-helps) [g](./one.md#Who-helps) [h](guide.md)'),
			},
			'[i](one.md#who-helps)',
		);
		expect(linksIn(made)).toEqual([
			'#who-helps',
			'#who-helps',
			'#who-helps-2',
			'#meetings',
			'one.md#lost',
			'https://example.org',
			'#who-helps-2',
			'#who-helps',
			'#help-for-your-child',
		]);
	});

	it('numbers footnotes through, and keeps two of one name apart', () => {
		const made = whole({
			'one.md': chapter(1, 'Start', 'Text.[^a]\n\n[^a]: First.'),
			'two.md': chapter(2, 'Meetings', 'Text.[^a]\n\n[^a]: Second.'),
		});
		expect(
			made.footnotes.map(
				({ number, children }) => `${number} ${children.map((block) => linesOf(block).map((line) => plainText(line))).join()}`,
			),
		).toEqual(['1 First.', '2 Second.']);
		expect(new Set(made.footnotes.map(({ name }) => name)).size).toBe(2);
	});

	it('keeps two people apart who share a key', () => {
		const people = (name: string) => `people:\n  line: ${name}, advice, advice@example.org\n`;
		const made = whole({
			'one.md': chapter(1, 'Start', '::contact[line]', people('Family line')),
			'two.md': chapter(2, 'Meetings', '::contact[line]\n\nAsk :person[line].', people('School line')),
		});
		const contacts = [...blocksOf(made)].flatMap(({ block }) => (block.kind === 'contact' ? [block.person.name] : []));
		const name = (key: string | undefined) => made.meta.people.find((person) => person.key === key)?.name;
		expect(contacts.map(name)).toEqual(['Family line', 'School line']);
	});

	it('leaves out the lists of contents of its chapters, and names the easy read of each after the chapter', () => {
		const made = whole({
			'one.md': chapter(
				1,
				'Start',
				'::contents\n\n:::easy-read[This chapter]\n- It helps.\n:::\n\n## A?\n\n:::easy-read[More]\n- It helps.\n:::',
			),
		});
		const blocks = [...blocksOf(made)].map(({ block }) => block);
		expect(blocks.some(({ kind }) => kind === 'contents')).toBe(false);
		expect(blocks.flatMap((block) => (block.kind === 'easy-read' ? [block.label.name] : []))).toEqual(['1. Start', 'More']);
	});

	it('finds images of a chapter in another folder', () => {
		const made = whole({ 'parts/one.md': chapter(1, 'Start', '![A map](map.png)'), 'two.md': chapter(2, 'Two', '![A map](map.png)') });
		const images = [...blocksOf(made)]
			.flatMap(({ block }) => linesOf(block).flatMap((line) => [...inlinesOf(line)]))
			.flatMap((inline) => (inline.kind === 'image' ? [inline.url] : []));
		expect(images).toEqual(['parts/map.png', 'map.png']);
	});
});

describe('the name of a heading’s place', () => {
	it.each([
		['What is a My Plan+?', 'what-is-a-my-plan'],
		["Your child's views", 'your-childs-views'],
		['Café  visits', 'café-visits'],
		['?!', ''],
	])('%s', (words, anchor) => expect(anchorOf(words)).toBe(anchor));

	it('is the same when it is named again', () => {
		fc.assert(
			fc.property(fc.string(), (words) => {
				expect(anchorOf(anchorOf(words))).toBe(anchorOf(words));
			}),
		);
	});
});
