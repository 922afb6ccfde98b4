import type { Unit } from '../../language/unit.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { RuleContext } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';
import type { WordLists } from '../../model/words.ts';
import { isHelp } from './outcome-help.ts';
import { type OutcomeStatement, outcomeStatementsIn } from './outcome-statements.ts';
import { stateIn } from './outcome-states.ts';
import { vagueVerbIn } from './outcome-vague-verbs.ts';

/** What is wrong with the head of an outcome: one fault at most, the first that applies. */
export type OutcomeFault =
	| { readonly kind: 'is-provision'; readonly sentence: Unit }
	/** A verb that nobody can see, or no verb at all: the words and where they stand. */
	| { readonly kind: 'vague-verb' | 'no-action'; readonly words: string; readonly span: Span };

/** The statements of outcomes and steps that tell what is given, use a verb that nobody can see or name nothing done. */
export function outcomeFaultsIn(document: PlanDocument, context: RuleContext): readonly OutcomeFault[] {
	return outcomeStatementsIn(document, context).flatMap((statement) => faultOf(statement, context.words, document.meta.child) ?? []);
}

function faultOf(statement: OutcomeStatement, words: WordLists, child: string | undefined): OutcomeFault | undefined {
	const { sentence } = statement;
	if (isHelp(statement, words, child)) return { kind: 'is-provision', sentence };
	const vague = vagueVerbIn(statement, words);
	if (vague === 'measured') return undefined;
	const hit = vague ?? stateIn(statement, words);
	if (!hit) return undefined;
	const [start, end] = [hit.first.start, hit.last.end];
	return { kind: vague ? 'vague-verb' : 'no-action', words: sentence.text.slice(start, end), span: sentence.spanOf(start, end) };
}
