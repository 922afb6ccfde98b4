import { rulesOfPacks } from '../check/pack-rule.ts';
import type { Settings } from '../config/load-settings.ts';
import { UserError } from '../model/errors.ts';
import type { Pack } from '../model/pack.ts';
import type { Project } from '../model/project.ts';
import type { Rule } from '../model/rule.ts';
import type { ExamplePlace } from '../model/rule-note.ts';
import { ruleNotes } from './rule-catalogue.ts';
import { checkText, documentInPlace } from './sentence-in-place.ts';

/**
 * Runs the examples of a project's own packs: a rule that does not do what it says of itself is refused, and so is one that
 * takes the name of another. A rule of a Vale style has no examples.
 */
export function provePacks({ packs: own = [], folder, ...project }: Project, settings: Settings): void {
	const known = new Set([...ruleNotes.keys(), ...settings.packs.map(({ id }) => id)]);
	const taken = own.find(({ id }) => known.has(id));
	if (taken)
		throw new UserError(
			'settings/bad',
			`There is a rule called "${taken.id}" already.`,
			`Give the rule in "${folder}/packs" another name.`,
		);
	for (const [index, rule] of rulesOfPacks(own).entries()) {
		const pack = own[index];
		if (pack) prove(pack, rule, { project: { ...project, folder, levels: new Map() }, settings });
	}
}

function prove({ id, meta: { examples } }: Pack, rule: Rule, using: Using): void {
	const speaks = (example: string) => findingsOf(example, examples.place, rule, using) > 0;
	const silent = examples.bad.find((example) => !speaks(example));
	if (silent !== undefined) throw unlike(id, `does not report its own example "${silent}".`);
	const loud = examples.good.find(speaks);
	if (loud !== undefined) throw unlike(id, `reports "${loud}". It says of itself that it does not.`);
}

function unlike(id: string, what: string): UserError {
	return new UserError('settings/bad', `The rule "${id}" in the folder "packs" ${what}`, 'Mend its words or its examples.');
}

type Using = Pick<Parameters<typeof checkText>[1], 'settings' | 'project'>;

function findingsOf(example: string, place: ExamplePlace, rule: Rule, using: Using): number {
	const isWhole = place === 'document' && example.startsWith('---');
	const text = isWhole ? example : documentInPlace(place === 'document' ? 'booklet' : place, example);
	return checkText(text, { ...using, rules: [rule] }, isWhole || place === 'document' ? undefined : place).length;
}
