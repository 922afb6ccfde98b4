import type { PlanSection } from '../../model/document.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { areaPartsOf, knownSectionsOf, nameOf, placeOf, textOf } from '../outline.ts';
import { saysPhrase } from '../phrases.ts';
import { codeOfPractice } from '../sources.ts';
import { quoted } from '../wording.ts';

/** Each of the four areas of need has a heading, and under it a need or the words that none was found. */
export const planAreas: Rule = {
	id: 'plan/areas',
	meta: {
		title: 'All four areas of need are there, each with a need or with "no needs were found".',
		why: 'A child can have needs in more than one area. A missing area may be one that nobody looked at.',
		mend: 'Give each area its heading. Under it write the needs, or say that you found none.',
		source: codeOfPractice('paragraphs 6.28 to 6.35 and 9.69, section B'),
		level: 'error',
		law: false,
		aliases: ['G5'],
		examples: {
			place: 'document',
			bad: [
				`
## Section B: Special educational needs

### Thinking and learning

:::need[Reading]
Ned reads ten words.
:::`,
				`
## Section B: Special educational needs

### Thinking and learning

### Talking and listening

No needs were found in this area.

### Feelings and friendships

No needs were found in this area.

### Seeing, hearing, moving and the senses

No needs were found in this area.`,
				`
## Section B: Special educational needs

:::need[Reading]
Ned reads ten words.
:::`,
				`
## Section B: Special educational needs

### Thinking and learning

Ned loves numbers.

### Talking and listening

No needs were found in this area.

### Feelings and friendships

No needs were found in this area.

### Seeing, hearing, moving and the senses

No needs were found in this area.`,
				`
document: one-plan

## What do we know?

### Talking and listening

No needs were found in this area.`,
			],
			good: [
				`
## Section B: Special educational needs

### Thinking and learning

:::need[Reading]
Ned reads ten words.
:::

### Talking and listening

No needs were found in this area.

### Feelings and friendships

No special educational needs were found in this area.

### Seeing, hearing, moving and the senses

No other needs were found in this area this term.`,
				`
## Section B: Special educational needs

### Cognition and learning

:::need[Reading]
Ned reads ten words.
:::

### Communication and interaction

No needs were found in this area.

### Social, emotional and mental health difficulties

No needs were found in this area.

### Sensory and/or physical needs

No needs were found in this area.`,
				`
## Section B: Special educational needs

### Feelings and friendships

No needs were found in this area.

### Thinking and learning

:::need[Reading]
Ned reads ten words.
:::

:::need[Spelling]
Ned spells his name.
:::

### Talking and listening

No needs were found in this area.

### Seeing, hearing, moving and the senses

No needs were found in this area.`,
				`
## Section C: Health needs

No health needs were found.`,
				`
document: one-plan

## What do we know?

### Thinking and learning

No needs were found in this area.

### Talking and listening

:::need[Reading]
Ned stops talking when a room gets loud.
:::

### Feelings and friendships

No needs were found in this area.

### Seeing, hearing, moving and the senses

No needs were found in this area.`,
			],
		},
	},
	*check(document, { type, words }) {
		for (const { section, template } of knownSectionsOf(document, type)) {
			if (!template.areas) continue;
			const parts = areaPartsOf(section);
			const place = placeOf(document, section);
			for (const area of type.areas) {
				if (parts.some((part) => part.area === area.id)) continue;
				yield missing(area.heading, nameOf(type, template, document), place);
			}
			for (const { heading, blocks, area } of parts) {
				if (blocks.some(({ kind }) => kind === 'need') || saysPhrase(textOf(blocks), 'no-needs', words)) continue;
				const name = type.areas.find(({ id }) => id === area)?.heading ?? area;
				yield {
					message: `${quoted(name)} has no need, and does not say that there is none.`,
					mend: 'Write a need in a :::need block, or write "No needs were found in this area."',
					span: heading.span,
				};
			}
			yield* needsOutside(section);
		}
	},
};

function missing(area: string, section: string, span: RuleFinding['span']): RuleFinding {
	return { message: `${section} has no heading ${quoted(area)}.`, mend: `Add the heading "### ${area}" and what you found.`, span };
}

/** Needs typed before the first heading of an area. Where no area is headed at all, the missing headings say enough. */
function* needsOutside({ blocks }: PlanSection): Generator<RuleFinding> {
	if (!blocks.some((block) => block.kind === 'heading' && block.area !== undefined)) return;
	for (const block of blocks) {
		if (block.kind !== 'need' || block.area !== undefined) continue;
		yield {
			message: `The need ${quoted(block.label.name)} stands under no area of need.`,
			mend: 'Move it under the heading of its area.',
			span: block.label.span,
		};
	}
}
