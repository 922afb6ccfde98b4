import type { EasyReadFrame } from '../../../model/easy-read-frame.ts';

/** What is printed where the settings hold no frame: the fewest words that a page needs. */
export const plainFrame: EasyReadFrame = {
	label: 'Easy read',
	page: 'Page {n}',
	words: 'What the words mean',
	credits: 'Where the pictures come from',
	types: new Map(),
};
