import type { Settings } from '../config/load-settings.ts';
import { answeredIn } from '../model/answered.ts';
import type { NameRef } from '../model/block.ts';
import type { PlanDocument, PlanMeta } from '../model/document.ts';
import { UserError } from '../model/errors.ts';
import { noticeWithVersions } from '../model/notice-wording.ts';
import { blocksOfKind, personOf } from '../model/plan-parts.ts';
import type { Project } from '../model/project.ts';
import type { NoticeRound } from '../model/renderer.ts';
import type { DocumentType, NoticeGroup } from '../model/template.ts';

const readers: Readonly<Record<NoticeGroup['to'], (meta: PlanMeta) => readonly NameRef[]>> = {
	'send-to': ({ sendTo }) => sendTo,
	'send-school': ({ sendSchool }) => sendSchool,
	'send-health': ({ sendHealth }) => sendHealth,
};

/**
 * The wording of each message that goes with a document at its stage, and the people who are sent it. Empty where its type sends none, and for a form that has its answers.
 * A council's own wording comes before the program's; a file of it that is named like no message is a `UserError`.
 */
export function noticeRounds(
	document: PlanDocument,
	type: DocumentType,
	{ notices }: Pick<Settings, 'notices'>,
	project: Pick<Project, 'notices'>,
): readonly NoticeRound[] {
	refuseStrangeNames(notices, project);
	if (answeredIn(document).by.length > 0) return [];
	const { stage = 'any', review } = document.meta;
	const groups = type.notices.get(stage === 'draft' && review ? 'amended' : stage) ?? [];
	const answered = new Set(blocksOfKind(document, 'reply').flatMap(({ whose }) => whose.map(({ name }) => personOf(document, name))));
	return groups.flatMap(({ to, notice, when, only }) => {
		const template = noticeWithVersions(notice, notices, project.notices);
		if (template === undefined) return [];
		const people = readers[to](document.meta).flatMap(({ name }) => personOf(document, name) ?? []);
		return [{ template, people: only === undefined ? people : people.filter((person) => answered.has(person)), when }];
	});
}

function refuseStrangeNames(notices: Settings['notices'], { notices: own = new Map() }: Pick<Project, 'notices'>): void {
	for (const name of own.keys()) {
		const notice = name.split('.')[0] ?? '';
		if (notices.has(notice)) continue;
		const known = [...notices.keys()].filter((id) => !id.includes('.')).join(', ');
		throw new UserError('settings/bad', `The file "email/${name}.yml" belongs to no message. The messages are: ${known}.`);
	}
}
