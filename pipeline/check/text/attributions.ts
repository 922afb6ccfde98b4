import type { Token } from '../../language/tokens.ts';
import type { Stretch } from './quotations.ts';

/** A view that does not say whose it is: the stretch of text that hides its holder. */
export interface HiddenHolder extends Stretch {
	readonly kind: 'nobody-thinks' | 'nobody-worries' | 'no-subject';
}

/**
 * Where a sentence of a view hides who holds it: `It is felt that`, `Concerns were raised`, or a verb without its subject
 * (`Feels left out`). A sentence in the first person, or one that names a holder, hides nothing.
 */
export function hiddenHolderIn(text: string, tokens: readonly Token[]): HiddenHolder | undefined {
	const plain = text.replace(/’/g, "'");
	for (const [kind, pattern] of patterns) {
		const match = pattern.exec(plain);
		if (match && !namesHolder(plain.toLowerCase(), match.index + match[0].length))
			return { kind, start: match.index, end: match.index + match[0].length };
	}
	return subjectless(text, tokens);
}

const thought =
	'felt|thought|believed|said|considered|reported|suggested|noted|hoped|feared|assumed|agreed|recognised|acknowledged|understood|known|mentioned|stated|observed|perceived|recommended|expected|argued|claimed|concluded|decided|remarked|raised|commented|indicated';
const adverbs = '(?:not|also|often|generally|widely|usually|strongly|sometimes|clearly|commonly|now|still|always|frequently) ';
const be = `(?:is|was|are|were|has been|have been|had been|being|'s|might be|may be|could be|can be|would be)`;
const worry =
	'concerns?|worr(?:y|ies)|fears?|anxiet(?:y|ies)|doubts?|questions?|issues?|objections?|misgivings|reservations|complaints?|frustrations?|unease';
const opinion =
	'feelings?|views?|beliefs?|opinions?|thoughts?|sense|impressions?|consensus|suggestions?|perceptions?|hopes?|wish(?:es)?|agreement|thinking|understanding';
const voiced =
	'raised|expressed|voiced|shared|noted|reported|mentioned|aired|put forward|given|highlighted|recorded|discussed|made|felt|flagged';

const anyCase = (source: string) => new RegExp(source, 'i');

const patterns: readonly (readonly [HiddenHolder['kind'], RegExp])[] = [
	['nobody-thinks', anyCase(`\\bit ?${be} (?:${adverbs})*(?:${thought})\\b`)],
	[
		'nobody-thinks',
		anyCase(
			`\\b(?:is|was|are|were|has been) (?!known as)(?:${adverbs})*(?:${thought}|seen|described|viewed|regarded|deemed) (?:to (?:be|have|feel|like|enjoy|prefer|want|need|find|dislike|love|struggle|worry)|as)\\b`,
		),
	],
	[
		'nobody-worries',
		anyCase(
			`(?<!'s? |\\b(?:his|her|their) )\\b(?:${worry}|${opinion}|comments?) (?:(?:about|over|around|regarding|that|for|on) [^.!?]{1,60}? )?(?:were|was|are|is|have been|has been|had been) (?:${adverbs})*(?:${voiced})\\b`,
		),
	],
	[
		'nobody-worries',
		anyCase(
			`\\bthere (?:is|are|was|were|has been|have been|remains?|seems? to be|appears? to be) (?:(?:a|an|some|also|many|several|no|real|still|ongoing|any|general|great|growing|serious|strong|clear|big|lots of|a lot of|a number of|widespread|shared|common) )*(?:${worry}|${opinion})\\b`,
		),
	],
	[
		'nobody-thinks',
		anyCase(
			`^(?:the|a|an) (?:(?:general|common|overall|shared|main|strong|widespread|prevailing|agreed|current|usual|clear) )*(?:${opinion}|concern|worry|fear) (?:is|was|remains|seems)\\b`,
		),
	],
	[
		'nobody-worries',
		anyCase(
			`^(?:(?:some|many|several|the|main|ongoing|real|serious|big|general|key|few|a few) )*(?:${worry}) (?:about|around|over|regarding|re|that|with|in relation to|as to)\\b`,
		),
	],
	[
		'nobody-worries',
		anyCase(
			`(?<!'s? |\\b(?:his|her|their) )\\b(?:${worry}) (?:(?:about|over|around|regarding|for|on|with|as to) [^.!?,]{1,60}? )?(?:still )?(?:remain(?:s|ed)?|persist(?:s|ed)?|linger(?:s|ed)?|continue(?:s|d)?(?! to)|exist(?:s|ed)?)\\b`,
		),
	],
	[
		'no-subject',
		anyCase(
			`^(?:${adverbs})*(?:thought|felt|said|believed|reported|considered|known|understood|described|perceived|seen|noted) (?:to|as|that|by (?:some|many|most|others))\\b`,
		),
	],
];

