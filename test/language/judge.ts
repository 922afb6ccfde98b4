import { documentInPlace, judgesSentences } from '../../pipeline/build/sentence-in-place.ts';
import { checkPlan } from '../../pipeline/check/check-plan.ts';
import type { Finding } from '../../pipeline/model/finding.ts';
import type { Rule } from '../../pipeline/model/rule.ts';
import type { SentencePlace } from '../../pipeline/model/rule-note.ts';
import { sliceOf } from '../../pipeline/model/span.ts';
import { everyRule, read } from '../check/checked.ts';

/** The rules that judge single sentences. */
export const languageRules: readonly Rule[] = everyRule.filter(judgesSentences);

/** A finding with its rule and the very words of the source that it points at. */
export interface Judgement {
	readonly rule: string;
	readonly words: string;
	readonly finding: Finding;
}

/** What the rules of a place say about a text that stands there. */
export function judge(place: SentencePlace, text: string, only: readonly Rule[] = languageRules): readonly Judgement[] {
	return judgeDocument(documentInPlace(place, text), only);
}

/** What the sentence rules say about a whole document. */
export function judgeDocument(markdown: string, only: readonly Rule[] = languageRules): readonly Judgement[] {
	const { document, context } = read(markdown);
	return checkPlan(document, context, only).map((finding) => ({
		rule: finding.ruleId,
		words: sliceOf(document.source, finding.span),
		finding,
	}));
}

/** The ids of the rules that speak of a text. */
export function rulesThatSpeak(place: SentencePlace, text: string): readonly string[] {
	return [...new Set(judge(place, text).map(({ rule }) => rule))];
}

/** Where the examples of a sentence rule stand. */
export function sentencePlaceOf({ id, meta: { examples } }: Rule): SentencePlace {
	if (examples.place === 'document') throw new Error(`The examples of ${id} are no sentences.`);
	return examples.place;
}
