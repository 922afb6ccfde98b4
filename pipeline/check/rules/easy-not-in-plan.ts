import { tokensOf } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { Rule, RuleContext } from '../../model/rule.ts';
import { easyReadGuide } from '../sources.ts';
import { amountOf, factsIn, type SaidFact, timesOf } from '../text/said-facts.ts';
import { isEasyRead, sentencesIn } from '../text/sentences-in.ts';
import { knownWordsOf } from '../text/spelling-known.ts';
import { quoted } from '../wording.ts';

/** Easy read says nothing that the plan does not hold: its names, amounts and days stand in the plan too. */
export const easyNotInPlan: Rule = {
	id: 'easy/not-in-plan',
	meta: {
		title: 'Each name, amount and day of the easy read stands in the plan too.',
		why: 'A child who reads of help on 4 days must get it on 4 days. Only the plan itself can promise that.',
		mend: 'Write what the plan says, or add it to the plan.',
		source: easyReadGuide('say the same as the full document'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				plan('I read with Tom 5 times a week.'),
				plan('Priya helps me to read.'),
				plan('I read with Tom on Friday.'),
				plan('I read for 45 minutes.'),
				plan('We meet on 3 May.'),
				plan('I get 6 books.'),
			],
			good: [
				plan('I read with Tom 4 times a week.'),
				plan('Tom helps me to read.'),
				plan('I read for 20 minutes.'),
				plan('I read 2 books.'),
				plan('My name is Ned.'),
			],
		},
	},
	*check(document, context) {
		const units = sentencesIn(document, context);
		const items = units.filter(isEasyRead);
		if (items.length === 0) return;
		const isKnown = heldBy(document, context, units);
		const isWord = knownWordsOf(document, context);
		for (const unit of items) {
			for (const { kind, key, start, end } of factsIn(unit.tokens, ({ text }) => !isWord(text.toLowerCase()))) {
				if (isKnown(key)) continue;
				const words = quoted(unit.text.slice(start, end));
				yield {
					message: `${words} ${says[kind]}, and the rest of the plan does not say it.`,
					mend: 'Write what the plan says, or add it to the plan.',
					span: unit.spanOf(start, end),
				};
			}
		}
	},
};

const says: Readonly<Record<SaidFact['kind'], string>> = { name: 'is a name', amount: 'is an amount', day: 'is a day' };

/** Whether the plan, its front matter, its project or its worked-out dates hold a fact. */
function heldBy(document: PlanDocument, { facts, project }: RuleContext, units: readonly Unit[]): (key: string) => boolean {
	const held = new Set<string>();
	const add = (tokens: ReturnType<typeof tokensOf>) => {
		for (const token of tokens) {
			held.add(token.lower.replace(/['’]s?$/, ''));
			const amount = amountOf(token) ?? /^(\d{1,3})[:/-]?/.exec(token.lower)?.[1];
			if (amount !== undefined) held.add(amount);
			const times = timesOf(token);
			if (times !== undefined) held.add(times);
		}
		for (const { key } of factsIn(tokens, () => true)) held.add(key);
	};
	for (const unit of units) if (!isEasyRead(unit)) add(unit.tokens);
	const { meta } = document;
	const people = meta.people.flatMap(({ name, role }) => [name, role]);
	const names = [meta.child, meta.authority, meta.schoolNow, meta.title, meta.year, facts.schoolYear?.name, project.authority?.name];
	const services = [project.adviceService?.name, project.mediationService?.name, project.disagreementService?.name, project.tribunal?.name];
	const dates = [...facts.named.values(), facts.window?.printed];
	for (const text of [...people, ...names, ...services, ...dates]) if (text !== undefined) add(tokensOf(text));
	for (const section of document.sections) if (section.heading) add(tokensOf(headingText(section.heading.span, document)));
	if (facts.age !== undefined) held.add(String(facts.age));
	return (key) => held.has(key) || (/ (?:day|night|week|month|term|year)$/.test(key) && held.has(`${key.split(' ')[0]}`));
}

function headingText(
	{ start, end }: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } },
	{ source }: PlanDocument,
): string {
	return source.text.slice(start.offset, end.offset);
}

function plan(item: string): string {
	return (
		'\n## Section A: Views, interests and hopes\n\nNed has 2 books about trains.\n\n## Section F: Special educational provision\n\n' +
		'| What | Who | How often | How long | Helps with |\n|---|---|---|---|---|\n| Reading | Tom | Four times a week | 20 minutes | Reading |\n\n' +
		`:::easy-read[Help at school]\n- ${item}\n:::`
	);
}
