import type { RuleNote } from '../model/rule-note.ts';
import type { CheckedRun } from './check-documents.ts';
import { ruleNotesWith } from './rule-catalogue.ts';
import { allRules, rulesFor } from './rules-for.ts';

/** Every rule by id that a run could report: those of the program, and of the packs beside the documents. */
export function notesOfRun({ checked, settings }: Pick<CheckedRun, 'checked' | 'settings'>): ReadonlyMap<string, RuleNote> {
	const lists = new Set([allRules(settings), ...checked.flatMap((one) => ('project' in one ? [rulesFor(settings, one.project)] : []))]);
	return new Map([...lists].flatMap((rules) => [...ruleNotesWith(rules)]));
}
