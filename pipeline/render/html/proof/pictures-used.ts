import type { EasyReadDocument } from '../../../model/easy-read.ts';
import type { Picture, PicturePack } from '../../../model/picture.ts';
import { picturesPrinted } from '../../../model/pictures-used.ts';

/** A printed picture with where it comes from. */
export interface UsedPicture {
	readonly picture: Picture;
	/** Absent for a picture that belongs to no set, such as a photo of the child's own. */
	readonly pack?: PicturePack;
	/** Names its art within the set. */
	readonly id: string;
}

/** The pictures that a document prints, by the name of their concept. */
export function picturesUsed(easyRead: EasyReadDocument, packs: ReadonlyMap<string, PicturePack>): readonly UsedPicture[] {
	if (easyRead.level === 'E') return [];
	return [...picturesPrinted(easyRead)]
		.sort((one, other) => (one.concept < other.concept ? -1 : 1))
		.map((picture) => {
			const pack = packs.get(picture.pack) ?? easyRead.credits.find(({ id }) => id === picture.pack);
			return { picture, ...(pack && { pack }), id: picture.drawing.replace(`${picture.pack}/`, '') };
		});
}

/** The same as JSON for programs: nothing in it can end the script element that holds it. */
export function picturesAsJson(used: readonly UsedPicture[]): string {
	const list = used.map(({ picture, pack, id }) => ({
		concept: picture.concept,
		name: picture.name,
		set: pack?.name ?? picture.pack,
		id,
		...(pack && { licence: pack.licence, attribution: pack.attribution, ...(pack.web !== undefined && { source: pack.web }) }),
	}));
	return JSON.stringify({ schema: 1, pictures: list }, undefined, '\t').replaceAll('<', '\\u003c');
}
