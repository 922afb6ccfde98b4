import type { Rule } from '../../model/rule.ts';
import { areaPartsOf, knownSectionsOf, textOf } from '../outline.ts';
import { gateshead } from '../sources.ts';
import { childOf, quoted } from '../wording.ts';

const fewestWords = 3;

/** Each area with a need begins with what the child does well. */
export const planStrengths: Rule = {
	id: 'plan/strengths',
	meta: {
		title: 'Each area of need begins with what the child does well.',
		why: 'Strengths show what help can build on, and they come before what is hard.',
		mend: 'Write a sentence or two under the heading, before the first need.',
		source: gateshead('person-centred plans'),
		level: 'warning',
		law: false,
		aliases: ['V3'],
		examples: {
			place: 'document',
			bad: [
				area(':::need[Reading]\nNed reads ten words.\n:::'),
				area('Songs.\n\n:::need[Reading]\nNed reads ten words.\n:::'),
				area(':::need[Reading]\nNed reads ten words.\n:::\n\nNed remembers songs well.'),
				area('-\n\n:::need[Reading]\nNed reads ten words.\n:::'),
				`document: one-plan\n${area(':::need[Reading]\nNed reads ten words.\n:::').replace('Section B: Special educational needs', 'What do we know?')}`,
			],
			good: [
				area('Ned remembers songs well.\n\n:::need[Reading]\nNed reads ten words.\n:::'),
				area('- Ned remembers songs.\n- He counts well.\n\n:::need[Reading]\nNed reads ten words.\n:::'),
				area('No needs were found in this area.'),
				area('Ned remembers songs well.\n\n:::need[Reading]\nNed reads ten words.\n:::\n\n:::need[Spelling]\nNed spells his name.\n:::'),
				'\n## Section C: Health needs\n\n:::need[Asthma]\nNed coughs when he runs.\n:::',
			],
		},
	},
	*check(document, { type }) {
		for (const { section, template } of knownSectionsOf(document, type)) {
			if (!template.areas) continue;
			for (const { heading, blocks } of areaPartsOf(section)) {
				const firstNeed = blocks.findIndex(({ kind }) => kind === 'need');
				if (firstNeed < 0 || textOf(blocks.slice(0, firstNeed)).split(/\s+/).length >= fewestWords) continue;
				const name = type.areas.find(({ id }) => id === heading.area)?.heading ?? '';
				yield {
					message: `${quoted(name)} does not say first what ${childOf(document)} does well.`,
					mend: 'Write a sentence or two on strengths, before the first need.',
					span: heading.span,
				};
			}
		}
	},
};

function area(text: string): string {
	return `\n## Section B: Special educational needs\n\n### Thinking and learning\n\n${text}`;
}
