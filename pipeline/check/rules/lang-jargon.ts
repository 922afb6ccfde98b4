import { findPhrases } from '../../language/phrases.ts';
import type { Unit } from '../../language/unit.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import type { JargonEntry } from '../../model/words.ts';
import { notedIn } from '../noted.ts';
import { gateshead } from '../sources.ts';
import { explainedIn } from '../text/explained.ts';
import { isQuoted } from '../text/quotations.ts';
import { isEasyRead, writersSentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** A word that only professionals know is explained once, or put in everyday words. Each word is reported at its first use. */
export const langJargon: Rule = {
	id: 'lang/jargon',
	meta: {
		title: 'Words that only professionals know give way to everyday words, or the document explains them.',
		why: 'A family can only check a plan that they understand. A child can only work on an outcome that they understand.',
		mend: 'Say it in everyday words. To keep the word, explain it once with :term[word]{means="..."} or in brackets.',
		source: gateshead('writing outcomes, point h'),
		level: 'error',
		law: false,
		aliases: ['O8'],
		examples: {
			place: 'need',
			rewrite: { before: 'Her attainment is flat.', after: 'She has learned no new words since May.' },
			bad: [
				'He uses echoic speech.',
				'Her attainment is flat.',
				'Weak auditory processing tires him.',
				'Ned becomes dysregulated after lunch.',
				'She finds CVC words hard to read.',
				'His proprioceptive needs make sitting still hard.',
				'Staff scaffold each task for him.',
			],
			good: [
				'He repeats words he hears.',
				"The builder's scaffold is up.",
				'Her balance sense (vestibular) is weak.',
				'He had two operations on his hip in hospital.',
				'She has a :term[working memory]{means="how much a person can hold in mind at once"} that tires fast.',
				'Ned has dyspraxia, so he drops things.',
				'The educational psychologist met Ned in May.',
			],
		},
	},
	*check(document, context) {
		const seen = new Set<JargonEntry>();
		const isNoted = notedIn(document, langJargon);
		let isExplained: ReturnType<typeof explainedIn> | undefined;
		for (const unit of writersSentencesIn(document, context)) {
			if (isEasyRead(unit)) continue;
			for (const { entry, first, after } of findPhrases(unit.tokens, context.words.jargon)) {
				const tokens = unit.tokens.slice(first, after);
				const [from, to] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
				if (seen.has(entry) || isOutside(unit, from, to)) continue;
				isExplained ??= explainedIn(document, context);
				if (isExplained(tokens)) continue;
				if (!isNoted(unit.spanOf(from, to))) seen.add(entry);
				yield findingOf(unit, from, to, entry);
			}
		}
	},
};

/** The words are somebody else's, another language, code or a web address. */
function isOutside(unit: Unit, from: number, to: number): boolean {
	return (
		isQuoted(unit.text, from, to) ||
		unit.marks.some(({ kind, start, end }) => kind !== 'kept' && kind !== 'term' && start < to && from < end)
	);
}

function findingOf(unit: Unit, from: number, to: number, { means, instead, advice }: JargonEntry): RuleFinding {
	const plain = instead.map(quoted).join(' or ');
	const meaning = means === undefined ? '' : ` It means: ${means}.`;
	return {
		message: `${quoted(unit.text.slice(from, to))} is a word that families may not know.${meaning}`,
		mend: advice ?? (plain === '' ? 'Say it in everyday words, or explain it once.' : `Write ${plain}, or explain the word once.`),
		span: unit.spanOf(from, to),
	};
}
