import type { PlacementLine } from '../../model/block.ts';
import type { PlanDocument, PlanSection } from '../../model/document.ts';
import { blocksOfKind, nameKey } from '../../model/plan-parts.ts';
import type { Rule, RuleContext, RuleFinding } from '../../model/rule.ts';
import { isKindOfSetting, isNameOfSetting, taughtElsewhere } from '../../model/setting-kind.ts';
import { blocksOf } from '../../model/walk.ts';
import { areBlank, sectionOfRole, textOf } from '../outline.ts';
import { sendRegulations } from '../sources.ts';
import { placementsIn } from '../text/placements.ts';
import { writersSentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** The placement of a final plan: a school with its type, or the type alone, said once. */
export const finalPlacement: Rule = {
	id: 'final/placement',
	meta: {
		title: 'A final plan says which school the child goes to and what type it is, or the type alone.',
		why: 'The school that a plan names must take the child. Without a type nobody knows what the council decided.',
		mend: 'Write ::placement with the name of the school, and its type after type.',
		source: sendRegulations('regulation 12(1)(i)'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				final('::placement[Elm Park School]'),
				final('::placement[Elm Park School]{type=" "}'),
				final('We agreed on this together.'),
				final('Ned goes to Mill Lane Academy.\n\n::placement[Elm Park School]{type="primary school"}'),
				final('::placement[Elm Park School]{type="primary school"}\n\nWe looked for a day special school.'),
				final('The manager decided this on 4 May 2027.'),
				final('A mainstream primary school.'),
				final('::placement[Elm Park School]{type="primary school, mornings only"}'),
				final('::placement[Elm Park School, until July]{type="primary school"}'),
				final('::placement[Elm Park School]{type="primary school"}\n\n::placement[Mill Lane Academy]{type="primary school"}'),
				final('Ned learns at home.\n\n## Section J: Personal budget\n\n::placement[Elm Park School]{type="primary school"}'),
			],
			good: [
				final('::placement[Elm Park School]{type="primary school"}'),
				final('::placement[a mainstream primary school]'),
				final('Ned goes to Elm Park School.\n\n::placement[Elm Park School]{type="primary school"}'),
				final('Ned learns at home.'),
				final('Ned is taught at home.'),
				'stage: draft',
			],
		},
	},
	*check(document, context) {
		if (document.meta.stage !== 'final') return;
		const lines = blocksOfKind(document, 'placement');
		const section = sectionOfRole(document, context.type, 'placement');
		const inside = [...blocksOf(document)].flatMap(({ block, section: own }) =>
			block.kind === 'placement' && own === section ? [block] : [],
		);
		for (const line of lines) yield* typeFaults(line);
		for (const line of lines) if (!inside.includes(line)) yield elsewhere(line);
		yield* inside.length === 0 ? missing(document, section) : secondSchools(inside);
		if (lines.length > 0) yield* disagreements(document, context, lines);
	},
};

function elsewhere({ span }: PlacementLine): RuleFinding {
	return {
		message: 'This line stands outside section I. Only section I names the school.',
		mend: 'Move the line to section I.',
		span,
	};
}

function* secondSchools([first, ...more]: readonly PlacementLine[]): Generator<RuleFinding> {
	for (const { school, span } of more) {
		if (!first || nameKey(school.name) === nameKey(first.school.name)) continue;
		yield {
			message: `This names ${quoted(school.name)}, and a line above it names ${quoted(first.school.name)}.`,
			mend: 'Name one school. If the child goes to two, name both in one line.',
			span,
		};
	}
}

function* typeFaults({ school, type, span }: PlacementLine): Generator<RuleFinding> {
	const isNamed = isNameOfSetting(school.name);
	if (!isNamed && !isKindOfSetting(school.name)) {
		yield {
			message: `${quoted(school.name)} says more than the name or the type of a school.`,
			mend: 'Write the name of the school and nothing else, or its type and nothing else.',
			span: school.span,
		};
	}
	const kind = type?.name.trim() ?? '';
	if (kind !== '' && !isKindOfSetting(kind)) {
		yield {
			message: `The type says ${quoted(kind)}. That is more than a type of school.`,
			mend: 'Write the type and nothing else, as in type="mainstream primary school". Numbers, times and conditions stand elsewhere.',
			span: type?.span ?? span,
		};
	}
	if (isKindOfSetting(school.name) || !isNamed || kind !== '') return;
	yield {
		message: `This names ${quoted(school.name)} and does not say what type of school it is.`,
		mend: `Write its type as well, as in ::placement[${school.name}]{type="mainstream primary school"}.`,
		span,
	};
}

/** A section I without the line says at least that the child learns at home or elsewhere. */
function* missing(document: PlanDocument, section: PlanSection | undefined): Generator<RuleFinding> {
	const [first] = section?.blocks ?? [];
	if (!section || !first || areBlank(section.blocks)) return;
	if (
		textOf(section.blocks)
			.split('\n')
			.some((line) => taughtElsewhere(line, document.meta.child))
	)
		return;
	yield {
		message: 'This section does not say where the child will learn.',
		mend: 'Write ::placement[Elm Park School]{type="primary school"}, with the school and its type.',
		span: first.span,
	};
}

function* disagreements(document: PlanDocument, context: RuleContext, lines: readonly PlacementLine[]): Generator<RuleFinding> {
	const section = sectionOfRole(document, context.type, 'placement');
	const given = lines.map(({ school, type }) => nameKey(`${school.name} ${type?.name ?? ''}`));
	for (const unit of writersSentencesIn(document, context)) {
		if (unit.section !== section) continue;
		const types = placementsIn(unit, context.words, undefined).filter(({ kind }) => kind === 'type');
		const [line] = lines;
		const names = [...unit.text.matchAll(schoolName)].map(({ 0: words, index }) => ({ words, start: index, end: index + words.length }));
		for (const found of [...names, ...types]) {
			const { words, start, end } = found;
			const own = 'kind' in found ? line?.type?.name : undefined;
			if (given.some((said) => isSaid(words, said)) || nameKey(words) === nameKey(document.meta.schoolNow ?? '')) continue;
			yield {
				message: `Here this section says ${quoted(words)}. Its line ::placement says ${quoted(own ?? line?.school.name ?? '')}.`,
				mend: 'Name the same school and the same type in both places.',
				span: unit.spanOf(start, end),
			};
		}
	}
}

/** `Mill Lane Academy`, `St Mary's Church of England Primary School`. */
const schoolName = /(?:\p{Lu}[\p{L}'’.-]* (?:(?:of|the|and) )*)+(?:School|Academy|College|Nursery|Centre|Primary|Infants|Juniors)\b/gu;

function isSaid(words: string, said: string): boolean {
	return nameKey(words)
		.split(' ')
		.every((word) => said.includes(word.replace(/s$/, '')));
}

function final(inside: string): string {
	return `stage: final\n\n## Section I: Placement\n\n${inside}\n\n::signature[officer]{date="4 May 2027"}`;
}
