import { staleBaseline } from '../check/baseline-notes.ts';
import { rules } from '../check/rules/index.ts';
import { suppressionRuleNotes } from '../check/suppression-notes.ts';
import { dateRuleNotes } from '../dates/rule-notes.ts';
import { easyReadRuleNotes } from '../easyread/rule-notes.ts';
import { messageRuleNotes } from '../model/message-rules.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { RuleNote } from '../model/rule-note.ts';
import { parseRuleNotes } from '../parse/rule-notes.ts';
import { pdfRuleNotes } from '../render/pdf/rule-notes.ts';
import { buildRuleNotes } from './rule-notes.ts';

const made = new WeakMap<readonly RuleNote[], ReadonlyMap<string, RuleNote>>();

/** Every rule of every pass that stands in code, by id, sorted. Where two passes find faults of one rule, the note of `check` speaks. */
export const ruleNotes: ReadonlyMap<string, RuleNote> = ruleNotesWith(rules);

/** Every rule of every pass by id, sorted, with these of `check`: what `explain` lists. */
export function ruleNotesWith(checks: readonly RuleNote[]): ReadonlyMap<string, RuleNote> {
	const known =
		made.get(checks) ??
		new Map(
			[
				...buildRuleNotes,
				...pdfRuleNotes,
				...messageRuleNotes,
				...dateRuleNotes,
				...easyReadRuleNotes,
				...parseRuleNotes,
				...suppressionRuleNotes,
				staleBaseline,
				...checks,
			]
				.map((note) => [note.id, note] as const)
				.sort(([one], [other]) => (one < other ? -1 : 1)),
		);
	made.set(checks, known);
	return known;
}

/** The rule with this id, or with this short id of the domain table (`O1`), in any case. */
export function findRules(name: string, notes = ruleNotes): readonly RuleNote[] {
	const exact = notes.get(name.toLowerCase());
	if (exact) return [exact];
	return [...notes.values()].filter(({ meta }) => meta.aliases.some((alias) => alias.toLowerCase() === name.toLowerCase()));
}

/** The id that is typed most like a name. */
export function nearestRule(name: string, notes = ruleNotes): string | undefined {
	return nearestName(name, [...notes.keys()])?.name;
}
