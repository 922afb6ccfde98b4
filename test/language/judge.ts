import { rules } from '../../pipeline/check/rules/index.ts';
import type { Finding } from '../../pipeline/model/finding.ts';
import type { Rule, RuleFinding } from '../../pipeline/model/rule.ts';
import { sliceOf } from '../../pipeline/model/span.ts';
import { read } from '../check/checked.ts';
import { documentInPlace, sentenceRules } from '../eval/in-place.mjs';

/** The rules that judge single sentences. */
export const languageRules: readonly Rule[] = rules.filter(({ id }) => sentenceRules.includes(id));

/** A finding with its rule and the very words of the source that it points at. */
export interface Judgement {
	readonly rule: string;
	readonly words: string;
	readonly finding: RuleFinding | Finding;
}

/** What the rules of a place say about a text that stands there. */
export function judge(context: string, text: string, only: readonly Rule[] = languageRules): readonly Judgement[] {
	return judgeDocument(documentInPlace(context, text), only);
}

/** What the sentence rules say about a whole document. */
export function judgeDocument(markdown: string, only: readonly Rule[] = languageRules): readonly Judgement[] {
	const { document, context } = read(markdown);
	const stageRules = document.meta.stage && context.type.stageRules.get(document.meta.stage);
	const runs = only.filter(({ id }) => (stageRules?.get(id) ?? context.type.rules.get(id) ?? 'off') !== 'off');
	return runs.flatMap((rule) =>
		[...rule.check(document, context)].map((finding) => ({ rule: rule.id, words: sliceOf(document.source, finding.span), finding })),
	);
}

/** The ids of the rules that speak of a text. */
export function rulesThatSpeak(context: string, text: string): readonly string[] {
	return [...new Set(judge(context, text).map(({ rule }) => rule))];
}
