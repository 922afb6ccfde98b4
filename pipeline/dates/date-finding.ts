import type { Finding } from '../model/finding.ts';
import { dateRuleNotes } from './rule-notes.ts';

/** The note of this id stands with the rules of `check`, which reports lost names of every other kind. */
const nameUnknown: Pick<Finding, 'level' | 'why' | 'source'> = {
	level: 'error',
	why: 'A name that leads nowhere would print as a gap.',
	source: { publisher: 'Plainplan', title: 'How to write a plan', place: 'Names' },
};

/** A finding with the level, reason and source of its rule note, where it has none of its own. Throws on an id without a note: a bug. */
export function dateFinding(
	ruleId: string,
	finding: Pick<Finding, 'message' | 'mend' | 'span'> & Partial<Pick<Finding, 'why' | 'level' | 'fixes'>>,
): Finding {
	const note = ruleId === 'name/unknown' ? nameUnknown : dateRuleNotes.find(({ id }) => id === ruleId)?.meta;
	if (note === undefined) throw new Error(`No rule note for ${ruleId}.`);
	return { ruleId, level: note.level, why: note.why, ...(note.source && { source: note.source }), fixes: [], ...finding };
}
