import type { EasyReadBlock, NoEasyReadLine } from '../../../model/block.ts';
import type { PlanDocument, PlanSection } from '../../../model/document.ts';
import type { DocumentType } from '../../../model/template.ts';
import { plainText } from '../../../model/walk.ts';

/** Whether a section has easy read: of its own, with a later section, left out on purpose, or none. */
export interface SectionCoverage {
	readonly section: string;
	readonly state: 'own' | 'covered' | 'excused' | 'notNeeded' | 'missing';
	/** The title of the easy read, or the reason why there is none. */
	readonly said: string;
}

/** A block of easy read covers its own section and those before it, back to the block before. The text before the first section is left out. */
export function coverageOf(document: PlanDocument, type: DocumentType): readonly SectionCoverage[] {
	const sections = document.sections.filter(({ heading }) => heading !== undefined);
	return sections.map((section, index) => {
		const name = nameOf(section, type);
		const own = blockOf(section);
		if (own) return { section: name, state: 'own', said: own.label.name };
		const excuse = section.blocks.find((block): block is NoEasyReadLine => block.kind === 'no-easy-read');
		if (excuse) return { section: name, state: 'excused', said: excuse.reason };
		const next = sections
			.slice(index + 1)
			.map(blockOf)
			.find((block) => block !== undefined);
		if (next) return { section: name, state: 'covered', said: next.label.name };
		const expects = type.sections.find(({ id }) => id === section.id)?.easyRead === 'expected';
		return { section: name, state: expects ? 'missing' : 'notNeeded', said: '' };
	});
}

function blockOf({ blocks }: PlanSection): EasyReadBlock | undefined {
	return blocks.find((block): block is EasyReadBlock => block.kind === 'easy-read');
}

function nameOf({ id, heading }: PlanSection, { sectionsBy }: DocumentType): string {
	const words = plainText(heading?.children ?? []);
	return sectionsBy === 'letter' && id !== '' ? `${id}: ${words}` : words;
}
