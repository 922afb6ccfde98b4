import { monthNames } from '../../language/calendar-words.ts';
import { spellerOf } from '../../language/spelling.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { Span } from '../../model/span.ts';
import { sentencesIn } from '../text/sentences-in.ts';
import { startsSentence } from '../text/spelling-place.ts';
import { areSiblings, type ChildPlan, firstNameOf, isSameChild } from './child-plan.ts';

/** The first name of a child who has a plan of their own, in the plan of another. */
export interface OtherName {
	readonly name: string;
	readonly span: Span;
	readonly other: ChildPlan;
}

/**
 * Where a plan names a child of another plan. A name that the plan has a place for is no slip: its people, brothers and sisters,
 * anyone introduced as a friend or the like, and anyone in the child's own words.
 */
export function otherNamesIn(plan: ChildPlan, plans: readonly ChildPlan[]): readonly OtherName[] {
	const others = new Map<string, ChildPlan>();
	for (const other of plans) {
		const name = firstNameOf(other);
		if (name !== undefined && name.length > 2 && !isSameChild(plan, other) && !areSiblings(plan, other) && !others.has(name))
			others.set(name, other);
	}
	if (others.size === 0) return [];
	const known = namesKnownTo(plan);
	const units = sentencesIn(plan.document, plan.context);
	const introduced = new Set(
		[...others.keys()].filter((name) => known.has(name.toLowerCase()) || units.some((unit) => introduces(unit, name))),
	);
	const { knows } = spellerOf(plan.context.words.dictionary);
	return units.flatMap((unit) =>
		unit.verbatim || unit.role === 'front'
			? []
			: unit.tokens.flatMap((token, index) => {
					const name = nameIn(token);
					const other = others.get(name);
					if (!other || introduced.has(name) || isPartOfName(unit.tokens, index)) return [];
					const isWord = knows(name.toLowerCase()) || monthNames.has(name.toLowerCase());
					if (isWord && (startsSentence(unit.tokens, index) || unit.role === 'heading' || monthNames.has(name.toLowerCase()))) return [];
					return [{ name, span: unit.spanOf(token.start, token.start + name.length), other }];
				}),
	);
}

function nameIn({ text }: Token): string {
	return text.replace(/['’]s?$/, '');
}

/** The words of every name that the front matter and the project give. */
function namesKnownTo({ document: { meta }, context: { project } }: ChildPlan): ReadonlySet<string> {
	const texts = [
		...[meta.child, meta.schoolNow, meta.setting, meta.authority].flatMap((text) => text ?? []),
		...meta.people.flatMap(({ name, role }) => [name, role]),
		...meta.siblings,
		...project.organisations.map(({ name }) => name),
	];
	return new Set(texts.flatMap((text) => tokensOf(text).map(({ lower }) => lower.replace(/'s$/, ''))));
}

const relation =
	/^(?:friends?|brothers?|sisters?|siblings?|twins?|cousins?|classmates?|mates?|neighbours?|partner|girlfriend|boyfriend|buddy|dad|mum|mam|father|mother|uncle|aunt|auntie|gran|nan|grandad|grandma|granddad|carer|dog|cat|pet|horse|rabbit|hamster|teacher|assistant|tutor|nurse|therapist|mentor|coach|worker|called|named|character|singer|author|story|book|doll|teddy|stepbrother|stepsister|half-brother|half-sister)$/;

/** The child's own words name them, or a sentence says who they are. */
function introduces({ tokens, verbatim }: Unit, name: string): boolean {
	return tokens.some((token, index) => {
		if (nameIn(token) !== name) return false;
		return verbatim || tokens.slice(Math.max(0, index - 3), index + 5).some(({ lower }) => relation.test(lower));
	});
}

const title = /^(?:mr|mrs|ms|miss|mx|dr|st|saint|sir|lady|king|queen|prince|princess|uncle|aunt|auntie|professor)$/;

/** `Tom Baker`, `Mrs Tom`, `Tom Street`. */
function isPartOfName(tokens: readonly Token[], index: number): boolean {
	const [token, before, after] = [tokens[index], tokens[index - 1], tokens[index + 1]];
	if (title.test(before?.lower ?? '') || (before?.text === '.' && title.test(tokens[index - 2]?.lower ?? ''))) return true;
	if (before !== undefined && /^\p{Lu}\p{Ll}/u.test(before.text) && !startsSentence(tokens, index - 1)) return true;
	return !/['’]s?$/.test(token?.text ?? '') && after !== undefined && after.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(after.text);
}