/** `by Mum`, `from his dad`, `Dad said`, `of his nan`; a group without a face (`by all`, `by staff`) too. */
function namesHolder(lower: string, after: number): boolean {
	if (/\b(?:i|we|my|our|me|us|mine|ours|myself|i'm|i've|we're|we've)\b/.test(lower)) return true;
	if (/\baccording to\b/.test(lower)) return true;
	return (
		/\b(?:by|from|among|amongst|of|between|told) (?!(?:some|many|most|others|people|the (?:end|time|age|week|year|start)|year|age|easter|christmas|may|june|july|september|school|home)\b)/.test(
			lower.slice(after, after + 60),
		) && /\b(?:by|from|among|amongst) (?:the |his |her |their |our |both |all |\p{L}+'s )?\p{L}+/u.test(lower.slice(after))
	);
}

/** Verbs of a view that cannot start a sentence without leaving its subject out. */
const bare = new Set(
	(
		'feels enjoys dislikes likes loves hates prefers wants wishes thinks believes finds needs struggles says reports gets has can does ' +
		'seems appears tends knows understands misses hopes worries is was becomes would expresses describes states copes adores ' +
		'values fears requests asks responds shows presents benefits remains displays communicates indicates dreams aspires cannot does ' +
		"doesn't isn't can't hasn't wasn't wouldn't gives goes makes sees hears hopes sleeps eats plays watches reads talks chooses " +
		'works lives spends tries uses'
	).split(' '),
);
/** They also open a question or an offer, so they count only where the sentence does not ask and goes on with a word. */
const nouns = new Set(
	'likes dislikes loves hopes wishes needs worries fears works plays shows reports wants benefits requests values dreams talks states'.split(
		' ',
	),
);
const adverbStarts = new Set('also often sometimes always usually generally really still never currently particularly clearly'.split(' '));
const feelings = new Set('concerned anxious keen reported'.split(' '));
const firstPerson = new Set("i me my mine we us our ours i'm i've i'd i'll we're we've myself".split(' '));

/** `Is a happy boy, says Gran.` */
const spoken =
	/,\s*(?:say|said|says|thinks?|adds|added|feels?|explained|told us)\s|,\s*(?:\p{L}+\s){1,3}(?:said|says|thinks?|told us)\W*$/iu;

function subjectless(text: string, tokens: readonly Token[]): HiddenHolder | undefined {
	if (/\?\s*["'”’)]*\s*$|["“”]/.test(text) || spoken.test(text) || tokens.some(({ lower }) => firstPerson.has(lower))) return undefined;
	const start = tokens.findIndex(({ lower }) => !adverbStarts.has(lower));
	const [token, next] = [tokens[start], tokens[start + 1]];
	if (!token || next?.kind !== 'word') return undefined;
	const found = { kind: 'no-subject' as const, start: 0, end: token.end };
	if (feelings.has(token.lower)) return /^(?:about|that|for|to|over|by)$/.test(next.lower) ? found : undefined;
	if (!bare.has(token.lower)) return undefined;
	if (nouns.has(token.lower) && /^(?:and|or|are|is|were|for|of|from|in|on|at)$/.test(next.lower)) return undefined;
	if (/^(?:is|was|has|can|does|would)$/.test(token.lower) && isPerson(next)) return undefined;
	return found;
}

/** `Can Mum come` without its question mark. */
function isPerson({ text, lower }: Token): boolean {
	return /^\p{Lu}/u.test(text) || /^(?:he|she|it|they|you|there|mum|dad|the|a|this|that)$/.test(lower);
}
