import type { PlanDocument } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { ruleNotes } from './rule-catalogue.ts';

/** A `theme` in the front matter that the program does not have. */
export function unknownTheme({ meta }: PlanDocument, themes: readonly string[]): readonly Finding[] {
	const note = ruleNotes.get('front-matter/bad-value');
	if (meta.theme === undefined || themes.includes(meta.theme) || note === undefined) return [];
	return [
		{
			ruleId: note.id,
			level: note.meta.level,
			message: `There is no theme called "${meta.theme}".`,
			why: note.meta.why,
			mend: `Use one of these themes: ${themes.join(', ')}.`,
			span: meta.places.get('theme') ?? meta.top,
			source: note.meta.source,
			fixes: [],
		},
	];
}
