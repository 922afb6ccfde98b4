import { findPhrases, phraseAt } from '../../language/phrases.ts';
import type { Token } from '../../language/tokens.ts';
import type { Rule } from '../../model/rule.ts';
import type { PhraseEntry, WordLists } from '../../model/words.ts';
import { gloucestershire } from '../sources.ts';
import { serviceAskedIn } from '../text/need-service.ts';
import { sentencesIn } from '../text/sentences-in.ts';
import { quoted } from '../wording.ts';

/** Under `Need` stands what the child finds hard, not a service that somebody could give. */
export const adviceNeedNotService: Rule = {
	id: 'advice/need-not-service',
	meta: {
		title: 'A need says what the child finds hard, not which service the child should get.',
		why: 'A service written as a need decides the help before anybody has said what it is for.',
		mend: 'Write what the child finds hard. Put the service under "How to help".',
		source: gloucestershire('How do I complete a My Plan+?, Analysis of Assessment, first column'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				need('Speech and language therapy'),
				need('Ned needs physiotherapy.'),
				need('He needs a teaching assistant for 20 hours.'),
				need('Weekly counselling'),
				need('A social skills group'),
				need('Ned requires access to a sensory room.'),
				need('He should have 1:1 tuition in reading.'),
				need('Ned needs SALT.'),
			],
			good: [
				need('He can follow one spoken instruction, not two.'),
				need('He needs time to answer a question.'),
				need('It is hard for Ned to join in with a group of more than three.'),
				need('He needs help to hold a pencil.'),
				need('He reads 22 of the 100 most common words.'),
				need('He did not speak to the therapist on two visits.'),
				need('He needs someone to tell him what he missed.'),
			],
		},
	},
	*check(document, context) {
		for (const sentence of sentencesIn(document, context)) {
			if (sentence.column !== 'need' || sentence.verbatim) continue;
			const named = serviceIn(sentence.tokens, sentence.place === 0, context.words);
			const [first, last] = [named?.[0], named?.at(-1)];
			const found = first && last ? { start: first.start, end: last.end } : serviceAskedIn(sentence.tokens, context.words);
			if (!found) continue;
			yield {
				message: `${quoted(sentence.text.slice(found.start, found.end))} is a service, not a need.`,
				mend: 'Write what the child finds hard. Put this under "How to help".',
				span: sentence.spanOf(found.start, found.end),
			};
		}
	},
};

/** The words of the service, where the sentence asks for one or is nothing but one. */
function serviceIn(tokens: readonly Token[], opensCell: boolean, { phrases }: WordLists): readonly Token[] | undefined {
	const services: readonly PhraseEntry[] = phrases.get('outcome-support') ?? [];
	const asking = tokens.findIndex(({ lower }) => askingVerbs.has(lower));
	if (asking >= 0) return hitIn(tokens.slice(asking + 1, asking + 1 + reach), services);
	if (!opensCell) return undefined;
	const start = tokens.findIndex(({ lower }) => !leadIns.has(lower) && !/^\d/.test(lower));
	return start < 0 ? undefined : serviceAt(tokens, start, services);
}

/** The first service up to the first word that turns to the child: `needs help to talk to the therapist` asks for none. */
function hitIn(tokens: readonly Token[], services: readonly PhraseEntry[]): readonly Token[] | undefined {
	const stop = tokens.findIndex(({ lower }, place) => stops.has(lower) && tokens[place - 1]?.lower !== 'access');
	const read = stop < 0 ? tokens : tokens.slice(0, stop);
	const [hit] = findPhrases(read, services);
	return hit && serviceAt(read, hit.first, services);
}

/** The service that starts at a token, with the services that follow straight on: `speech and language` + `therapy`. */
function serviceAt(tokens: readonly Token[], first: number, services: readonly PhraseEntry[]): readonly Token[] | undefined {
	let after = first;
	for (let hit = phraseAt(tokens, after, services); hit; hit = phraseAt(tokens, after, services)) after = hit.after;
	return after === first ? undefined : tokens.slice(first, after);
}

const reach = 8;
const askingVerbs = new Set(['need', 'needs', 'require', 'requires', 'should', 'must', 'get', 'receive']);
const stops = new Set(['to', 'who', 'so', 'because', 'when', 'before', 'after', ',', '.', ';']);
const leadIns = new Set(
	'a an the more extra daily weekly fortnightly termly monthly regular direct small specialist some ongoing for'.split(' '),
);

function need(words: string): string {
	return `
document: advice

## What Ned needs, and how to help

| Need | What it does to daily life | Outcome | How to help |
|---|---|---|---|
| ${words} | He gives up. | Start a task by May 2027. | 3 x 20 minutes a week. |
`;
}
