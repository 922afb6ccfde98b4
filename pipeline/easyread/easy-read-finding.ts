import type { Finding } from '../model/finding.ts';
import { easyReadRuleNotes } from './rule-notes.ts';

/** A finding with the level, reason and source of its rule note. Throws on an id without a note: a bug. */
export function easyReadFinding(
	ruleId: string,
	finding: Pick<Finding, 'message' | 'mend' | 'span'> & Partial<Pick<Finding, 'why' | 'fixes' | 'suggestions'>>,
): Finding {
	const note = easyReadRuleNotes.find(({ id }) => id === ruleId);
	if (note === undefined) throw new Error(`No rule note for ${ruleId}.`);
	const { level, why, source } = note.meta;
	return { ruleId, level, why, source, fixes: [], ...finding };
}
