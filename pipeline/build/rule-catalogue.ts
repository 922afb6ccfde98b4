import { rules } from '../check/rules/index.ts';
import { dateRuleNotes } from '../dates/rule-notes.ts';
import { easyReadRuleNotes } from '../easyread/rule-notes.ts';
import { messageRuleNotes } from '../model/message-rules.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { RuleNote } from '../model/rule.ts';
import { parseRuleNotes } from '../parse/rule-notes.ts';
import { pdfRuleNotes } from '../render/pdf/rule-notes.ts';
import { buildRuleNotes } from './rule-notes.ts';

/** Every rule of every pass by id, sorted: what `explain` lists. Where two passes find faults of one rule, the note of `check` speaks. */
export const ruleNotes: ReadonlyMap<string, RuleNote> = new Map(
	[...buildRuleNotes, ...pdfRuleNotes, ...messageRuleNotes, ...dateRuleNotes, ...easyReadRuleNotes, ...parseRuleNotes, ...rules]
		.map((note) => [note.id, note] as const)
		.sort(([one], [other]) => (one < other ? -1 : 1)),
);

/** The rule with this id, or with this short id of the domain table (`O1`), in any case. */
export function findRules(name: string): readonly RuleNote[] {
	const exact = ruleNotes.get(name.toLowerCase());
	if (exact) return [exact];
	return [...ruleNotes.values()].filter(({ meta }) => meta.aliases.some((alias) => alias.toLowerCase() === name.toLowerCase()));
}

/** The id that is typed most like a name. */
export function nearestRule(name: string): string | undefined {
	return nearestName(name, [...ruleNotes.keys()])?.name;
}
