import type { PlanDocument } from '../model/document.ts';
import type { Ground } from '../model/plan-changes.ts';
import { isKindOfSetting, isNameOfSetting, taughtElsewhere } from '../model/setting-kind.ts';
import type { TextPart } from '../model/text-part.ts';
import { isDecidedHeading, isPanel, isSignOff } from './decided-tables.ts';
import type { Edit } from './edit.ts';
import { newPersonGround } from './people-of-final.ts';

/** What a change rests on that nobody need ask for. */
export type OwnGround = (edit: Edit) => Ground | undefined;

/** The section in which a plan names the placement. */
const placedIn = 'I';

/** The grounds that the newer document gives by itself: placement, signature, what is worked out, what only a draft says. */
export function ownGroundsOf(older: PlanDocument, newer: PlanDocument): OwnGround {
	const person = newPersonGround(older, newer);
	const ground = (part: TextPart): Ground | undefined => {
		if (part.kind === 'signature' || isSignOff(part) || isDecidedHeading(part)) return { kind: 'signature' };
		if (isPlacement(part, newer.meta.child) || isPanel(part)) return { kind: 'placement' };
		if (part.kind === 'window') return { kind: 'draft-only' };
		return part.kind === 'drawn' ? { kind: 'date' } : undefined;
	};
	return (edit) => {
		if (edit.kind === 'words') return ground(edit.newer.part);
		if (edit.kind === 'added') return edit.newer.kind === 'person' ? person(edit.newer) : ground(edit.newer);
		if (edit.kind === 'removed') return ground(edit.older) ?? (isDraftOnly(edit.older) ? { kind: 'draft-only' } : undefined);
		return { kind: 'same-words' };
	};
}

/**
 * The line `::placement` in section I, where it holds a name and a kind of setting and no more; or a sentence that says only
 * that the child is taught at home or elsewhere. Every other sentence there rests on a request.
 */
function isPlacement({ kind, section, lines }: TextPart, child: string | undefined): boolean {
	if (section !== placedIn) return false;
	if (kind === 'placement') {
		const [name = '', type = ''] = ['', 'type'].map((label) => lines.find((line) => line.label === label)?.text.trim() ?? '');
		return (isNameOfSetting(name) || isKindOfSetting(name)) && (type === '' || isKindOfSetting(type));
	}
	return kind === 'paragraph' && taughtElsewhere(lines.map(({ text }) => text).join(' '), child);
}

function isDraftOnly(part: TextPart): boolean {
	return part.section === 'intro' && part.kind === 'paragraph' && part.lines.some(({ text }) => speaksOfDraft(text));
}

/** Whether a text at the top of a plan is about the draft: it names it, or the last day for an answer. */
export function speaksOfDraft(text: string): boolean {
	return /\bdraft\b/i.test(text) || text.includes('[last day]');
}
