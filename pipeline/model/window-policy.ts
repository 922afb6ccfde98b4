import { UserError } from './errors.ts';
import { meantName } from './nearest-name.ts';
import type { RuleSet, WindowPolicy } from './rule-set.ts';

/** The ids of all window policies of a rule set, in the order of the file. */
export function windowPolicyIds({ windows }: RuleSet): readonly string[] {
	return windows.policies.map(({ id }) => id);
}

/** The policy with this id, or the rule set's own where none is named. An unknown id is a `UserError` `settings/bad` with the nearest right one. */
export function windowPolicy(ruleSet: RuleSet, id: string = ruleSet.windows.standard): WindowPolicy {
	const policy = ruleSet.windows.policies.find((candidate) => candidate.id === id);
	if (policy !== undefined) return policy;
	const ids = windowPolicyIds(ruleSet);
	const meant = meantName(id, ids);
	const hint = meant === undefined ? `Use one of these: ${ids.join(', ')}.` : `Did you mean "${meant}"? All of them: ${ids.join(', ')}.`;
	throw new UserError('settings/bad', `There is no window policy called "${id}" in the rules "${ruleSet.id}".`, hint);
}
