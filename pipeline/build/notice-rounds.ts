import type { Settings } from '../config/load-settings.ts';
import type { NameRef } from '../model/block.ts';
import type { PlanDocument, PlanMeta } from '../model/document.ts';
import { personOf } from '../model/plan-parts.ts';
import type { NoticeRound } from '../model/renderer.ts';
import type { DocumentType, NoticeGroup } from '../model/template.ts';

const readers: Readonly<Record<NoticeGroup['to'], (meta: PlanMeta) => readonly NameRef[]>> = {
	'send-to': ({ sendTo }) => sendTo,
	'send-school': ({ sendSchool }) => sendSchool,
	'send-health': ({ sendHealth }) => sendHealth,
};

/** The wording of each message that goes with a document at its stage, and the people who are sent it. Empty where its type sends none. */
export function noticeRounds(document: PlanDocument, type: DocumentType, { notices }: Settings): readonly NoticeRound[] {
	const { stage = 'any', review } = document.meta;
	const groups = type.notices.get(stage === 'draft' && review ? 'amended' : stage) ?? [];
	return groups.flatMap(({ to, notice }) => {
		const template = notices.get(notice);
		if (template === undefined) return [];
		const people = readers[to](document.meta).flatMap(({ name }) => personOf(document, name) ?? []);
		return [{ template, people }];
	});
}
