import type { PlanDocument } from '../../model/document.ts';
import { nameKey, personOf } from '../../model/plan-parts.ts';
import type { RuleFinding } from '../../model/rule.ts';
import { peopleInWords } from './people-in-words.ts';

/** Whoever could answer the draft is told what became of it: each person of its `send-to` is sent the final plan too. */
export function* lostRecipients(document: PlanDocument, draft: PlanDocument): Generator<RuleFinding> {
	const { sendTo, places, top } = document.meta;
	const kept = new Set(sendTo.map(({ name }) => nameKey(personOf(document, name)?.key ?? name)));
	const lost = draft.meta.sendTo.map(({ name }) => personOf(draft, name)?.key ?? name).filter((key) => !kept.has(nameKey(key)));
	if (lost.length === 0) return;
	yield {
		message: `The draft went to ${peopleInWords(draft, lost)}, and this plan does not.`,
		mend: `Add ${lost.map((key) => `"${key}"`).join(' and ')} to "send-to" again.`,
		span: places.get('send-to') ?? top,
	};
}
