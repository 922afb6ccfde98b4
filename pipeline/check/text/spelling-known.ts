import { lemmasOf } from '../../language/lemmas.ts';
import { spellerOf } from '../../language/spelling.ts';
import { tokensOf } from '../../language/tokens.ts';
import type { PlanDocument } from '../../model/document.ts';
import { lexiconWords } from '../../model/lexicon-words.ts';
import type { RuleContext } from '../../model/rule.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';
import { sentencesIn } from './sentences-in.ts';
import { shortNamesIn } from './short-names.ts';
import { startsSentence } from './spelling-place.ts';

/**
 * Whether a word is spelled as this document may spell it: the dictionary, the word lists of the program and the project have it,
 * or it is a name. Names stand in the front matter and the project, or with a capital letter inside a sentence.
 */
export function knownWordsOf(document: PlanDocument, context: RuleContext): (word: string) => boolean {
	const speller = spellerOf(context.words.dictionary);
	let own: ReadonlySet<string> | undefined;
	const isKnown = (word: string) => {
		const stem = word.replace(/['’]s?$/, '');
		if (speller.knows(stem) || speller.knows(word)) return true;
		const lower = stem.toLowerCase();
		const listed = listedIn(context.words);
		const isListed = (form: string) => listed.has(form) || lexiconWords(context.pictures).has(form);
		if (isListed(lower) || lemmasOf(lower).some((lemma) => isListed(lemma) && !speller.knows(lemma))) return true;
		if (/[^ysxhf]s$/.test(lower) && speller.knows(lower.slice(0, -1))) return true;
		own ??= ownWordsOf(document, context);
		return own.has(lower);
	};
	const met = new Map<string, boolean>();
	return (word) => {
		const known = met.get(word) ?? isKnown(word);
		met.set(word, known);
		return known;
	};
}

const listedWords = new WeakMap<WordLists, ReadonlySet<string>>();

/** Every word of the program's own lists, in lower case. */
function listedIn(words: WordLists): ReadonlySet<string> {
	const before = listedWords.get(words);
	if (before) return before;
	const phrasesOf = (entries: readonly PhraseEntry[]) => entries.flatMap(({ phrase, instead }) => [phrase.replaceAll('*', ''), ...instead]);
	const texts = [
		...phrasesOf([...words.jargon, ...words.vague, ...words.hard]),
		...words.jargon.flatMap(({ means }) => means ?? []),
		...words.acronyms.map(({ stands }) => stands),
		...words.glossary.keys(),
		...words.glossary.values(),
	];
	const listed = new Set([...words.known, ...words.easy, ...texts.flatMap(lowerWordsOf)]);
	listedWords.set(words, listed);
	return listed;
}

/** Names of this document and its project, the project's own words, and words that stand with a capital letter inside a sentence. */
function ownWordsOf(document: PlanDocument, context: RuleContext): ReadonlySet<string> {
	const { meta } = document;
	const { project } = context;
	const services = [project.adviceService, project.mediationService, project.disagreementService, project.tribunal];
	const places = [project.authority, project.localOffer, project.schoolsList, project.sender, ...services, ...project.organisations];
	const texts = [
		...shortNamesIn(document),
		...[meta.setting, meta.title, meta.chapter, meta.audience, meta.shortName].filter((name) => name !== undefined),
		...meta.people.flatMap(({ key, name, role }) => [key, name, role]),
		...places.flatMap((place) => (place === undefined ? [] : [place.name])),
		...(project.words ?? []),
	];
	const own = new Set(texts.flatMap(lowerWordsOf));
	for (const unit of sentencesIn(document, context)) {
		if (unit.role === 'heading') continue;
		for (const [index, { text, lower }] of unit.tokens.entries()) {
			if (/^\p{Lu}/u.test(text) && !startsSentence(unit.tokens, index)) own.add(lower.replace(/['’]s?$/, ''));
		}
	}
	return own;
}

function lowerWordsOf(text: string): readonly string[] {
	return tokensOf(text).flatMap(({ kind, lower }) => (kind === 'word' ? [lower.replace(/['’]s$/, '')] : []));
}
