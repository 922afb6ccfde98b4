import { unprintableLetters } from '../check/text/printable.ts';
import { UserError } from '../model/errors.ts';
import { cannotPrint, noGlyph, stretchesOf } from '../model/no-glyph.ts';
import type { Project } from '../model/project.ts';

/** Refuses settings that stand on a page and hold letters no font of the program can print. */
export function refuseUnprintable(project: Project): void {
	const { folder, authority, organisations, localOffer, schoolsList } = project;
	const { adviceService, mediationService, disagreementService, tribunal } = project;
	const printed = [authority, ...organisations, localOffer, schoolsList, adviceService, mediationService, disagreementService, tribunal];
	for (const value of printed.flatMap((one) => (one === undefined ? [] : Object.values(one)))) {
		if (typeof value !== 'string') continue;
		const [first] = stretchesOf(value, unprintableLetters());
		if (first === undefined) continue;
		throw new UserError(
			'settings/bad',
			`The settings file "${folder}/project.yml" has "${value}". ${cannotPrint(first.words)}`,
			noGlyph.meta.mend,
		);
	}
}
