import { findPhrases, phraseAt, saysOneOf } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';
import { numberWords } from './number-words.ts';
import { isPast } from './outcome-head.ts';
import { type OutcomeStatement, phrasesNamed } from './outcome-statements.ts';
import { isActionVerb } from './outcome-verbs.ts';

type Lists = (name: string) => readonly PhraseEntry[];

/**
 * Whether an outcome says what help is given, not what the child does: others do it (`Staff will prompt`), the child is given it
 * (`receive`, `attend a nurture group`), or the help is all that is named (`A laptop for written work`).
 * @param child the child's first name, where the document gives it
 */
export function isHelp({ head, tokens }: OutcomeStatement, words: WordLists, child: string | undefined): boolean {
	const list: Lists = (name) => phrasesNamed(words, name);
	const said = tokens.slice(head.start);
	return (
		head.byOthers ||
		helpIsSubject(tokens.slice(head.start, head.verb), head.plainForm, list) ||
		isToBeGiven(said, list) ||
		servesHim(said, head.verb - head.start, head.plainForm) ||
		servesTheChild(head.rest, list, child) ||
		startsWithHelp(said, list) ||
		namesAid(said, list) ||
		isGiven(head.rest, head.plainForm, list, words)
	);
}

/** `Transport will be arranged`, `Speech therapy will start`: the help is what the sentence is about. */
function helpIsSubject(subject: readonly Token[], plainForm: boolean, list: Lists): boolean {
	if (!plainForm || subject.length < 2 || subject[1]?.lower === 'and') return false;
	const last = subject.length - 1;
	return [0, 1, 2, 3].some((first) => helpLists.some((name) => phraseAt(subject, first, list(name))?.after === last));
}

const helpLists = ['outcome-aids', 'outcome-support'];

/** `Sessions with the nurse to be attended`, `A laptop to be provided`: a plan for help without a doer. */
function isToBeGiven(said: readonly Token[], list: Lists): boolean {
	const at = said.findIndex(
		({ lower }, index) => lower === 'to' && said[index + 1]?.lower === 'be' && given.has(said[index + 2]?.lower ?? ''),
	);
	const subject = said.slice(0, at);
	if (at < 1 || at > 9 || subject.some(({ kind }) => kind === 'mark')) return false;
	return subject.some(({ lower }) => meetings.has(lower)) || [...helpLists, 'staff'].some((name) => saysOneOf(subject, list(name)));
}

const given = new Set(
	'attended provided delivered arranged offered given held run funded put set organised accessed continued used'.split(' '),
);

/** `His gran will read to him`: somebody else does it for him. */
function servesHim(said: readonly Token[], verb: number, plainForm: boolean): boolean {
	const subject = said.slice(0, verb - 1);
	if (!plainForm || subject.length < 2 || !owners.has(subject[0]?.lower ?? '') || subject.some(({ lower }) => lower === 'and'))
		return false;
	return said.slice(verb + 1, verb + 6).some(({ lower }) => lower === 'him');
}

/** `Provide a laptop`, `Encourage him to talk`, `Teach Ned to wait`: the child is the one who is served. */
function servesTheChild(rest: readonly Token[], list: Lists, child: string | undefined): boolean {
	const [verb, object, next] = [rest[0]?.lower ?? '', rest[1], rest[2]?.lower ?? ''];
	const him = object?.lower === 'him' || object?.lower === 'them' || (object?.lower === 'her' && next === 'to');
	const help = () => helpLists.some((name) => saysOneOf(rest.slice(1, 8), list(name)));
	if (servingVerbs.has(verb)) return true;
	if (grantingVerbs.has(verb)) return him || object?.lower === 'for' || isChild(object, child, list) || help();
	if (!helpingVerbs.has(verb)) return false;
	const named = isChild(object, child, list) && (child !== undefined || !givingVerbs.has(verb) || help());
	return him || (named && (givingVerbs.has(verb) || ['to', 'with', 'in', 'by', 'through'].includes(next)));
}

const servingVerbs = new Set(['ensure', 'allocate']);
const grantingVerbs = new Set(['provide', 'arrange', 'refer', 'organise']);
const givingVerbs = new Set(['give', 'offer', 'allow', 'let']);
const helpingVerbs = new Set('give offer help support encourage prompt remind allow enable teach let assist'.split(' '));

