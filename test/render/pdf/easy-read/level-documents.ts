import type { EasyReadDocument, EasyReadRow, PlacedPicture, ReaderLevel } from '../../../../pipeline/model/easy-read.ts';
import type { Drawing, Picture } from '../../../../pipeline/model/picture.ts';
import type { PictureMark } from '../../../../pipeline/model/picture-mark.ts';
import { plainText } from '../../../../pipeline/model/walk.ts';
import { planWith, type Read, readText } from '../../../easyread/samples.ts';
import { dotImage } from '../tagged/edge-documents.ts';

export const levels: readonly ReaderLevel[] = ['A', 'B', 'C', 'D', 'E'];

/** A picture whose art is ours, so that no change to a pack changes a test: a shape, as wide and high as its name says. */
function picture(shape: Shape): Picture {
	return { concept: shape, name: shape, shows: `a ${shape}`, pack: 'openmoji', drawing: `own/${shape}`, file: `${shape}.svg` };
}

type Shape = 'square' | 'wide' | 'tall' | 'photo';

/** Art of these pictures. */
export const ownArt: ReadonlyMap<string, Drawing> = new Map([
	['own/square', box(70, 70)],
	['own/wide', box(100, 40)],
	['own/tall', box(30, 90)],
	['own/photo', { kind: 'image', bytes: new Uint8Array(dotImage), width: 1, height: 1 }],
]);

function box(width: number, height: number): Drawing {
	const svg = `<svg viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#0B4F5A"/></svg>`;
	return { kind: 'svg', svg, width, height };
}

/** A sentence with the pictures that stand over its words; `!` crosses one. */
export interface Line {
	readonly says: string;
	readonly over?: Readonly<Record<string, Shape | `!${Shape}`>>;
	readonly photo?: true;
	/** Marks of grammar over some of these words. */
	readonly marks?: Readonly<Record<string, PictureMark>>;
}

export const lines: readonly Line[] = [
	{ says: 'I love trains and maps.', over: { love: 'square', trains: 'tall', maps: 'wide' } },
	{ says: 'I do not like dogs.', over: { dogs: '!square' } },
	{ says: 'Grace is not my teacher.', over: { Grace: '!photo', teacher: '!wide' }, photo: true },
	{
		says: 'I read a book with a friend at school after lunch on the train with my dog.',
		over: {
			read: 'square',
			book: 'wide',
			friend: 'square',
			school: 'square',
			after: 'wide',
			lunch: 'square',
			train: 'tall',
			dog: 'square',
		},
	},
	{ says: 'سارة helps me at school on **Monday 23 November 2026**.', over: { helps: 'square', school: 'wide' } },
	{ says: 'I want to go to a self-help club.', over: { 'self-help': 'square' } },
	{ says: 'Ask us at **joy.the.head.teacher@a-very-long-school-name.northmoor.example**.' },
];

/** A document whose rows have a picture each, and pictures over words at levels C and D. */
export function documentAt(level: ReaderLevel, own: readonly Line[] = lines, title = 'About me'): Read {
	const read = readText(planWith(own.map(({ says }) => `- :pic[dog] ${says}`).join('\n'), '', title));
	const { easyRead } = read;
	if (!easyRead) throw new Error('The document has no easy read.');
	const parts = easyRead.parts.map((part) => ({ ...part, rows: part.rows.map((row, index) => rowAt(level, row, own[index])) }));
	const value: EasyReadDocument = { ...easyRead, level, parts };
	return { ...read, easyRead: value };
}

function rowAt(level: ReaderLevel, { sentences, span }: EasyReadRow, line: Line | undefined): EasyReadRow {
	const own = { sentences, ...(span && { span }) };
	if (level === 'E') return own;
	const overs = Object.entries(line?.over ?? {}) as readonly (readonly [string, string])[];
	if (level === 'C' || level === 'D')
		return { ...own, symbols: sentences.map((sentence) => placedOver(plainText(sentence), overs, line?.marks)) };
	const crossed = overs.some(([, shape]) => shape.startsWith('!'));
	return { ...own, picture: picture(line?.photo ? 'photo' : 'square'), ...(crossed && { crossed }) };
}

function placedOver(text: string, overs: readonly (readonly [string, string])[], marks: Line['marks'] = {}): readonly PlacedPicture[] {
	return overs.map(([word, shape]) => {
		const start = text.indexOf(word);
		const mark = marks[word];
		const placed = { picture: picture(shape.replace('!', '') as Shape), crossed: shape.startsWith('!'), start, end: start + word.length };
		return mark ? { ...placed, mark } : placed;
	});
}
