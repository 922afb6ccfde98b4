import type { PlanDocument } from '../model/document.ts';
import type { ReaderLevel } from '../model/easy-read.ts';

/** How the child reads pictures: a picture on the left, where the document says nothing else. */
export function levelOf({ meta }: PlanDocument): ReaderLevel {
	return meta.readerLevel ?? 'B';
}
