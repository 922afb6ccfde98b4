import type { PlanDocument } from '../../model/document.ts';
import { nearestName } from '../../model/nearest-name.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import type { DocumentType, SectionTemplate } from '../../model/template.ts';
import { plainText } from '../../model/walk.ts';
import { areBlank, headingOf, knownSectionsOf, nameOf, placeOf } from '../outline.ts';
import { sendRegulations } from '../sources.ts';
import { insideSentence, listInWords, quoted } from '../wording.ts';

/** All sections of the document's type are there, in order, and say something. One that stands twice is found at parse (`name/twice`). */
export const planSections: Rule = {
	id: 'plan/sections',
	meta: {
		title: 'Every section that the document must have is there, once and in order.',
		why: 'Families and services look for each thing in its own section. The law names the sections of a plan.',
		mend: 'Give each section its heading, in order. Where there is nothing to say, say so and say why.',
		source: sendRegulations('regulation 12(1)'),
		level: 'error',
		law: true,
		aliases: ['G1'],
		examples: {
			place: 'document',
			bad: [
				'## Section E: (left out)',
				'## Section H2: (left out)',
				'## Section J: Personal budget',
				`
## Section J: Personal budget

-`,
				`
## Section H: Social care provision

No help is needed now.`,
				`
## Section L: Other things

Ned likes toast.`,
				`
document: one-plan

## What do we know? (left out)`,
				`
document: one-plan

## What are we going to know?

Ned can count to 20.`,
			],
			good: [
				`
## Section J: Personal budget

Nobody has asked for one.`,
				'## Section I: Placement',
				`
## Section G: Health provision

No health help is needed now.`,
				`
## SECTION J: Money that the family can plan

Nobody has asked for one.`,
				`
document: one-plan

## What are we doing? (left out)`,
			],
		},
	},
	*check(document, { type }) {
		if (type.sectionsBy === 'free') return;
		yield* unknownSections(document, type);
		yield* misplacedSections(document, type);
		yield* missingSections(document, type);
		yield* emptySections(document, type);
	},
};

function* unknownSections(document: PlanDocument, type: DocumentType): Generator<RuleFinding> {
	for (const { id, heading } of document.sections) {
		if (id !== '' || !heading) continue;
		const typed = plainText(heading.children);
		yield {
			message: `No section of this kind of document has the heading ${quoted(typed)}.`,
			mend: meantHeading(typed, document, type) ?? 'Start it with ### to keep it inside the section above.',
			span: heading.span,
		};
	}
}

/** What to type for a section whose letter or heading was nearly right: `Section H` is H1 or H2. */
function meantHeading(typed: string, document: PlanDocument, type: DocumentType): string | undefined {
	const letter = /^section ([A-Z])\b/i.exec(typed)?.[1]?.toUpperCase();
	const sameLetter = type.sections.filter(({ id }) => letter !== undefined && id !== letter && id.startsWith(letter));
	if (type.sectionsBy === 'letter' && sameLetter.length > 0) {
		return `Use ${listInWords(
			sameLetter.map(({ id, heading }) => quoted(printedHeading(type, id, headingOf({ heading }, document)))),
			'or',
		)}.`;
	}
	const words = typed.replace(/^section \w+:\s*/i, '');
	const names = new Map(
		type.sections.flatMap((template) =>
			[template.heading, ...template.aliases].map((heading) => [headingOf({ heading }, document), template]),
		),
	);
	const near = nearestName(words, [...names.keys()]);
	const template = near && names.get(near.name);
	return template && `Did you mean ${quoted(printedHeading(type, template.id, near.name))}?`;
}

function* misplacedSections(document: PlanDocument, type: DocumentType): Generator<RuleFinding> {
	const known = knownSectionsOf(document, type);
	const seen = new Set<string>();
	let furthest = known[0];
	for (const here of known) {
		const again = seen.has(here.section.id);
		seen.add(here.section.id);
		if (!furthest || again || type.sections.indexOf(here.template) >= type.sections.indexOf(furthest.template)) {
			if (!again) furthest = here;
			continue;
		}
		const after = nameOf(type, furthest.template, document);
		yield {
			message: `${nameOf(type, here.template, document)} stands after ${insideSentence(after)}.`,
			mend: `Move it so that it stands before ${insideSentence(after)}.`,
			span: placeOf(document, here.section),
		};
	}
}

/** A section that is not there is reported where it should stand: at the heading of the section that comes after it. */
function* missingSections(document: PlanDocument, type: DocumentType): Generator<RuleFinding> {
	const known = knownSectionsOf(document, type);
	for (const [index, template] of type.sections.entries()) {
		if (!template.required || known.some(({ section }) => section.id === template.id)) continue;
		const next = known.find((other) => type.sections.indexOf(other.template) > index) ?? known.at(-1);
		const name = nameOf(type, template, document);
		yield {
			message: `${name} is missing.`,
			mend: `Add the heading ${quoted(printedHeading(type, template.id, headingOf(template, document)))}. Under it, say what there is, or why there is nothing.`,
			span: placeOf(document, next?.section),
		};
	}
}

function printedHeading(type: DocumentType, id: string, heading: string): string {
	return type.sectionsBy === 'letter' ? `## Section ${id}: ${heading}` : `## ${heading}`;
}

/** Sections of needs and help have a rule of their own, and a draft must leave the placement empty. */
function* emptySections(document: PlanDocument, type: DocumentType): Generator<RuleFinding> {
	for (const { section, template } of knownSectionsOf(document, type)) {
		if (!areBlank(section.blocks) || leftToOtherRules(template, type, document.meta.stage)) continue;
		yield {
			message: `${nameOf(type, template, document)} is empty.`,
			mend: 'Write what belongs here, or say in a sentence why there is nothing.',
			span: placeOf(document, section),
		};
	}
}

function leftToOtherRules({ role, areas }: SectionTemplate, { rules }: DocumentType, stage: string | undefined): boolean {
	if (role === 'placement') return stage !== 'final';
	if (role === 'need' && areas) return rules.has('plan/areas');
	return (role === 'need' || role === 'provision') && rules.has('plan/no-need-recorded');
}
