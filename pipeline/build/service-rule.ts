import { loadFolder } from '../config/load-folder.ts';
import { ruleSetSchema } from '../config/schema/rule-set.ts';
import type { MessageRow, Service } from '../deliver/ledger/store.ts';
import { emailService } from '../deliver/worker/email-service.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import type { Project } from '../model/project.ts';

/** How the rules of a project reckon the day of service of a draft that an email carries. Missing rules are a `UserError` `settings/missing-file`. */
export async function serviceRule(
	{ host, home }: { readonly host: Host; readonly home: string },
	{ rules }: Pick<Project, 'rules'>,
): Promise<(row: MessageRow, at: Date) => Service | undefined> {
	const ruleSet = (await loadFolder(host, `${home}/templates/rules`, ruleSetSchema)).get(rules);
	if (ruleSet === undefined) throw new UserError('settings/missing-file', `The rules "${rules}" are missing.`);
	const serviceOf = emailService(ruleSet.windows);
	return (row, at) => (row.opens === undefined ? undefined : serviceOf(at));
}
