import type { PlanDocument } from '../model/document.ts';
import type { PlanChanges } from '../model/plan-changes.ts';
import { personOf } from '../model/plan-parts.ts';
import type { LineNames } from '../model/plan-text-line.ts';
import { textPartsOf } from '../model/plan-text-parts.ts';
import type { AgreedWhole } from './align-parts.ts';
import { wholeText } from './edit.ts';
import { findEdits } from './find-edits.ts';
import { newFingerprints } from './fingerprints.ts';
import { groundEdits } from './ground-edits.ts';
import { isAgreed, type ListedWords, listedWordsOf } from './listed-words.ts';
import { keysOf } from './words.ts';

/**
 * Compares two versions of one plan word by word, on what a reader meets and not on Markdown, and says what each
 * difference rests on. Never throws. Whoever is named in both versions keeps the older name in running text, so that a new
 * name is one change, in the front matter.
 * @param older the version that was sent
 * @param newer the version that is held against it
 * @param replies the documents with the requests that were answered, and the corrections
 */
export function comparePlans(
	older: PlanDocument,
	newer: PlanDocument,
	{ replies }: { readonly replies: readonly PlanDocument[] },
): PlanChanges {
	const person = (key: string): string | undefined => (personOf(older, key) ?? personOf(newer, key))?.name;
	const names: LineNames = { person, meaning: (word) => newer.caseFile?.terms.get(word) };
	const listed = listedWordsOf(replies, names, { older, newer });
	const [olderParts, newerParts] = [textPartsOf(older, person), textPartsOf(newer, person)];
	const edits = findEdits(olderParts, newerParts, newFingerprints(), agreedWhole(listed));
	return groundEdits(edits, listed, { older: olderParts, newer: newerParts, from: older, document: newer });
}

function agreedWhole(listed: readonly ListedWords[]): AgreedWhole {
	const agreed = listed.filter(isAgreed);
	const added = new Set(agreed.filter(({ beforeKeys }) => beforeKeys.length === 0).map(({ afterKeys }) => afterKeys.join(' ')));
	const removed = new Set(agreed.filter(({ afterKeys }) => afterKeys.length === 0).map(({ beforeKeys }) => beforeKeys.join(' ')));
	return {
		isAdded: (part) => added.size > 0 && added.has(keysOf(wholeText(part)).join(' ')),
		isRemoved: (part) => removed.size > 0 && removed.has(keysOf(wholeText(part)).join(' ')),
	};
}
