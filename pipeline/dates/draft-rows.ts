import type { CaseFile } from '../model/case-file.ts';
import type { PlanDocument } from '../model/document.ts';
import type { ReplyWindow } from '../model/facts.ts';
import type { WindowRequest } from './reply-window.ts';

/** A document with the draft whose window it stands in, and what the case file says about that draft. */
export interface DraftRows {
	readonly document: PlanDocument;
	readonly draft: PlanDocument;
	readonly caseFile: CaseFile | undefined;
	readonly window: ReplyWindow;
	readonly request: WindowRequest;
}
