import type { Picture } from '../../../model/picture.ts';
import type { NamedPicture } from './named-picture.ts';
import type { ReadPack } from './read-pack.ts';

/** A picture of a pack with the names that lead to it. */
export interface PackPicture extends Pick<NamedPicture, 'phrases' | 'own' | 'isVariant'> {
	readonly picture: Picture;
}

/**
 * The pictures of a pack, in its order. `meant`: the concepts of ours that some of them stand for. Any other means its own name in its pack, such as
 * `mulberry/hot-dog`.
 */
export function picturesOfPack(
	{ about: { id }, pictures, files, skin }: ReadPack,
	meant: ReadonlyMap<NamedPicture, string> = new Map(),
): readonly PackPicture[] {
	return pictures.map((one) => {
		const { phrases, own, file, shows, isVariant } = one;
		const picture: Picture = {
			concept: meant.get(one) ?? `${id}/${own.replaceAll(' ', '-')}`,
			name: phrases[0] ?? own,
			shows,
			pack: id,
			drawing: `${id}/${own}`,
			file: files.fileOf(file),
			within: files.place,
			...(skin !== undefined && { skin }),
		};
		return { picture, phrases, own, isVariant };
	});
}
