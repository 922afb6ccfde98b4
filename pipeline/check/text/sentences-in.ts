import type { Unit } from '../../language/unit.ts';
import { unitsOf } from '../../language/units.ts';
import type { PlanDocument } from '../../model/document.ts';
import { personOf } from '../../model/plan-parts.ts';
import type { RuleContext } from '../../model/rule.ts';
import type { Names } from '../../model/walk.ts';

/** Every sentence of a document with its role; people and worked-out dates stand as they will print. */
export function sentencesIn(document: PlanDocument, { type, facts }: Pick<RuleContext, 'type' | 'facts'>): readonly Unit[] {
	const names = namesByDocument.get(document) ?? {
		person: (key: string) => personOf(document, key)?.name,
		date: (name: string) => facts.named.get(name),
	};
	namesByDocument.set(document, names);
	return unitsOf(document, { type, names });
}

/** The sentences of easy read, with the titles of its parts. */
export function easySentencesIn(document: PlanDocument, context: Pick<RuleContext, 'type' | 'facts'>): readonly Unit[] {
	return sentencesIn(document, context).filter(isEasyRead);
}

/** Whether a sentence is one of easy read, or the title of a part of it. */
export function isEasyRead({ role }: Pick<Unit, 'role'>): boolean {
	return role === 'easy-item' || role === 'easy-title';
}

/** Sentences in the writer's own voice: not the words of a child, a parent or a quotation. */
export function writersSentencesIn(document: PlanDocument, context: Pick<RuleContext, 'type' | 'facts'>): readonly Unit[] {
	return sentencesIn(document, context).filter(({ verbatim, role }) => !verbatim && role !== 'front');
}

const namesByDocument = new WeakMap<PlanDocument, Names>();
