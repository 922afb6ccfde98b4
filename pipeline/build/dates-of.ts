import type { Settings } from '../config/load-settings.ts';
import type { DateContext } from '../dates/work-out-facts.ts';
import { UserError } from '../model/errors.ts';
import type { Project } from '../model/project.ts';
import type { DocumentType } from '../model/template.ts';

/** The law and the bank holidays that a document's dates are worked out by: those that its type names, or else the project. Missing data files are a `UserError`. */
export function datesOf(
	{ ruleSets, calendars }: Settings,
	project: Project,
	holidays: string | undefined,
	type?: DocumentType,
): Pick<DateContext, 'ruleSet' | 'calendar'> {
	const rules = type?.dates ?? project.rules;
	const ruleSet = ruleSets.get(rules);
	const calendar = calendars.get(holidays ?? project.region) ?? calendars.get(project.region);
	if (ruleSet !== undefined && calendar !== undefined) return { ruleSet, calendar };
	throw new UserError('settings/missing-file', `The dates of "${rules}" or the bank holidays of "${project.region}" are missing.`);
}
