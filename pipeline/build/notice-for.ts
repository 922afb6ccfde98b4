import type { Settings } from '../config/load-settings.ts';
import type { PlanDocument } from '../model/document.ts';
import type { NoticeTemplate } from '../model/notice.ts';
import type { DocumentType } from '../model/template.ts';

/** The wording of the message that goes with a document at its stage, where its type sends one. */
export function noticeFor({ meta }: PlanDocument, type: DocumentType, { notices }: Settings): NoticeTemplate | undefined {
	return notices.get(type.notices.get(meta.stage ?? 'any') ?? '');
}
