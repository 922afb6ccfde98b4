import type { Rule } from '../../model/rule.ts';
import { knownSectionsOf, textOf } from '../outline.ts';
import { saysPhrase } from '../phrases.ts';
import { planningStage } from '../sources.ts';
import { childOf } from '../wording.ts';

/** The sections about social care say what the family needs, or that it needs nothing. */
export const planFamilyNeeds: Rule = {
	id: 'plan/family-needs',
	meta: {
		title: 'The plan says what the family needs: parents, carers, brothers and sisters.',
		why: 'Parents told researchers that plans often leave out what the whole family needs to go on caring.',
		mend: 'In section D, say what the family needs, or that it needs no help now.',
		source: planningStage('what parents said: wider family support needs'),
		level: 'advice',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				'## Section D: Social care needs\n\nNo social care needs were found.',
				'## Section D: Social care needs\n\nNed has no club to go to.',
				care('No social care needs were found.', 'No social care help is needed now.'),
				care('Ned has no club to go to.', 'A helper takes Ned to a club.'),
				care('', ''),
			],
			good: [
				"## Section D: Social care needs\n\nNo social care needs were found. Ned's family needs no help now.",
				'## Section D: Social care needs\n\nNed wakes his little brother four times each night.',
				"## Section D: Social care needs\n\n### What Ned's family needs\n\nAnn has no time to sleep.",
				care('No social care needs were found.', "Ned's sister goes to a group for young carers."),
				care('Ann asked for time off from caring. Her mum helps on Sundays.', 'No social care help is needed now.'),
			],
		},
	},
	*check(document, { type, words }) {
		const sections = knownSectionsOf(document, type).filter(({ template }) => template.contact === 'contact-care');
		const [first] = sections;
		if (!first || sections.some(({ section }) => saysPhrase(textOf(section.blocks), 'family', words))) return;
		yield {
			message: `The plan does not say what the family of ${childOf(document)} needs.`,
			mend: 'Say what parents, carers, brothers and sisters need, or that they need no help now.',
			span: first.section.heading?.span ?? document.meta.top,
		};
	},
};

function care(needs: string, help: string): string {
	return `## Section D: Social care needs\n\n${needs}\n\n## Section H2: Other social care provision\n\n${help}`;
}
