/** Marks of grammar for readers who were taught symbols: more than one, in the past, still to come. */
export const pictureMarks = ['plural', 'past', 'future'] as const;

export type PictureMark = (typeof pictureMarks)[number];

/** Names the art of a mark among the drawings of a document. */
export function drawingOfMark(mark: PictureMark): string {
	return `marks/${mark}`;
}
