import type { Block, EasyReadItem, Heading, List, NameRef, OutcomeBlock } from './block.ts';
import type { PlanDocument, PlanSection } from './document.ts';
import { personOf } from './plan-parts.ts';
import { frontMatterPart } from './plan-text-front.ts';
import { callsOf, type Here, heldBy, leaf, lineOf, namesIn, typed } from './plan-text-here.ts';
import { type LineNames, type NameOfPerson, pictureName, textOfInlines } from './plan-text-line.ts';
import { tablePart } from './plan-text-table.ts';
import type { Span } from './span.ts';
import type { TextPart } from './text-part.ts';

/**
 * A document as the parts that a reader meets, in order: everything that can be read or that changes what is read.
 * Stage, version, days of issue, addresses and looks are left out, as administration.
 * @param nameOf prints the people whom the words name; without it, the document's own list does
 */
export function textPartsOf(document: PlanDocument, nameOf?: NameOfPerson): readonly TextPart[] {
	const names: LineNames = {
		person: (key) => nameOf?.(key) ?? personOf(document, key)?.name,
		meaning: (word) => document.caseFile?.terms.get(word),
	};
	const title = document.title ? [headedPart('title', 'title', 'Title', document.title, names)] : [];
	const notes = document.footnotes.map((note): TextPart => {
		const here: Here = {
			section: 'footnotes',
			place: `Footnote ${note.name}`,
			calls: callsOf('Footnotes', `Footnote ${note.name}`),
			names,
		};
		return { kind: 'footnote', ...heldBy(here), key: note.name, lines: [], children: partsOf(note.children, here), span: note.span };
	});
	return [frontMatterPart(document, names.person), ...title, ...document.sections.map((section) => sectionPart(section, names)), ...notes];
}

function sectionPart(section: PlanSection, names: LineNames): TextPart {
	const heading = section.heading ? textOfInlines(section.heading.children, names) : { text: '', pieces: [] };
	const lettered = /^[A-Z]\d?$/.test(section.id);
	const place = lettered ? `Section ${section.id}` : heading.text || (section.id === 'intro' ? 'Before the first section' : section.id);
	const calls = callsOf(place, heading.text, `${place}, ${heading.text}`, section.id);
	const here: Here = { section: section.id === '' ? heading.text : section.id, place, calls, names };
	const span = section.heading?.span ?? section.span;
	const lines = section.heading ? [{ label: '', place, calls: [], ...heading, span: section.heading.span }] : [];
	const key = section.id === '' ? heading.text : section.id;
	return { kind: 'section', ...heldBy(here), key, lines, children: partsOf(section.blocks, here), span };
}

function headedPart(kind: 'title' | 'heading', section: string, place: string, heading: Heading, names: LineNames): TextPart {
	const line = { label: '', place, calls: [], ...textOfInlines(heading.children, names), span: heading.span };
	return { kind, section, place, calls: callsOf(place), key: line.text, lines: [line], children: [], span: heading.span };
}

/** Blocks as parts. What stands under a heading inside a section belongs to that heading. */
function partsOf(blocks: readonly Block[], here: Here): readonly TextPart[] {
	const parts: TextPart[] = [];
	for (let index = 0; index < blocks.length; ) {
		const block = blocks[index];
		index += 1;
		if (!block) continue;
		if (block.kind === 'list') {
			let end = index;
			while (blocks[end]?.kind === 'list') end += 1;
			const items = blocks.slice(index - 1, end).flatMap((list) => (list.kind === 'list' ? itemsOf(list, here) : []));
			parts.push(listPart(items, blocks[index - 2]?.kind === 'paragraph' ? parts.pop() : undefined, here, block.span));
			index = end;
			continue;
		}
		if (block.kind !== 'heading') {
			parts.push(...partsOfBlock(block, here));
			continue;
		}
		let end = index;
		for (let below = blocks[end]; below && !(below.kind === 'heading' && below.level <= block.level); below = blocks[end]) end += 1;
		const { text } = textOfInlines(block.children, here.names);
		const top = /^[A-Z]\d?$/.test(here.section) ? `Section ${here.section}, ` : '';
		const inside: Here = { ...here, place: `${top}${text}`, calls: [...here.calls, ...callsOf(text, `${top}${text}`)] };
		const headed = headedPart('heading', here.section, inside.place, block, here.names);
		parts.push({ ...headed, ...heldBy(inside), children: partsOf(blocks.slice(index, end), inside) });
		index = end;
	}
	return parts;
}

