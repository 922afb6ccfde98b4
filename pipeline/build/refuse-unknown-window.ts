import type { Settings } from '../config/load-settings.ts';
import { UserError } from '../model/errors.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { Project } from '../model/project.ts';

/** Refuses settings that name a way to work out the last day which the rule set does not have. */
export function refuseUnknownWindow({ window, rules, folder }: Project, { ruleSets }: Pick<Settings, 'ruleSets'>): void {
	const known = ruleSets.get(rules)?.windows.policies.map(({ id }) => id) ?? [];
	if (window === undefined || known.includes(window)) return;
	const near = nearestName(window, known)?.name;
	const message = `There is no "window" called "${window}". It stands in "${folder}/project.yml". You can use: ${known.join(', ')}.`;
	throw near === undefined ? new UserError('settings/bad', message) : new UserError('settings/bad', message, `Did you mean ${near}?`);
}
