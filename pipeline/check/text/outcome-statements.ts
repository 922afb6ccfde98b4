import type { Token } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { RuleContext } from '../../model/rule.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';
import { type OutcomeHead, outcomeHeadOf } from './outcome-head.ts';
import { holdsPlaceholder } from './placeholders.ts';
import { quotationsIn } from './quotations.ts';
import { sentencesIn } from './sentences-in.ts';

/** The first sentence of an outcome or a step: what the child will do. */
export interface OutcomeStatement {
	readonly sentence: Unit;
	/** Its tokens, up to a length that nobody could read. */
	readonly tokens: readonly Token[];
	readonly head: OutcomeHead;
	/** The tokens that are the writer's own: without words in quotation marks, which name a thing or a title. */
	readonly own: readonly Token[];
	/** Those of the main clause: without a time in front, and up to the first `when`, `who`, `so that` and the like. */
	readonly main: readonly Token[];
}

/** The statements of outcomes and steps, in source order. One that still has a gap to fill in is left to `plan/placeholder`. */
export function outcomeStatementsIn(document: PlanDocument, context: RuleContext): readonly OutcomeStatement[] {
	const known = statements.get(document);
	if (known?.words === context.words) return known.found;
	const found = sentencesIn(document, context)
		.filter(({ role }) => role === 'outcome' || role === 'step')
		.filter((sentence) => !holdsPlaceholder(sentence, context.words))
		.map((sentence) => statementOf(sentence, context.words));
	statements.set(document, { words: context.words, found });
	return found;
}

/** A list of phrases by its name; an empty one where the settings have none. */
export function phrasesNamed(words: WordLists, name: string): readonly PhraseEntry[] {
	return words.phrases.get(name) ?? none;
}

const none: readonly PhraseEntry[] = [];

/** A longer sentence is judged by its first tokens, so that no text makes the rules slow. */
const mostTokens = 400;

/** Worked out once for all rules that judge outcomes. */
const statements = new WeakMap<PlanDocument, { readonly words: WordLists; readonly found: readonly OutcomeStatement[] }>();

function statementOf(sentence: Unit, words: WordLists): OutcomeStatement {
	const tokens = sentence.tokens.length > mostTokens ? sentence.tokens.slice(0, mostTokens) : sentence.tokens;
	const head = outcomeHeadOf(tokens, phrasesNamed(words, 'staff'));
	const quotes = quotationsIn(sentence.text);
	const isOwn = ({ start, end }: Token) =>
		!quotes.some((quote) => quote.start <= start && end <= quote.end) &&
		!sentence.marks.some((mark) => (mark.kind === 'code' || mark.kind === 'foreign') && mark.start <= start && end <= mark.end);
	const own = quotes.length === 0 && sentence.marks.length === 0 ? tokens : tokens.filter(isOwn);
	const from = tokens[head.start]?.start ?? 0;
	return { sentence, tokens, head, own, main: mainClause(own.filter(({ start }) => start >= from)) };
}

const opensClause = new Set(
	'when whenever if because that which who whom whose until unless where wherever while whilst how what why whether'.split(' '),
);
const afterSo = new Set(['that', 'he', 'she', 'they', 'i', 'it', 'as']);

function mainClause(tokens: readonly Token[]): readonly Token[] {
	const cut = tokens.findIndex(
		({ lower, text }, index) =>
			index > 0 && (opensClause.has(lower) || (lower === 'so' && startsClause(tokens[index + 1])) || text === ';' || text === ':'),
	);
	return cut < 0 ? tokens : tokens.slice(0, cut);
}

/** What follows `so` in `so that he can`, `so he can`, `so Ned can`. */
function startsClause(token: Token | undefined): boolean {
	return token !== undefined && (afterSo.has(token.lower) || /^\p{Lu}\p{Ll}/u.test(token.text));
}
