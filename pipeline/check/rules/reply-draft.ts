import type { PlanDocument } from '../../model/document.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { codeOfPractice } from '../sources.ts';

/** A record of answers names the frozen draft that was answered, and has its number. */
export const replyDraft: Rule = {
	id: 'reply/draft',
	meta: {
		title: 'A record of answers names the frozen draft that people answered.',
		why: 'Only beside that draft can anybody see what people answered, and by which day they had to.',
		mend: 'At the top of the file write "served-draft:" and the code that you saw when you sent the draft.',
		source: codeOfPractice('paragraph 9.77'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				record('case: EX-0004\nversion: 1'),
				record('case: EX-0004\nversion: 2'),
				record('case: EX-0004\nversion: 1\nissued: 2026-12-10'),
				record('case: NM-0417\nversion: 1'),
				record('case: EX-0004\nversion: 1\nasked: 2026-08-17'),
			],
			good: [
				record('case: EX-0004\nversion: 1\nserved-draft: 3f2a9c41'),
				record('case: EX-0004\nversion: 2\nserved-draft: 3f2a9c41'),
				record('case: EXAMPLE\nversion: 1'),
				record('case: NM-0417\nversion: 1\nserved-draft: 3f2a9c41d0b87e65'),
				record('case: EX-0004\nversion: 1\nissued: 2026-12-10\nserved-draft: 3f2a9c41'),
			],
		},
	},
	*check(document, { beside }) {
		if (document.meta.servedDraft === undefined) yield* missing(document);
		else if (beside?.served) yield* mismatch(document, beside.served);
	},
};

/** No code is typed. One that was typed and cannot be read is reported where it is read; an example never has one. */
function* missing({ meta }: PlanDocument): Generator<RuleFinding> {
	if (meta.places.has('served-draft') || meta.case?.toUpperCase() === 'EXAMPLE') return;
	yield {
		message: 'Nothing says which frozen draft these people answered.',
		mend: 'Release the draft, then write "served-draft:" and its code at the top of the file.',
		span: meta.places.get('version') ?? meta.top,
		level: 'warning',
	};
}

function* mismatch({ meta }: PlanDocument, { meta: served }: PlanDocument): Generator<RuleFinding> {
	const { servedDraft, version, top } = meta;
	const span = servedDraft?.span ?? top;
	if (served.stage !== undefined && served.stage !== 'draft') {
		yield { message: 'This is the code of a final plan, and people answer a draft.', mend: 'Write the code of the draft.', span };
	} else if (version !== undefined && served.version !== undefined && version !== served.version) {
		yield {
			message: `This record is about draft ${version}, and its code is that of draft ${served.version}.`,
			mend: `Write the code of draft ${version}, or write "version: ${served.version}" if the code is right.`,
			span,
		};
	}
}

function record(front: string): string {
	return `document: replies\n${front}\n\n## What people told us\n\nNobody has answered yet.`;
}
