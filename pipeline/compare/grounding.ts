import type { Ground } from '../model/plan-changes.ts';
import type { Edit } from './edit.ts';
import type { ListedWords } from './listed-words.ts';
import { newRewording, type Rewording } from './rewording.ts';

/** A difference with what it is found to rest on. */
export interface Grounding {
	readonly edit: Edit;
	/** What it rests on by itself. */
	readonly own: Ground | undefined;
	/** How the words of a line were changed, one listed change after the other. */
	readonly rewording: Rewording | undefined;
	/** The listed change that gives the whole part. */
	row: ListedWords | undefined;
}

export function newGrounding(edit: Edit, own: Ground | undefined): Grounding {
	const rewording = edit.kind === 'words' ? newRewording(edit.older.line.text, edit.newer.line.text) : undefined;
	return { edit, own, rewording, row: undefined };
}
