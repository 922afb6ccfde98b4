import { rulesOfPacks } from '../check/pack-rule.ts';
import { rules } from '../check/rules/index.ts';
import { loadPacks } from '../config/load-packs.ts';
import { loadProject } from '../config/load-project.ts';
import type { Settings } from '../config/load-settings.ts';
import type { Pack } from '../model/pack.ts';
import type { Project } from '../model/project.ts';
import type { Rule } from '../model/rule.ts';
import type { Tools } from './run.ts';

/** Every rule that `check` runs for the documents of a project: those in code, those of the program's packs, and those of the project's own packs. */
export function rulesFor({ packs }: Pick<Settings, 'packs'>, { packs: own = none }: Pick<Project, 'packs'>): readonly Rule[] {
	const byOwn = made.get(packs) ?? new WeakMap<readonly Pack[], readonly Rule[]>();
	made.set(packs, byOwn);
	const known = byOwn.get(own) ?? [...rules, ...rulesOfPacks([...packs, ...own])];
	byOwn.set(own, known);
	return known;
}

/** The same for a project without packs of its own. */
export function allRules(settings: Pick<Settings, 'packs'>): readonly Rule[] {
	return rulesFor(settings, {});
}

/** The same for the current folder. */
export async function rulesHere({ host, home }: Pick<Tools, 'host' | 'home'>): Promise<readonly Rule[]> {
	return rulesFor({ packs: await loadPacks(host, `${home}/templates/packs/en-GB`, { own: false }) }, await loadProject(host, '.'));
}

/** The packs of the program and of the current folder. */
export async function packsHere({ host, home }: Pick<Tools, 'host' | 'home'>): Promise<readonly Pack[]> {
	const [packs, { packs: own = none }] = await Promise.all([
		loadPacks(host, `${home}/templates/packs/en-GB`, { own: false }),
		loadProject(host, '.'),
	]);
	return [...packs, ...own];
}

const none: readonly Pack[] = [];
const made = new WeakMap<readonly Pack[], WeakMap<readonly Pack[], readonly Rule[]>>();
