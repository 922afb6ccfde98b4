import type { TokenStretch } from '../../language/conditions.ts';
import type { ChosenBy } from '../../model/easy-read-proof.ts';
import type { Picture } from '../../model/picture.ts';

/** Something that says what a stretch of words means. */
export interface Claim extends TokenStretch {
	readonly by: ChosenBy;
	/** `false`: the words can mean it, and other things. */
	readonly firm: boolean;
	/** How much of the sentence round the words speaks for it. */
	readonly weight?: number;
	/** Absent for a name without a photo, and for words for which somebody wants no picture. */
	readonly concept?: string;
	readonly picture?: Picture;
}
