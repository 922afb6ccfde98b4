import { fileURLToPath } from 'node:url';
import { quieted } from '../../pipeline/build/quieted.ts';
import { ruleNotesWith } from '../../pipeline/build/rule-catalogue.ts';
import { allRules } from '../../pipeline/build/rules-for.ts';
import { checkPlan } from '../../pipeline/check/check-plan.ts';
import { loadProject } from '../../pipeline/config/load-project.ts';
import { loadSettings } from '../../pipeline/config/load-settings.ts';
import { workOutFacts } from '../../pipeline/dates/work-out-facts.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import type { PlanDocument } from '../../pipeline/model/document.ts';
import type { Finding } from '../../pipeline/model/finding.ts';
import type { RuleContext } from '../../pipeline/model/rule.ts';
import { parsePlan } from '../../pipeline/parse/parse-plan.ts';

const home = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const settings = await loadSettings(nodeHost, home);
const project = await loadProject(nodeHost, `${home}/content`);

export const { types } = settings;

/** Every rule that `check` runs: those in code and those of packs. */
export const everyRule = allRules(settings);

/** Those of every pass, by id. */
export const everyNote = ruleNotesWith(everyRule);

/** A document read with the program's own settings, and what its rules may read. */
export interface Read {
	readonly document: PlanDocument;
	readonly context: RuleContext;
	/** What parsing and the dates found. */
	readonly earlier: readonly Finding[];
}

/** Reads a document as `build` does, up to the rules. */
export function read(text: string, file = 'example.md'): Read {
	const parsed = parsePlan({ file, text }, settings.types);
	const document = parsed.value;
	const type = settings.types.get(document.type);
	const ruleSet = settings.ruleSets.get(type?.dates ?? project.rules);
	const calendar = settings.calendars.get(document.meta.holidays ?? project.region);
	if (!type || !ruleSet || !calendar) throw new Error(`No settings for the type "${document.type}".`);
	const facts = workOutFacts(document, { type, ruleSet, calendar, project });
	const context = { type, facts: facts.value, words: settings.words, project, pictures: settings.pictures };
	return { document, context, earlier: [...parsed.findings, ...facts.findings] };
}

/** Findings without those that the document's own notes keep quiet. */
export function unsuppressed(findings: readonly Finding[], document: PlanDocument): readonly Finding[] {
	return quieted(findings, document, { project, rules: everyRule, isWhole: false, showAll: true }).findings;
}

/** What `checkPlan` finds in a document, and no note of the document keeps quiet. */
export function checked(text: string, file?: string): readonly Finding[] {
	const { document, context } = read(text, file);
	return unsuppressed(checkPlan(document, context, everyRule), document);
}

/** `line:column rule message`, for expectations that a plan writer can read. */
export function told({ ruleId, message, span }: Finding): string {
	return `${span.start.line}:${span.start.column} ${ruleId} ${message}`;
}
