import type { Say } from './pdf-fault.ts';
import type { PdfFile } from './pdf-file.ts';
import type { PdfRuleId } from './pdf-rules.ts';
import { parentType, type ReadElement, type ReadStructure, significantKids } from './structure.ts';

/** Which elements may stand in which (ISO 14289-1, 7.2, with the tables of ISO 32000-1, 14.8.4). */
export function checkNesting(file: PdfFile, structure: ReadStructure, say: Say): void {
	for (const element of structure.elements) {
		const { type } = element;
		const children = significantKids(element);
		const here = { element: element.id };
		const place = parentRules[type];
		const parent = place && parentType(file, structure, element);
		if (place && !place.in.includes(parent ?? '')) say(place.rule, { ...here, detail: `It stands in a ${parent}.` });
		const kids = kidRules[type];
		const stranger = kids && children.find((child) => !kids.of.includes(child.type));
		if (stranger) say(kids.rule, { ...here, detail: `It is a ${stranger.type}.` });
		const captions = captionRules[type];
		if (captions && children.slice(1).some((child) => child.type === 'Caption')) say(captions, here);
		if (type === 'Table') checkParts(element.id, children, say);
		if (children.slice(1, -1).some((child) => child.type === 'Caption')) say('caption-place', here);
	}
}

const inTable = ['Table'];
const rowGroups = ['Table', 'THead', 'TBody', 'TFoot'];

const parentRules: Readonly<Record<string, { readonly rule: PdfRuleId; readonly in: readonly string[] }>> = {
	TR: { rule: 'row-parent', in: rowGroups },
	THead: { rule: 'head-parent', in: inTable },
	TBody: { rule: 'body-parent', in: inTable },
	TFoot: { rule: 'foot-parent', in: inTable },
	TH: { rule: 'header-parent', in: ['TR'] },
	TD: { rule: 'cell-parent', in: ['TR'] },
	LI: { rule: 'item-parent', in: ['L'] },
	LBody: { rule: 'item-body-parent', in: ['LI'] },
	Lbl: { rule: 'label-parent', in: ['LI', 'TOCI', 'Note', 'FENote', 'Form', 'BibEntry', 'Caption', 'Link'] },
	TOCI: { rule: 'entry-parent', in: ['TOC'] },
};

const kidRules: Readonly<Record<string, { readonly rule: PdfRuleId; readonly of: readonly string[] }>> = {
	Table: { rule: 'table-kid', of: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'] },
	TR: { rule: 'row-kid', of: ['TH', 'TD'] },
	THead: { rule: 'head-kid', of: ['TR'] },
	TBody: { rule: 'body-kid', of: ['TR'] },
	TFoot: { rule: 'foot-kid', of: ['TR'] },
	L: { rule: 'list-kid', of: ['L', 'LI', 'Caption'] },
	LI: { rule: 'item-kid', of: ['Lbl', 'LBody'] },
	TOC: { rule: 'contents-kid', of: ['TOC', 'TOCI', 'Caption'] },
};

/** Where a caption has to come first. */
const captionRules: Readonly<Record<string, PdfRuleId>> = { L: 'list-caption', TOC: 'contents-caption' };

function checkParts(id: number, children: readonly ReadElement[], say: Say): void {
	const count = (type: string): number => children.filter((child) => child.type === type).length;
	const here = { element: id };
	if (count('THead') > 1) say('head-twice', here);
	if (count('TFoot') > 1) say('foot-twice', here);
	if (count('TFoot') > 0 && count('TBody') === 0) say('foot-alone', here);
	if (count('THead') > 0 && count('TBody') === 0) say('head-alone', here);
	if (count('Caption') > 1) say('table-captions', here);
	if (children.slice(1, -1).some(({ type }) => type === 'Caption')) say('table-caption', here);
}
