import type { Beside } from '../model/beside.ts';
import type { Project } from '../model/project.ts';
import type { Calendar, RuleSet } from '../model/rule-set.ts';
import type { DocumentType } from '../model/template.ts';

/** What dates are worked out by. */
export interface DateContext {
	readonly type: DocumentType;
	readonly ruleSet: RuleSet;
	readonly calendar: Calendar;
	readonly project: Project;
	/** The other documents of the same case that this one names; absent where it names none. */
	readonly beside?: Beside;
}
