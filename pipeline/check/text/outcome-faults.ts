import { findPhrases, type PhraseHit, phraseAt, saysOneOf } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { RuleContext } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';
import { monthNames, numberWords } from './number-words.ts';
import { outcomeHeadOf } from './outcome-head.ts';
import { holdsPlaceholder } from './placeholders.ts';
import { sentencesIn } from './sentences-in.ts';

/** What is wrong with the head of an outcome: one fault at most, the first that applies. */
export type OutcomeFault =
	| { readonly kind: 'is-provision'; readonly sentence: Unit }
	| { readonly kind: 'vague-verb'; readonly sentence: Unit; readonly verb: string; readonly span: Span };

/** The statements of outcomes and steps that tell what is given or use a verb that nobody can see. Unfilled ones are left to `plan/placeholder`. */
export function outcomeFaultsIn(document: PlanDocument, context: RuleContext): readonly OutcomeFault[] {
	return sentencesIn(document, context)
		.filter(({ role }) => role === 'outcome' || role === 'step')
		.filter((sentence) => !holdsPlaceholder(sentence, context.words))
		.flatMap((sentence) => faultOf(sentence, context.words));
}

function faultOf(sentence: Unit, words: WordLists): readonly OutcomeFault[] {
	const list = (name: string): readonly PhraseEntry[] => words.phrases.get(name) ?? none;
	const { byOthers, rest, whole, plainForm } = outcomeHeadOf(sentence.tokens, list('staff'));
	if (byOthers || isGiven(rest, sentence.tokens, list)) return [{ kind: 'is-provision', sentence }];
	const verbs = list('outcome-vague-verbs');
	const short = vagueVerbAt(rest, plainForm, verbs);
	const [read, hit] = short ? [rest, short] : [whole, vagueVerbAt(whole, plainForm, verbs)];
	if (!hit || givesAmount(rest, hit)) return [];
	const [first, last] = [read[hit.first], read[hit.after - 1]];
	if (!first || !last) return [];
	return [{ kind: 'vague-verb', sentence, verb: sentence.text.slice(first.start, last.end), span: sentence.spanOf(first.start, last.end) }];
}

const none: readonly PhraseEntry[] = [];

/** The verb, or the sentence as a whole, gives the child help rather than telling what the child will do. */
function isGiven(rest: readonly Token[], sentence: readonly Token[], list: (name: string) => readonly PhraseEntry[]): boolean {
	const given = phraseAt(rest, 0, list('outcome-provision-verbs'));
	if (given && !isPast(rest[0])) return true;
	const support = list('outcome-support');
	if (servesTheChild(rest)) return true;
	if (startsWithHelp(sentence, support)) return true;
	const attends = phraseAt(rest, 0, list('outcome-attend-verbs'));
	if (!attends || isPast(rest[0]) || doesItAlone(rest)) return false;
	const object = rest.slice(attends.after, attends.after + 8);
	const stop = object.findIndex(({ lower }) => stops.has(lower));
	return findPhrases(stop < 0 ? object : object.slice(0, stop), support).length > 0;
}

const stops = new Set([',', '.', ';', 'by', 'so', 'and', 'with', 'without', 'where', 'when', 'that', 'who', 'before', 'after']);

/** `Weekly speech therapy until May`: help as a noun at the start. */
function startsWithHelp(sentence: readonly Token[], support: readonly PhraseEntry[]): boolean {
	const [one, two] = [sentence[0]?.lower ?? '', sentence[1]?.lower ?? ''];
	if (one === 'access' && two === 'to') return true;
	if (/^opportunit(?:y|ies)$/.test(one) && (two === 'to' || two === 'for')) return true;
	if (one === 'support' && ['with', 'from', 'in', 'for', 'at'].includes(two)) return true;
	const named = phraseAt(sentence, 0, support);
	if (named && !named.entry.phrase.startsWith('support')) return true;
	return helpStarts.has(one) && saysOneOf(sentence.slice(1, 6), support);
}

/** `Provide a laptop`, `Encourage him to talk`: the child is the one who is served. */
function servesTheChild(rest: readonly Token[]): boolean {
	const [verb, object] = [rest[0]?.lower ?? '', rest[1]?.lower ?? ''];
	return (
		servingVerbs.has(verb) ||
		(helpingVerbs.has(verb) && (object === 'him' || object === 'them' || (object === 'her' && rest[2]?.lower === 'to')))
	);
}

const servingVerbs = new Set(['provide', 'ensure', 'arrange', 'refer', 'allocate']);
const helpingVerbs = new Set('give offer help support encourage prompt remind allow enable teach let assist'.split(' '));

const helpStarts = new Set([
	'daily',
	'weekly',
	'fortnightly',
	'termly',
	'monthly',
	'regular',
	'extra',
	'additional',
	'ongoing',
	'1:1',
	'small',
	'specialist',
]);

/** The child goes for help by choice: `Go to the sensory room without being told`. */
function doesItAlone(rest: readonly Token[]): boolean {
	const text = rest.map(({ lower }) => lower).join(' ');
	return /\b(?:alone|without|by (?:himself|herself|themselves|\w+ing)|(?:on|of) (?:his|her|their) own|when (?:he|she|they|it|the)|ask(?:s|ing)?)\b/.test(
		text,
	);
}

/** A form such as `improved` at the start is no verb in an outcome. */
function isPast(token: Token | undefined): boolean {
	return token !== undefined && /(?:ed|ing)$/.test(token.lower) && token.lower !== 'need';
}

function vagueVerbAt(rest: readonly Token[], plainForm: boolean, verbs: readonly PhraseEntry[]): PhraseHit<PhraseEntry> | undefined {
	const hit = phraseAt(rest, 0, verbs);
	if (hit) return isPast(rest[0]) ? undefined : hit;
	const [subject, verb] = rest;
	if (plainForm || !subject || !verb) return undefined;
	const person = ['he', 'she', 'they', 'i'].includes(subject.lower) || /^\p{Lu}\p{Ll}/u.test(subject.text);
	const form = verb.lower.endsWith('s') || subject.lower === 'they' || subject.lower === 'i';
	return person && form && !isPast(verb) ? phraseAt(rest, 1, verbs) : undefined;
}

const growing = new Set(
	'improve increase develop enhance strengthen boost better further deepen extend expand broaden widen raise build grow gain acquire learn know progress'.split(
		' ',
	),
);

/** `from 2 to 6 minutes`, `by 10 words`, `to 60`: the amount makes a verb of growth measurable; a date does not. */
function givesAmount(rest: readonly Token[], hit: PhraseHit<PhraseEntry>): boolean {
	if (!growing.has(hit.entry.phrase.split(' ')[0] ?? '')) return false;
	return rest.some((token, index) => {
		if (!['from', 'to', 'by'].includes(token.lower)) return false;
		return [1, 2, 3].some((ahead) => {
			const [before, number, next] = [rest[index + ahead - 1], rest[index + ahead], rest[index + ahead + 1]];
			const dated = notAmount.has(before?.lower ?? '') || monthNames.has(next?.lower ?? '') || monthNames.has(before?.lower ?? '');
			return number !== undefined && isAmount(number) && !dated;
		});
	});
}

/** Words whose number is no amount: `by Year 6`, `by the age of 9`. */
const notAmount = new Set(['year', 'age', 'aged', 'of', 'key', 'stage', 'term', 'week']);

function isAmount({ lower, kind }: Token): boolean {
	if (kind === 'number') return !/^(?:19|20)\d\d$/.test(lower) && !/^\d+(?:st|nd|rd|th)$/.test(lower);
	return numberWords.has(lower) || lower === 'one' || lower === 'none';
}
