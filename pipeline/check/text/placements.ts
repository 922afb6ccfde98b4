import { monthNames } from '../../language/calendar-words.ts';
import { findPhrases } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { Unit } from '../../language/unit.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';

/** A school's name or a type of school in a sentence, as UTF-16 units of its text. */
export interface PlacementMention {
	readonly kind: 'name' | 'type';
	readonly start: number;
	readonly end: number;
	readonly words: string;
}

/**
 * Schools and types of school that a sentence puts forward as a placement. Left out: the current school and its type,
 * schools of the past, what a child or parent hopes or asks for, people who work at a school, and the family's right to ask.
 */
export function placementsIn(unit: Unit, words: WordLists, schoolNow: string | undefined): readonly PlacementMention[] {
	const names = namesIn(unit).filter((name) => !isSame(name.words, schoolNow));
	const types = findPhrases(unit.tokens, words.phrases.get('placement-types') ?? none).flatMap((hit) =>
		mentionOf(unit, 'type', hit.first, hit.after),
	);
	const found = [...names, ...types.filter((type) => !names.some((name) => name.start < type.end && type.start < name.end))];
	return found.filter((mention) => !isHarmless(unit.text, mention, schoolNow));
}

const none: readonly PhraseEntry[] = [];

const institution = new Set(['school', 'academy', 'college', 'nursery', 'preschool', 'infants', 'juniors']);
/** Kinds of school that end a name without the word school: `Elm Park Primary`. */
const bareKind = new Set(['primary', 'infant', 'junior', 'high', 'grammar', 'secondary', 'centre', 'base', 'unit', 'house', 'sixth']);
const generic = new Set(
	(
		'primary secondary infant infants junior juniors high special mainstream middle upper lower first nursery pre free grammar boarding sixth form ' +
		'independent private state local community day night summer sunday saturday monday tuesday wednesday thursday friday holiday forest music drama art ' +
		'stage dance football cookery cooking riding driving sports the a an any another every each all most no our his her their my your this that these ' +
		'at in on when after before during for from to with and or but if as by of new next big old whole home hospital virtual further education specialist ' +
		'residential good small large nearest chosen both which what attend attends starting start leaving leave current present name names'
	).split(' '),
);

/** `Elm Park Academy`, `St Mary's Church of England Primary School`. */
function namesIn(unit: Unit): readonly PlacementMention[] {
	const { tokens } = unit;
	const found: PlacementMention[] = [];
	for (let index = 0; index < tokens.length; index += 1) {
		const end = endOfName(tokens, index);
		if (end === undefined) continue;
		found.push(...mentionOf(unit, 'name', index, end));
		index = end - 1;
	}
	return found;
}

/** The token after a school's name that starts at a token, or `undefined`. */
function endOfName(tokens: readonly Token[], first: number): number | undefined {
	if (!isProper(tokens[first])) return undefined;
	let end: number | undefined;
	let at = first + 1;
	while (at < tokens.length && at - first < 9) {
		const token = tokens[at];
		if (!token || !(startsUpper(token) || joining.has(token.lower) || token.text === '.')) break;
		if (institution.has(token.lower) && startsUpper(token) && tokens[at + 1]?.lower !== 'of') end = at + 1;
		if (bareKind.has(token.lower) && startsUpper(token) && at > first && !isUpperName(tokens[at + 1])) end = at + 1;
		at += 1;
	}
	return end;
}

const joining = new Set(['of', 'the', 'and', 'for', 'in', '&']);

function isProper(token: Token | undefined): boolean {
	if (!token || !startsUpper(token)) return false;
	return !generic.has(token.lower) && !monthNames.has(token.lower) && !institution.has(token.lower);
}

function startsUpper({ kind, text }: Token): boolean {
	return kind === 'word' && /^\p{Lu}/u.test(text);
}

function isUpperName(token: Token | undefined): boolean {
	return token !== undefined && startsUpper(token);
}

function mentionOf({ tokens, text }: Unit, kind: PlacementMention['kind'], first: number, after: number): readonly PlacementMention[] {
	const [from, to] = [tokens[first], tokens[after - 1]];
	return from && to ? [{ kind, start: from.start, end: to.end, words: text.slice(from.start, to.end) }] : [];
}

