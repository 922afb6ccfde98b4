import { spellerOf } from '../../language/spelling.ts';
import type { Unit } from '../../language/unit.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { Rule, RuleContext, RuleFinding } from '../../model/rule.ts';
import { planningStage } from '../sources.ts';
import { type ChildPronoun, childPronounsIn } from '../text/child-pronouns.ts';
import { writersSentencesIn } from '../text/sentences-in.ts';
import { shortNamesIn } from '../text/short-names.ts';
import { quoted } from '../wording.ts';

/** Text that came from another child's plan. What only several documents show together is found in `check/across`. */
export const planCopiedText: Rule = {
	id: 'plan/copied-text',
	meta: {
		title: 'A plan is about one child, and so is every sentence in it.',
		why: 'Copied text tells a family that nobody thought of their child. It can also tell them about somebody else.',
		mend: 'Write the name of this child and what is true of this child.',
		source: planningStage('what parents said: copy and paste, and another child\u2019s name in a plan'),
		level: 'error',
		law: false,
		aliases: ['V4'],
		examples: {
			place: 'document',
			bad: [
				aboutNed('Ned draws with his left hand. She likes red paper.'),
				aboutNed('Ned draws. He uses his left hand.\n\nNed paints with her right hand.'),
				aboutNed('Ned sings in the morning. He is loud.\n\nNed rests after lunch, so that she can work.'),
				aboutNed(outcomeOf('By May 2027, Oluwaseun will read a page aloud.')),
				aboutNed(outcomeOf('Priyanka will zip a coat by May 2027.')),
			],
			good: [
				aboutNed('Ned reads to his mum. She likes it.'),
				aboutNed('Ned draws. He uses his left hand.'),
				aboutNed('Ned has a dog. Her name is Wags.'),
				aboutNed('Ned draws. Leila sat with him, and he sat with her.'),
				aboutNed(outcomeOf('By May 2027, Ned will read a page aloud.')),
				aboutNed(outcomeOf('By May 2027, Oluwaseun and Ned will read a page aloud.')),
			],
		},
	},
	*check(document, context) {
		const child = document.meta.child?.trim().split(/\s+/)[0];
		if (child === undefined) return;
		const units = writersSentencesIn(document, context).filter(({ role }) => judged.has(role));
		const names = shortNamesIn(document);
		const { knows } = spellerOf(context.words.dictionary);
		const isName = (word: string) => names.has(word) || !knows(word.toLowerCase());
		yield* switchedPronouns(childPronounsIn(units, child, isName), child);
		yield* otherSubjects(units, child, document, context);
	},
};

function aboutNed(text: string): string {
	return `\nchild: Ned\n\n# Ned's plan\n\n## Section B: Special educational needs\n\n${text}`;
}

function outcomeOf(statement: string): string {
	return `:::outcome[Reading]{for="Reading"}\n${statement}\n:::`;
}

const judged = new Set<Unit['role']>(['outcome', 'step', 'outcome-more', 'provision', 'need', 'profile', 'text', 'review']);

/** How many switches are shown: whoever mends the first few will look at the rest. */
const mostShown = 5;

function* switchedPronouns(all: readonly ChildPronoun[], child: string): Generator<RuleFinding> {
	const he = all.filter(({ kind }) => kind === 'he');
	const she = all.filter(({ kind }) => kind === 'she');
	if (he.length === 0 || she.length === 0) return;
	const usual = he.length === she.length ? all[0]?.kind : he.length > she.length ? 'he' : 'she';
	for (const { unit, token } of all.filter(({ kind }) => kind !== usual).slice(0, mostShown)) {
		yield {
			message: `${quoted(token.text)} stands for ${child} here. Elsewhere in this document ${child} is ${quoted(usual ?? '')}.`,
			mend: `Write the word that ${child} uses. Check that this text is about ${child}.`,
			span: unit.spanOf(token.start, token.end),
			level: 'warning',
		};
	}
}

/** `By May, Tom will read`, in a plan for somebody else. */
const subject = /^(?:(?:By|In|Within|Before|After|At|On|From)\b[^,]{1,60},\s*)?(\p{Lu}[\p{Ll}'’-]{2,20}) (?:will|can|is able to)\b/u;

function* otherSubjects(units: readonly Unit[], child: string, document: PlanDocument, context: RuleContext): Generator<RuleFinding> {
	const { knows } = spellerOf(context.words.dictionary);
	const people = new Set(document.meta.people.flatMap(({ name }) => name.split(/\s+/)));
	for (const unit of units) {
		const name = unit.role === 'outcome' || unit.role === 'step' ? subject.exec(unit.text)?.[1] : undefined;
		if (name === undefined || name === child || people.has(name) || knows(name.toLowerCase()) || unit.text.includes(child)) continue;
		const start = unit.text.indexOf(name);
		yield {
			message: `This outcome is about "${name}", and the plan is for ${child}.`,
			mend: `Write what ${child} will do.`,
			span: unit.spanOf(start, start + name.length),
			level: 'warning',
		};
	}
}
