import type { RequestBlock } from '../model/block.ts';
import type { PlanDocument } from '../model/document.ts';
import type { NoGround } from '../model/plan-changes.ts';
import { blocksOfKind, nameKey, personOf } from '../model/plan-parts.ts';

/** The draft that was sent, and the plan that is held against it. */
export interface Versions {
	readonly older: PlanDocument;
	readonly newer: PlanDocument;
}

/**
 * Why nothing in a plan can rest on a request; absent where something can. The final plan follows what those answer to whom
 * this very draft was sent, or the child, and only what they ask of its words (Code of Practice, paragraph 9.125).
 */
export function noGroundOf({ asks, from }: RequestBlock, reply: PlanDocument, versions: Versions): NoGround | undefined {
	if (asks !== 'change' && asks !== 'budget') return 'no-words';
	if (!answersDraft(reply, versions)) return 'other-draft';
	const { older } = versions;
	const parties = new Set(older.meta.sendTo.map(({ name }) => partyOf(name, older)));
	if (older.meta.child !== undefined) parties.add(nameKey(older.meta.child));
	const asking = from.map(({ name }) => partyOf(name, reply)).filter((party) => parties.has(party));
	if (asking.length === 0) return 'not-sent';
	const replied = new Set(blocksOfKind(reply, 'reply').flatMap(({ whose }) => whose.map(({ name }) => partyOf(name, reply))));
	return asking.some((party) => replied.has(party)) ? undefined : 'no-reply';
}

/** Whether replies are about the draft that the newer document is held against: they name the same frozen draft, and its number. */
export function answersDraft({ meta }: PlanDocument, { older, newer }: Versions): boolean {
	const [code, wanted] = [meta.servedDraft, newer.meta.servedDraft].map((ref) => ref?.name.trim().toLowerCase() ?? '');
	if (!code || !wanted || !(code.startsWith(wanted) || wanted.startsWith(code))) return false;
	return meta.version === undefined || older.meta.version === undefined || meta.version === older.meta.version;
}

/** One name for one person, whether a writer types the key or the child's own name. */
function partyOf(name: string, document: PlanDocument): string {
	const person = personOf(document, name);
	const isChild = person && nameKey(person.name) === nameKey(document.meta.child ?? '');
	return nameKey(isChild ? person.name : (person?.key ?? name));
}