/** Whether two names can be one school: `Alder Lane` and `Alder Lane Primary School`. */
function isSame(name: string, schoolNow: string | undefined): boolean {
	if (schoolNow === undefined) return false;
	const [one, other] = [fold(name), fold(schoolNow)];
	return (
		one.startsWith(other) ||
		other.startsWith(one) ||
		one.replace(/ (?:school|academy|college)$/, '') === other.replace(/ (?:primary |junior |infant )?(?:school|academy|college)$/, '')
	);
}

function fold(name: string): string {
	return name.toLowerCase().replace(/[’']/g, '').replace(/\s+/g, ' ').trim();
}

const future =
	/\b(?:will|shall|should|must|recommend\w*|propos\w*|suggest\w*|from (?:September|January|April|next)|next (?:year|September|term)|transfer\w*|mov(?:e|es|ing) to|(?:is|are|would be) (?:right|best|suitable|appropriate|ideal)|(?:is|are) (?:needed|required|named|being sought|proposed|planned)|(?:needs?|requires?)|placement|(?:offered|allocated|accepted|given) a place|a place at|could|can meet|suitable|best met|due to (?:start|join)|to (?:attend|start|join))\b/i;

const past =
	/\b(?:went to|attended|left|moved (?:from|to|here)|started (?:at|in|school)|was (?:at|in|a pupil)|joined|came from|used to|until|visited|transferred from|was excluded|spent|had been|were? at|since|previous(?:ly)?|former(?:ly)?|last year)\b/i;

const present =
	/\b(?:attends|goes to|currently|at present|now|is (?:at|in|on (?:the )?roll|a pupil|taught|educated|happy|settled|doing well)|has been|has attended|are in|learns|enjoys|likes|travels|walks|current|present|(?:his|her|their) (?:own )?(?:school|college|nursery)|this (?:year|term))\b/i;

const hope = /\b(?:wants?|hopes?|hoping|dreams?|wish(?:es)?|would (?:like|love|prefer)|prefers?|ask(?:s|ed) (?:for|about)|like to)\b/i;

const work =
	/\b(?:works?|worked|working|teach(?:es|er)?|teachers?|taught by|nurse|outreach|advis\w+|assistants?|therapists?|head ?teacher|SENCO|co-ordinator|report|wrote|written) (?:at|from|in|by|for)\b|\boutreach\b|\bteaches\b/i;

const invitation =
	/\b(?:you(?:r)? (?:can|may|could|might|have|must|need|are|right|will)|(?:can|may) you|ask us|tell us|let us know|parents? (?:can|may|have)|family (?:can|may)|right to|(?:no|any|which|what) (?:school|type|placement)|named? in the final|will be named|name a|not (?:yet )?(?:been )?(?:named|chosen|decided))\b/i;

/** Words straight after a type that make it something else: `special school outreach team`. */
const afterType =
	/^['’]?s?\s+(?:outreach|teachers?|staff|advis\w+|team|nurses?|transport|link|visits?|children|pupils|friends|uniform|tour)\b/i;

/** The council says where it means to place a child. */
const councilNames =
	/\b(?:council|authority|panel|we)\b[^.]{0,20}\b(?:plans?|intends?|propos\w+|expects?|means?|wants?|is going|are going|has decided|have decided|decided|agreed|will|would like) (?:to )?(?:be )?nam(?:e|ing)\b(?! (?:a|the|one) (?:school|setting|college)\b(?! for))/i;

/** What a child does beside school, other people's schools, and schools in general. */
const elsewhere =
	/\b(?:plays?|swims?|clubs?|match|party|on (?:Saturday|Sunday)s?|(?:at|on) weekends|(?:pupils|children|friends?|team|boys|girls) (?:from|at|of)|brothers?|sisters?|cousins?|(?:most|many|some|other) (?:\w+ )?(?:children|pupils|people|families))\b/i;

function isHarmless(text: string, { kind, words, end }: PlacementMention, schoolNow: string | undefined): boolean {
	if (councilNames.test(text)) return false;
	if (/\bhead of\b/i.test(text.slice(0, end)) || (!/\bfor\b/.test(words) && afterType.test(text.slice(end))) || invitation.test(text))
		return true;
	const around = text.replace(words, ' ');
	const ours = /\b(?:we|the (?:authority|council|panel|local authority))\b[^.]*\b(?:want|hope|wish|would|prefer)/i.test(around);
	if (hope.test(around) && !ours) return true;
	if (work.test(around)) return true;
	if (future.test(around)) return false;
	if (past.test(around) || elsewhere.test(around)) return true;
	return present.test(around) && (kind === 'type' || schoolNow === undefined);
}
