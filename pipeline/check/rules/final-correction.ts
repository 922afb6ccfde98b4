import { lemmasOf } from '../../language/lemmas.ts';
import { tokensOf } from '../../language/tokens.ts';
import type { PlanChange } from '../../model/plan-changes.ts';
import type { Rule } from '../../model/rule.ts';
import type { WordLists } from '../../model/words.ts';
import { pasteLine } from '../final/paste-line.ts';
import { shownWords } from '../final/shown-words.ts';
import { changesOfFinal } from '../final/unasked-changes.ts';
import { codeOfPractice } from '../sources.ts';

/** A correction mends a slip of the keys. Whatever changes the meaning needs somebody who asked. */
export const finalCorrection: Rule = {
	id: 'final/correction',
	meta: {
		title: 'A correction mends the spelling and nothing else.',
		why: 'A word that becomes another word changes what the plan says, even if it looks like a slip.',
		mend: 'Put the words under the request they rest on, or take them back.',
		source: codeOfPractice('paragraph 9.125'),
		level: 'error',
		law: true,
		aliases: [],
		examples: { place: 'document', bad: [], good: [] },
	},
	*check(document, context) {
		const changes = changesOfFinal(document, context);
		for (const change of changes) {
			if (!isRefused(change, context.words, document.source.text.replace(change.after, ''))) continue;
			const { before, after, span } = change;
			const words = [before, after].filter((one) => one !== '').map(shownWords);
			yield {
				message: `${words.join(' and ')}: this is more than spelling, so it changes what the plan says.`,
				mend: `Take it back. If a reply asks for it, paste this under the request that you agree to:\n${pasteLine(change, changes)}`,
				span,
			};
		}
	},
};

/** Whether a correction is more than spelling: its words say so, or its old word is a word, or its short new word is known to nobody. */
function isRefused({ ground, before, after }: PlanChange, words: WordLists, plan: string): boolean {
	if (ground.kind === 'none') return ground.correction === true;
	if (ground.kind !== 'correction') return false;
	const [olds, news] = [tokensOf(before), tokensOf(after)];
	return olds.some(({ lower }, index) => {
		const other = news[index]?.lower ?? '';
		if (lower === other) return false;
		return isKnown(lower, words) || (other.length < longWord && !isKnown(other, words) && !holds(plan, other));
	});
}

/** Two words of fewer letters can be a slip away from each other, as `caption` and `caution` are. */
const longWord = 8;

function holds(text: string, word: string): boolean {
	return tokensOf(text).some(({ lower }) => lower === word);
}

function isKnown(word: string, { easy, glossary, hard, jargon }: WordLists): boolean {
	const lists = [...hard, ...jargon];
	return lemmasOf(word).some((lemma) => easy.has(lemma) || glossary.has(lemma) || lists.some(({ phrase }) => phrase === lemma));
}
