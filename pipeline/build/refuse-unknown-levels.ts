import { UserError } from '../model/errors.ts';
import type { Project } from '../model/project.ts';
import type { RuleNote } from '../model/rule-note.ts';
import { levelWeight } from './level-weight.ts';
import { nearestRule, ruleNotesWith } from './rule-catalogue.ts';

/** `checks`: every rule that `check` runs. Refuses settings that give a level to a rule that nobody knows, or a milder level to a rule that rests on law. */
export function refuseUnknownLevels({ levels, folder }: Project, checks: readonly RuleNote[]): void {
	const notes = ruleNotesWith(checks);
	for (const [id, level] of levels) {
		const note = notes.get(id);
		if (note === undefined) {
			const near = nearestRule(id, notes);
			const hint = near === undefined ? undefined : `Did you mean ${near}?`;
			throw new UserError(
				'settings/bad',
				`There is no rule called "${id}". It stands in "${folder}/project.yml".`,
				...(hint ? [hint] : []),
			);
		}
		if (note.meta.law && levelWeight[level] < levelWeight[note.meta.level]) {
			const message = `The rule "${id}" rests on law, so "${folder}/project.yml" cannot make it milder.`;
			throw new UserError('settings/bad', message, `Take the line with "${id}" away, or set it to "error".`);
		}
	}
}