/** The items of a list belong to the paragraph that leads into it: what `Sam cannot` leads into is not what `Sam can` leads into. */
function listPart(items: readonly TextPart[], lead: TextPart | undefined, here: Here, span: Span): TextPart {
	if (lead) return { ...lead, children: items };
	return { ...leaf('list', [], here, items[0]?.span ?? span), children: items };
}

function partsOfBlock(block: Block, here: Here): readonly TextPart[] {
	switch (block.kind) {
		case 'paragraph':
			return [leaf('paragraph', [lineOf('', block.children, block.span, here)], here, block.span)];
		case 'heading':
		case 'thematic-break':
			return [];
		case 'list':
			return itemsOf(block, here);
		case 'table':
			return [tablePart(block, here)];
		case 'code-block':
			return [
				leaf(
					'code-block',
					[typed('', block.text, block.span, here), typed('language', block.language, block.span, here)],
					here,
					block.span,
				),
			];
		case 'quotation':
			return [{ ...leaf('quotation', [], here, block.span), children: partsOf(block.children, here) }];
		case 'view': {
			const whose = namesIn(block.whose, here);
			return [labelled(block, '', `Words of ${whose}`, whose, { whose: block.whose, how: block.how }, here)];
		}
		case 'hope':
			return [labelled(block, block.number, block.label.name, block.label.name, { '': block.label, whose: block.whose }, here)];
		case 'need':
			return [labelled(block, block.number, block.label.name, block.label.name, { '': block.label }, here)];
		case 'outcome':
			return [labelled(block, block.number, block.label.name, block.label.name, outcomeWords(block), here)];
		case 'review':
			return [
				labelled(
					block,
					'',
					block.label.name,
					block.label.name,
					{ '': block.label, achieved: block.achieved, because: block.because, next: block.next },
					here,
				),
			];
		case 'note':
			return [labelled(block, '', block.label.name, block.label.name, { '': block.label }, here)];
		case 'differs':
			return [labelled(block, '', block.label.name, block.label.name, { '': block.label, between: block.between }, here)];
		case 'reply':
			return [labelled(block, '', 'A reply', '', { whose: block.whose, on: block.on, how: block.how }, here)];
		case 'request':
			return [
				labelled(
					block,
					block.number,
					block.label.name,
					block.label.name,
					{ '': block.label, from: block.from, asks: block.asks, answer: block.answer, meeting: block.meeting },
					here,
				),
			];
		case 'answer':
			return [
				labelled(
					block,
					block.number,
					block.label.name,
					block.label.name,
					{ '': block.label, [block.many ? 'tick' : 'choose']: block.choices.length > 0 ? block.choices : undefined },
					here,
				),
			];
		case 'easy-read': {
			const place = `Easy read, ${block.label.name}`;
			const inside: Here = { ...here, place, calls: [...here.calls, ...callsOf(place, block.label.name)] };
			const items = block.items.map((item) => easyItem(item, inside));
			const label = typed('', block.label.name, block.label.span, inside);
			return [
				{
					...leaf('easy-read', [label], inside, block.label.span),
					key: block.label.name,
					children: [...items, ...partsOf(block.rest, inside)],
				},
			];
		}
		case 'window':
			return [leaf('window', [], here, block.span)];
		case 'placement':
			return [
				leaf(
					'placement',
					[typed('', block.school.name, block.span, here), typed('type', block.type?.name, block.span, here)],
					here,
					block.span,
				),
			];
		case 'signature':
			return [
				leaf(
					'signature',
					[typed('', namesIn([block.person], here), block.span, here), typed('date', block.date?.name, block.span, here)],
					here,
					block.span,
				),
			];
		case 'contact':
			return [leaf('contact', [typed('', namesIn([block.person], here), block.span, here)], here, block.span)];
		case 'no-easy-read':
			return [leaf('no-easy-read', [typed('', block.reason, block.span, here)], here, block.span)];
		default:
			return [leaf('drawn', [typed('', `::${block.kind}`, block.span, here)], here, block.span)];
	}
}

