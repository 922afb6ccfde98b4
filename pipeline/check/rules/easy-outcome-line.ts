import { lemmasOf } from '../../language/lemmas.ts';
import { tokensOf } from '../../language/tokens.ts';
import type { EasyReadBlock, OutcomeBlock } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { lexiconWords } from '../../model/lexicon-words.ts';
import type { Pictures } from '../../model/picture.ts';
import { statementOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { blocksOf, plainText } from '../../model/walk.ts';
import { hasWords } from '../outline.ts';
import { easyReadGuide } from '../sources.ts';
import { quoted } from '../wording.ts';

/** Each outcome has a line of easy read that speaks of the same thing, or its section says why there is none. */
export const easyOutcomeLine: Rule = {
	id: 'easy/outcome-line',
	meta: {
		title: 'Each outcome has a line of easy read.',
		why: 'An outcome is what the child works for, so the child must be able to read it.',
		mend: 'Write a line for this outcome in the next :::easy-read block, with the words that matter most.',
		source: easyReadGuide('what to put into easy read'),
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				goals('I will swim.'),
				goals('I will get better.'),
				goals('I will sleep all night.'),
				goals('I like trains.'),
				goals('I will brush my hair.'),
			],
			good: [
				goals('I will read a story to a friend.'),
				goals('I will read.'),
				goals('I will tell a friend a story.'),
				goals('My reading will be good.'),
				'\n## Section E: Outcomes\n\n:::outcome[Reading]{for="Reading"}\nRead a story.\n:::\n\n::no-easy-read[Ned chose pictures of his own.]',
			],
		},
	},
	*check(document, { pictures }) {
		for (const { outcome, lines } of outcomesWithLines(document)) {
			if (lines === undefined) continue;
			const meant = meaningsIn(`${outcome.label.name} ${plainText(statementOf(outcome)?.children ?? [])}`, pictures);
			if (lines.some((line) => [...meaningsIn(line, pictures)].some((meaning) => meant.has(meaning)))) continue;
			yield {
				message: `The easy read has no line about the outcome ${quoted(outcome.label.name)}.`,
				mend: 'Write a line about it in the next :::easy-read block, or ::no-easy-read[...] with the reason.',
				span: outcome.label.span,
			};
		}
	},
};

/** Each outcome with the lines of the next easy-read block; without lines where a reason stands in its section, or where no block follows. */
function outcomesWithLines(
	document: PlanDocument,
): readonly { readonly outcome: OutcomeBlock; readonly lines: readonly string[] | undefined }[] {
	const excused = new Set<string>();
	for (const { block, section } of blocksOf(document)) if (block.kind === 'no-easy-read' && hasWords(block.reason)) excused.add(section.id);
	const found: { outcome: OutcomeBlock; lines: readonly string[] | undefined }[] = [];
	let waiting: OutcomeBlock[] = [];
	const settle = (block: EasyReadBlock) => {
		const lines = [block.label.name, ...block.items.map(({ children }) => plainText(children))];
		for (const outcome of waiting) found.push({ outcome, lines });
		waiting = [];
	};
	for (const { block, section } of blocksOf(document)) {
		if (block.kind === 'outcome' && !excused.has(section.id)) waiting.push(block);
		else if (block.kind === 'easy-read') settle(block);
	}
	return found;
}

const emptyWords = new Set(
	(
		'a an and the of to in on at by for with from as or but so that this these those it its is are was were be been am do does did has have had will can may must should ' +
		'i me my you your he him his she her we us our they them their who what when where how all any each every some more most less least very own out up down off over ' +
		'about after before into than then there here not no yes one year years term time times week weeks day days end help support able make go get use word words'
	).split(' '),
);

/** What the words of a text mean: concepts of the lexicon, and the words themselves by their lemmas. */
function meaningsIn(text: string, pictures: Pictures): ReadonlySet<string> {
	const words = lexiconWords(pictures);
	const meanings = new Set<string>();
	for (const { lower, kind } of tokensOf(text)) {
		if (kind !== 'word' || emptyWords.has(lower)) continue;
		for (const lemma of lemmasOf(lower)) {
			if (emptyWords.has(lemma)) continue;
			meanings.add(lemma);
			for (const { id } of words.get(lemma) ?? []) meanings.add(`concept ${id}`);
		}
	}
	return meanings;
}

function goals(item: string): string {
	return `\n## Section E: Outcomes\n\n:::outcome[Reading]{for="Reading"}\nRead a story aloud to a friend.\n:::\n\n:::easy-read[What I will do]\n- ${item}\n:::`;
}
