import type { Host } from '../host/host.ts';
import type { Drawings } from '../model/picture.ts';
import { drawingOfMark, type PictureMark } from '../model/picture-mark.ts';
import { readDrawings } from './read-drawing.ts';

/** The art of marks of grammar, by `drawingOfMark`. `home` is the folder of the whole program. Throws as `readDrawings` does. */
export function readMarks(host: Host, home: string, marks: readonly PictureMark[]): Promise<Drawings> {
	const pictures = marks.map((mark) => ({
		concept: mark,
		name: mark,
		shows: mark,
		pack: 'plainplan',
		drawing: drawingOfMark(mark),
		file: `${home}/symbols/plainplan/marks/${mark}.svg`,
	}));
	return readDrawings(host, pictures);
}
