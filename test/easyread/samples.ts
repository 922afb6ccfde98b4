import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadProject } from '../../pipeline/config/load-project.ts';
import { loadSettings } from '../../pipeline/config/load-settings.ts';
import { workOutFacts } from '../../pipeline/dates/work-out-facts.ts';
import { toEasyRead } from '../../pipeline/easyread/to-easy-read.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import type { PlanDocument } from '../../pipeline/model/document.ts';
import type { EasyReadDocument } from '../../pipeline/model/easy-read.ts';
import type { Facts } from '../../pipeline/model/facts.ts';
import type { Finding } from '../../pipeline/model/finding.ts';
import type { Pictures } from '../../pipeline/model/picture.ts';
import { parsePlan } from '../../pipeline/parse/parse-plan.ts';

export const home = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const settings = await loadSettings(nodeHost, home);
export const { pictures } = settings;
export const project = await loadProject(nodeHost, `${home}/content`);

export const sampleFiles = [
	'test/samples/draft-ehc-plan-sam.md',
	'content/plans/one-plan-amira.md',
	'content/guidance/parent-booklet-chapter.md',
] as const;

/** A document read as `build` does, with its easy-read version. */
export interface Read {
	readonly document: PlanDocument;
	readonly facts: Facts;
	readonly easyRead: EasyReadDocument | undefined;
	/** Of the easy-read version only. */
	readonly findings: readonly Finding[];
}

export function readSample(file: (typeof sampleFiles)[number]): Read {
	return readText(readFileSync(`${home}/${file}`, 'utf8'), file);
}

export function readText(text: string, file = 'example.md', from: Pictures = pictures): Read {
	const document = parsePlan({ file, text }, settings.types).value;
	const type = settings.types.get(document.type);
	const ruleSet = settings.ruleSets.get(type?.dates ?? project.rules);
	const calendar = settings.calendars.get(project.region);
	if (!type || !ruleSet || !calendar) throw new Error(`No settings for the type "${document.type}".`);
	const facts = workOutFacts(document, { type, ruleSet, calendar, project }).value;
	const { value, findings } = toEasyRead(document, { type, facts, project, pictures: from });
	return { document, facts, easyRead: value, findings };
}

/** A One Plan with these easy-read items, and whatever else its first section holds. */
export function planWith(items: string, more = '', title = 'About me'): string {
	return [
		'---',
		'document: one-plan',
		'case: EX-1',
		'child: Ned',
		'born: 2012-05-20',
		'school-now: Marsh Farm Academy',
		'support: SEN support',
		'cycle: 2026-09-09 to 2026-11-18',
		'agreed: Ned and Ann, 16 September 2026',
		'people:',
		"  mum: Ann, Ned's mum, ann@example.org",
		'send-to: mum',
		'---',
		'',
		"# Ned's plan",
		'',
		'## What do we want? Hopes and dreams',
		'',
		more,
		'',
		`:::easy-read[${title}]`,
		items,
		':::',
		'',
	].join('\n');
}
