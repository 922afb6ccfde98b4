import type { EasyReadDocument, ReaderLevel } from '../../../model/easy-read.ts';
import type { PicturePack } from '../../../model/picture.ts';
import { picturesPrinted } from '../../../model/pictures-used.ts';

/** The packs of the pictures that are printed at a level, in the order of first use: none where words stand alone. */
export function packsPrinted(easyRead: EasyReadDocument, level: ReaderLevel): readonly PicturePack[] {
	if (level === 'E') return [];
	const used = new Set(picturesPrinted(easyRead).map(({ pack }) => pack));
	return easyRead.credits.filter(({ id }) => used.has(id));
}
