import { fileURLToPath } from 'node:url';
import { checkPlan } from '../../pipeline/check/check-plan.ts';
import { loadProject } from '../../pipeline/config/load-project.ts';
import { loadSettings } from '../../pipeline/config/load-settings.ts';
import { workOutFacts } from '../../pipeline/dates/work-out-facts.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import type { Beside } from '../../pipeline/model/beside.ts';
import type { Finding } from '../../pipeline/model/finding.ts';
import { type Read, read, unsuppressed } from './checked.ts';

const home = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const { ruleSets, calendars } = await loadSettings(nodeHost, home);
const project = await loadProject(nodeHost, `${home}/content`);

/** The other documents of a case, as text. */
export interface OtherDocuments {
	readonly plan?: string;
	readonly review?: string;
	readonly proposed?: string;
}

/** What the rules say of a document that stands beside others of its case. Its dates are worked out beside them too. */
export function checkedBeside(text: string, others: OtherDocuments): readonly Finding[] {
	const { document, context } = read(text, 'review.md');
	const plan = others.plan === undefined ? undefined : once(others.plan, 'plan.md');
	const proposed = others.proposed === undefined ? undefined : once(others.proposed, 'draft.md');
	const beside: Beside = {
		replies: [],
		...(plan && { plan: { document: plan.document, facts: plan.context.facts } }),
		...(proposed && { proposed: { document: proposed.document, facts: proposed.context.facts } }),
		...(others.review !== undefined && { review: once(others.review, 'annual-review.md').document }),
	};
	const ruleSet = ruleSets.get(project.rules);
	const calendar = calendars.get(project.region);
	if (!ruleSet || !calendar) throw new Error('No settings for England.');
	const facts = workOutFacts(document, { type: context.type, ruleSet, calendar, project, beside }).value;
	return unsuppressed(checkPlan(document, { ...context, facts, beside }), document);
}

const known = new Map<string, Read>();

/** A document that stands beside many others is read once. */
function once(text: string, file: string): Read {
	const key = `${file}\n${text}`;
	const found = known.get(key) ?? read(text, file);
	known.set(key, found);
	return found;
}

/** `level: message` of each finding of the rules for reviews, or of one of them. */
export function saidBeside(text: string, others: OtherDocuments, rule = 'review/'): readonly string[] {
	return checkedBeside(text, others)
		.filter(({ ruleId }) => ruleId.startsWith(rule))
		.map(({ level, message }) => `${level}: ${message}`);
}
