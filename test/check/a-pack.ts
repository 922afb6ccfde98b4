import { documentInPlace } from '../../pipeline/build/sentence-in-place.ts';
import { checkPlan } from '../../pipeline/check/check-plan.ts';
import { rulesOfPacks } from '../../pipeline/check/pack-rule.ts';
import { loadOwnPacks } from '../../pipeline/config/load-packs.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import type { Finding } from '../../pipeline/model/finding.ts';
import type { Pack } from '../../pipeline/model/pack.ts';
import type { SentencePlace } from '../../pipeline/model/rule-note.ts';
import { read } from './checked.ts';

const head = `id: own/words
title: Some words are left out.
why: Some readers do not know them.
mend: Use other words.
source: {publisher: Northmoor Council, title: House style, place: words}
level: warning
message: '{words} is not a word for families.'
examples: {place: booklet, bad: [a, b, c], good: [d, e, f]}
`;

/** The text of a pack, with all that a pack must say. */
export function packText(rest: string): string {
	return head + rest;
}

/** A project's own packs, from the text of each file below `packs/`. */
export function packsFrom(files: Readonly<Record<string, string>>): Promise<readonly Pack[]> {
	return loadOwnPacks(memoryHost(Object.fromEntries(Object.entries(files).map(([name, text]) => [`packs/${name}`, text]))), 'packs');
}

/** What a pack says of a text in a place; of a whole document where there is no place. */
export async function found(files: Readonly<Record<string, string>>, text: string, place?: SentencePlace): Promise<readonly Finding[]> {
	const { document, context } = read(place === undefined ? text : documentInPlace(place, text));
	return checkPlan(document, context, rulesOfPacks(await packsFrom(files)));
}

/** The words at which a pack with these last lines speaks of a sentence in a booklet. */
export async function wordsFound(rest: string, sentence: string, place: SentencePlace = 'booklet'): Promise<readonly string[]> {
	const text = documentInPlace(place, sentence);
	return (await found({ 'own-words.yml': packText(rest) }, text)).map(({ span }) => text.slice(span.start.offset, span.end.offset));
}