/** The child by name; where the document does not give the name, a name that is not one of the family or staff. */
function isChild(token: Token | undefined, child: string | undefined, list: Lists): boolean {
	if (!token || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false;
	return child === undefined ? phraseAt([token], 0, list('staff')) === undefined : token.text === child;
}

/** `Weekly speech therapy until May`: help as a noun at the start. */
function startsWithHelp(said: readonly Token[], list: Lists): boolean {
	const support = list('outcome-support');
	const [one, two] = [said[0]?.lower ?? '', said[1]?.lower ?? ''];
	if (one === 'access' && two === 'to') return true;
	if (/^opportunit(?:y|ies)$/.test(one) && (two === 'to' || two === 'for')) return true;
	if (one === 'support' && ['with', 'from', 'in', 'for', 'at'].includes(two)) return true;
	const named = phraseAt(said, 0, support);
	if (named && !named.entry.phrase.startsWith('support') && !owners.has(said[named.after]?.lower ?? '')) return true;
	const counted = (said[0]?.kind === 'number' || numberWords.has(one)) && meetings.has(two);
	return (helpStarts.has(one) || counted) && saysOneOf(said.slice(1, 9), [...support, ...list('staff')]);
}

const owners = new Set(['his', 'her', 'their', 'the', 'a', 'an']);
const meetings = new Set(
	'session sessions lesson lessons appointment appointments meeting meetings hour hours time visits block'.split(' '),
);
const helpStarts = new Set('daily weekly fortnightly termly monthly regular extra additional ongoing 1:1 small specialist'.split(' '));

/** `A laptop for written work`, `Use of a quiet room`, `Provision of a mentor`: the outcome only names the help. */
function namesAid(said: readonly Token[], list: Lists): boolean {
	const [one, two] = [said[0]?.lower ?? '', said[1]?.lower ?? ''];
	if (one === 'provision' && two === 'of') return true;
	const tokens = one === 'use' && two === 'of' ? said.slice(2) : said;
	const at = aidAt(tokens, list);
	const aid = at === undefined ? undefined : phraseAt(tokens, at, list('outcome-aids'));
	if (!aid) return false;
	const next = tokens[aid.after];
	const bare = next === undefined || next.kind === 'mark' || namesOn.has(next.lower) || aid.entry.phrase === 'place at';
	return bare && (aid.first > 0 || one === 'use' || next?.lower !== 'to');
}

const namesOn = new Set('for by until from in at with to every each on during when of and'.split(' '));

/** The verb gives the child help: `receive`, `be taught`, `attend` with the name of some help. */
function isGiven(rest: readonly Token[], plainForm: boolean, list: Lists, words: WordLists): boolean {
	if (!plainForm && isPast(rest[0])) return false;
	const given = phraseAt(rest, 0, list('outcome-provision-verbs'));
	if (given) return given.entry.phrase !== 'receive' || namesHelp(rest, list) || !goesOn(rest, words);
	const attends = phraseAt(rest, 0, list('outcome-attend-verbs'));
	if (!attends || doesItAlone(rest)) return false;
	const object = rest.slice(attends.after, attends.after + 8);
	const stop = object.findIndex(({ lower }) => stops.has(lower));
	const things = stop < 0 ? object : object.slice(0, stop);
	if (findPhrases(things, list('outcome-support')).length > 0) return true;
	if (getting.has(rest[0]?.lower ?? '') && (aidAt(things, list) !== undefined || things.slice(0, 3).some(isHelpWord))) return true;
	const met = object[stop]?.lower === 'with' && things.some(({ lower }) => meetings.has(lower));
	return met && personAt(object.slice(stop + 1), [...list('staff'), ...list('outcome-support')]);
}

function namesHelp(rest: readonly Token[], list: Lists): boolean {
	return rest.slice(1, 8).some(isHelpWord) || helpLists.some((name) => saysOneOf(rest.slice(1, 8), list(name)));
}

/** `Receive the baton and run`: what comes is only the start of what the child does. */
function goesOn(rest: readonly Token[], words: WordLists): boolean {
	return rest.some(({ lower }, index) => lower === 'and' && isActionVerb(rest[index + 1], words));
}

function isHelpWord({ lower }: Token): boolean {
	return /^(?:help|support|assistance|input|supervision)$/.test(lower);
}

const getting = new Set(['have', 'had', 'get', 'receive', 'be']);
const stops = new Set([',', '.', ';', 'by', 'so', 'and', 'with', 'without', 'where', 'when', 'that', 'who', 'before', 'after']);

/** Where a thing that is help stands, after words such as `a`, `his own` and `regular`. */
function aidAt(tokens: readonly Token[], list: Lists): number | undefined {
	let at = 0;
	while (at < 3 && beforeAid.has(tokens[at]?.lower ?? '')) at += 1;
	return phraseAt(tokens, at, list('outcome-aids')) ? at : undefined;
}

const beforeAid = new Set(
	'a an the his her their own some new more regular daily weekly full named better suitable appropriate dedicated'.split(' '),
);

function personAt(tokens: readonly Token[], people: readonly PhraseEntry[]): boolean {
	const start = tokens.findIndex(({ lower }) => !['a', 'an', 'the', 'his', 'her', 'their', 'school'].includes(lower));
	return start >= 0 && start < 3 && [start, start + 1].some((at) => phraseAt(tokens, at, people) !== undefined);
}

/** The child goes for help by choice: `Go to the sensory room without being told`. */
function doesItAlone(rest: readonly Token[]): boolean {
	const text = rest.map(({ lower }) => lower).join(' ');
	return /\b(?:alone|without|by (?:himself|herself|themselves|\w+ing)|(?:on|of) (?:his|her|their) own|when (?:he|she|they|it|the)|ask(?:s|ing)?)\b/.test(
		text,
	);
}
