import type { Rule } from '../../model/rule.ts';
import { domainPartsOf } from '../domain-parts.ts';
import { knownSectionsOf, nameOf, placeOf, textOf } from '../outline.ts';
import { saysPhrase } from '../phrases.ts';
import { gloucestershire } from '../sources.ts';
import { quoted } from '../wording.ts';

/** Each part of life that the type lists has its heading, and under it a need or the words that none was found. */
export const planDomains: Rule = {
	id: 'plan/domains',
	meta: {
		title: 'Each part of life is there, with a need or with "no needs were found".',
		why: 'An empty part leaves the family guessing. Perhaps all is well, or perhaps nobody asked.',
		mend: 'Ask the family about this part. Write the need, or say that you found no needs.',
		source: gloucestershire('How do I complete a My Plan+?, gaps in some areas or domains'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				parts({ 'Friends and free time': undefined }),
				parts({ 'Friends and free time': '' }),
				parts({ 'Friends and free time': '-' }),
				parts({ 'Talking and listening': 'Ned sings.' }),
				parts({ 'Family, home and neighbourhood': 'We did not ask.' }),
			],
			good: [
				parts({}),
				parts({ 'Friends and free time': ':::need[A friend]\nNed plays by himself.\n:::' }),
				parts({ 'Friends and free time': 'Ned has two friends. No needs were found here.' }),
				parts({ 'Talking and listening': 'No needs identified.' }),
				'document: my-plan\n\n## When we look again\n\nIn May.',
			],
		},
	},
	*check(document, { type, words }) {
		for (const { section, template } of knownSectionsOf(document, type)) {
			if (template.role !== 'need' || template.areas) continue;
			for (const { name, heading, blocks } of domainPartsOf(section, template, document)) {
				if (heading === undefined) {
					const mend = `Add the heading "### ${name}" and what you found.`;
					yield { message: `${nameOf(type, template, document)} has no heading ${quoted(name)}.`, mend, span: placeOf(document, section) };
				} else if (!blocks.some(({ kind }) => kind === 'need') && !saysPhrase(textOf(blocks), 'no-needs', words)) {
					yield {
						message: `${quoted(name)} has no need, and does not say that there is none.`,
						mend: 'Write a need in a :::need block, or say that you found no needs.',
						span: heading.span,
					};
				}
			}
		}
	},
};

/** A section with every part of life, some of them changed or (`undefined`) left out. */
function parts(changed: Readonly<Record<string, string | undefined>>): string {
	const names = [
		'Thinking and learning',
		'Talking and listening',
		'Feelings and behaviour',
		'Health, moving and the senses',
		'Eating, washing, dressing and sleep',
		'Friends and free time',
		'Care, guidance and limits at home',
		'Family, home and neighbourhood',
	];
	const typed = names.flatMap((name) => {
		const words = name in changed ? changed[name] : 'No needs in this area.';
		return words === undefined ? [] : [`### ${name}\n\n${words}`];
	});
	return `document: my-plan\n\n## What we know about each part of life\n\n${typed.join('\n\n')}`;
}
