import type { EasyReadDocument } from '../../model/easy-read.ts';
import type { SheetWords } from '../../model/sheet-words.ts';
import type { EasyReadContext } from '../easy-read-context.ts';
import type { Slots } from '../slots.ts';

/** All that `toSheets` may read beside the document. */
export interface SheetContext extends EasyReadContext {
	readonly easyRead: EasyReadDocument;
	readonly words: SheetWords;
}

/** The same with what fills the `{slots}`. */
export interface FilledContext extends SheetContext {
	readonly slots: Slots;
}
