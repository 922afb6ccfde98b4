import type { Tag } from '../../language/tags.ts';
import type { Token } from '../../language/tokens.ts';
import { pastForm } from './past-form.ts';
import { frontOf, helping, isSubjectOnly, starters } from './verb-words.ts';

/** Whether a verb has a past form and stands where only a finished action stands: no `tired`, no `closed door`, no `have helped`. */
export function isDone(tokens: readonly Token[], tags: readonly Tag[], verb: number): boolean {
	const form = pastForm(tokens[verb]?.lower ?? '');
	if (form === undefined || tokens.some(({ lower }) => notTrue.test(lower))) return false;
	const front = tokens[verb - 1]?.lower === 'then' ? verb - 1 : frontOf(tokens, tags, verb - 1);
	const before = tokens[front];
	if (tags[verb] !== 'VERB' && !isSubjectOnly(before)) return false;
	if (before !== undefined && isHelper(before.lower)) return before.lower === 'had' && form !== 'same';
	if (form === 'same') return isSubjectOnly(before) && tokens.some((token, place) => isPastDay(token, tokens[place + 1]));
	if (before === undefined || /^[,.;:]$/.test(before.text)) return form === 'only';
	if (isSubjectOnly(before) || before.lower === 'who') return tokens[front - 1]?.lower !== 'time';
	if (/^(?:and|or|but|then)$/.test(before.lower)) return form === 'only' || followsDone(tokens, tags, front);
	const isYou = /^(?:you|it)$/.test(before.lower);
	if (!isYou && tags[front] !== 'NOUN' && tags[front] !== 'PROPN') return false;
	if ((isYou || form !== 'only') && hasVerbAfter(tokens, tags, verb)) return false;
	return !hasVerb(tokens, tags, clauseStart(tokens, front), front);
}

/** What is said is not so, or not yet: `if you asked`, `I wish I went`. */
const notTrue = /^(?:if|unless|wish|would|could|should|might|[a-z]+'d|rather)$/;

function isHelper(word: string): boolean {
	return helping.has(word) || helpingForms.test(word);
}

const helpingForms = /^(?:[a-z]+(?:n't|'(?:ve|s|re|m|ll))|to|get|gets|got|getting|let|lets|feel|feels|felt|seem|seems|look|looks)$/;

function isPastDay({ lower }: Token, next: Token | undefined): boolean {
	return lower === 'yesterday' || lower === 'ago' || (lower === 'last' && pastTimes.test(next?.lower ?? ''));
}

const pastTimes = /^(?:week|weekend|night|year|term|month|summer|winter|spring|autumn|time)$/;

function clauseStart(tokens: readonly Token[], from: number): number {
	const isStart = ({ lower, kind }: Token) => kind === 'mark' || starters.test(lower) || lower === 'and' || lower === 'then';
	return tokens.slice(0, from).findLastIndex(isStart) + 1;
}

/** A verb with a subject of its own stands in some tokens. */
function hasVerb(tokens: readonly Token[], tags: readonly Tag[], from: number, to: number): boolean {
	return tokens.slice(from, to).some(({ lower }, index) => {
		const tag = tags[from + index];
		return (tag === 'VERB' || tag === 'AUX') && !/ing$/.test(lower);
	});
}

/** Another verb or `by` follows in the clause: then the first may be a participle, as in `the food cooked at home is good`. */
function hasVerbAfter(tokens: readonly Token[], tags: readonly Tag[], verb: number): boolean {
	for (let place = verb + 1; place < tokens.length; place += 1) {
		const token = tokens[place];
		if (token === undefined || token.kind === 'mark' || starters.test(token.lower) || /^(?:and|or)$/.test(token.lower)) return false;
		if (token.lower === 'by') return true;
		if (tokens[place - 1]?.lower !== 'to' && hasVerb(tokens, tags, place, place + 1)) return true;
	}
	return false;
}

/** The verb before `and` is plainly past: `I went home and played`. */
function followsDone(tokens: readonly Token[], tags: readonly Tag[], and: number): boolean {
	const end = tokens[and - 1]?.lower === ',' ? and - 1 : and;
	const start = clauseStart(tokens, end);
	const verb = tokens.findIndex(({ lower }, place) => place >= start && place < end && tags[place] === 'VERB' && !/ing$/.test(lower));
	return verb >= 0 && isDone(tokens, tags, verb);
}
