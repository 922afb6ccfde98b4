import { nameKey } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { headedPartsOf } from '../headed-parts.ts';
import { areBlank, headingOf, knownSectionsOf } from '../outline.ts';
import { scotland } from '../sources.ts';
import { eight, wellbeing } from '../wellbeing/a-childs-plan.ts';
import { quoted } from '../wording.ts';

/** Each side of wellbeing that the type names has words, be it one line that nothing more is needed. */
export const wellbeingAllEight: Rule = {
	id: 'wellbeing/all-eight',
	meta: {
		title: "A Child's Plan looks at all eight sides of a child's wellbeing.",
		why: 'A plan that leaves a side out hides what goes well there and what is hard. One line can be enough.',
		mend: 'Write each of the eight headings, and at least one sentence below it.',
		source: scotland("the Child's Plan: the wellbeing indicators"),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				wellbeing(eight.filter((name) => name !== 'Safe')),
				wellbeing(eight.slice(0, 7)),
				wellbeing([]),
				wellbeing(eight, 'Nurtured'),
				wellbeing(eight.map((name) => (name === 'Active' ? 'Busy' : name))),
			],
			good: [
				wellbeing(eight),
				wellbeing(eight.toReversed()),
				wellbeing(eight.map((name) => name.toUpperCase())),
				wellbeing([...eight, 'Other things']),
				'document: one-plan\n\n## What do we know?\n\nNed is kind.',
			],
		},
	},
	*check(document, { type }) {
		for (const { section, template } of knownSectionsOf(document, type)) {
			if (template.role !== 'need') continue;
			const parts = headedPartsOf(section);
			for (const { heading, aliases } of template.headings) {
				const names = [heading, ...aliases].map((name) => nameKey(headingOf({ heading: name }, document)));
				const part = parts.find(({ key }) => names.includes(key));
				if (part && !areBlank(part.blocks)) continue;
				yield part
					? {
							message: `There is nothing under ${quoted(heading)}.`,
							mend: 'Write what goes well and what is hard, or that the child needs nothing more.',
							span: part.heading.span,
						}
					: {
							message: `The plan does not look at ${quoted(heading)}.`,
							mend: `Write "### ${heading}" and at least one sentence below it.`,
							span: section.heading?.span ?? section.span,
						};
			}
		}
	},
};