function outcomeWords(block: OutcomeBlock): Attributes {
	return {
		'': block.label,
		for: block.for,
		hope: block.hopes,
		by: block.by,
		training: block.training ? 'yes' : undefined,
		keeps: block.maintenance ? 'yes' : undefined,
	};
}

type Attributes = Readonly<Record<string, string | NameRef | readonly NameRef[] | undefined>>;

type Labelled = Extract<
	Block,
	{
		readonly children: readonly Block[];
		readonly kind: 'view' | 'hope' | 'need' | 'outcome' | 'review' | 'note' | 'differs' | 'reply' | 'request' | 'answer';
	}
>;

function labelled(block: Labelled, number: string, place: string, key: string, attributes: Attributes, here: Here): TextPart {
	const inside: Here = { ...here, place, calls: [...here.calls, ...callsOf(place, number)] };
	const lines = Object.entries(attributes).map(([label, value]) => {
		const at = spanOf(value) ?? openingLine(block.span);
		const whose = label === 'whose' || label === 'from';
		return typed(label, typeof value === 'string' || value === undefined ? value : wordsOf(value, whose ? inside : undefined), at, inside);
	});
	const span = lines[0]?.span ?? block.span;
	return { ...leaf(block.kind, lines, inside, span), ...(number !== '' && { number }), key, children: partsOf(block.children, inside) };
}

/** A directive's first line, as far as can be told without its source. */
function openingLine(span: Span): Span {
	const end = { line: span.start.line, column: span.start.column + 3, offset: span.start.offset + 3 };
	return span.end.offset < end.offset ? span : { ...span, end };
}

function spanOf(value: Attributes[string]): Span | undefined {
	if (value === undefined || typeof value === 'string') return undefined;
	if (!('length' in value)) return value.span;
	const [first, last] = [value[0], value.at(-1)];
	return first && last ? { file: first.span.file, start: first.span.start, end: last.span.end } : undefined;
}

function wordsOf(value: NameRef | readonly NameRef[], people: Here | undefined): string {
	const refs = 'length' in value ? value : [value];
	return people ? namesIn(refs, people) : refs.map(({ name }) => name).join('; ');
}

function itemsOf(list: List, here: Here): readonly TextPart[] {
	return list.items.map((item, index): TextPart => {
		const [first, ...rest] = item.children;
		const own = first?.kind === 'paragraph' ? first : undefined;
		const words = own ? [lineOf('', own.children, own.span, here)] : [];
		const ticked = item.checked === undefined ? [] : [typed('ticked', item.checked ? 'yes' : 'no', item.span, here)];
		const number = list.ordered ? { number: String(list.start + index) } : {};
		return {
			...leaf('item', [...words, ...ticked], here, own?.span ?? item.span),
			...number,
			children: partsOf(own ? rest : item.children, here),
		};
	});
}

function easyItem(item: EasyReadItem, here: Here): TextPart {
	const picture = item.picture;
	const lines = [
		lineOf('', item.children, item.span, here),
		typed('picture', picture && pictureName(picture), picture?.span ?? item.span, here),
	];
	return leaf('easy-item', lines, here, item.span);
}
