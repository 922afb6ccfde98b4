import type { Host } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import type { Drawing, Drawings, Picture } from '../model/picture.ts';
import { imageHead } from './symbols/image-head.ts';
import { normaliseSvg } from './symbols/normalise-svg.ts';
import { openPack, type PackFiles, readWithin } from './symbols/packs/pack-files.ts';
import { UnsafeSvg } from './symbols/svg-elements.ts';

/** Makes art fit to print that cannot be printed as it is; `undefined` where it is broken. */
export interface ImageMaker {
	/** A PNG or JPEG without what hides in it. */
	photo(bytes: Uint8Array): Promise<MadeImage | undefined>;
	/** A safe drawing, cropped to its ink. */
	drawing(svg: string): Promise<MadeImage | undefined>;
}

interface MadeImage {
	readonly bytes: Uint8Array;
	readonly widthPx: number;
	readonly heightPx: number;
}

/** The art of some pictures, by `Picture.drawing`. Throws as `drawingReader` does. */
export async function readDrawings(host: Host, pictures: readonly Picture[], makeImage?: ImageMaker): Promise<Drawings> {
	const read = drawingReader(host, makeImage);
	const art = pictures.map(async (picture) => [picture.drawing, await read(picture)] as const);
	return new Map(await Promise.all(art));
}

/** The art of one picture. Throws as `drawingReader` does. */
export function readDrawing(host: Host, picture: Picture, makeImage?: ImageMaker): Promise<Drawing> {
	return drawingReader(host, makeImage)(picture);
}

/**
 * Reads the art of pictures, safe and cropped to its ink; a zip file is opened once. Reading one throws `UserError`: `settings/missing-file` where its
 * file is not there, and `settings/bad` where it is not safe to use or is no picture.
 */
export function drawingReader(host: Host, makeImage?: ImageMaker): (picture: Picture) => Promise<Drawing> {
	const zips = new Map<string, Promise<PackFiles>>();
	const bytesOf = ({ file, within, concept }: Picture): Promise<Uint8Array> => {
		if (within === undefined) return ownBytes(host, file, concept);
		if (!file.startsWith(`${within}#`)) return readWithin(host, file, within);
		const zip = zips.get(within) ?? openPack(host, within);
		zips.set(within, zip);
		return zip.then((pack) => pack.read(file.slice(within.length + 1)));
	};
	return async (picture) => {
		const bytes = await bytesOf(picture);
		return /\.svg$/i.test(picture.file) ? drawnFrom(bytes, picture, makeImage) : imageFrom(bytes, picture, makeImage);
	};
}

async function ownBytes(host: Host, file: string, concept: string): Promise<Uint8Array> {
	if ((await host.kind(file)) !== 'file')
		throw new UserError('settings/missing-file', `The drawing "${file}" of "${concept}" is not there.`);
	return host.read(file);
}

/** The PDF writer does not draw clip paths, and draws seams beside gradients that let light through: such a drawing becomes an image. */
const needsImage = / clip-path="url\(| stop-opacity="(?!1")/;

async function drawnFrom(bytes: Uint8Array, { file, skin }: Picture, makeImage: ImageMaker | undefined): Promise<Drawing> {
	try {
		const svg = normaliseSvg(new TextDecoder().decode(bytes), skin === undefined ? {} : { skin });
		if (makeImage !== undefined && needsImage.test(svg)) {
			const made = await makeImage.drawing(svg);
			if (made === undefined) throw new UnsafeSvg('The drawing shows nothing.');
			return { kind: 'image', bytes: made.bytes, width: made.widthPx, height: made.heightPx };
		}
		const [, , width = 1, height = 1] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
		return { kind: 'svg', svg, width, height };
	} catch (error) {
		if (!(error instanceof UnsafeSvg)) throw error;
		const hint = 'Save it anew as a plain SVG, or as a PNG. Or take another picture.';
		throw new UserError('settings/bad', `The drawing "${file}" is not safe to use. ${error.message}`, hint);
	}
}

/** A side of 8,000 dots is a photo of the best cameras. */
const mostPx = 60_000_000;

async function imageFrom(bytes: Uint8Array, { file }: Picture, makeImage: ImageMaker | undefined): Promise<Drawing> {
	const head = imageHead(bytes);
	const broken = (what: string) =>
		new UserError('settings/bad', `The picture "${file}" ${what}`, 'Save it again as a PNG or JPG, or take another one.');
	if (head === undefined) throw broken('is not a PNG or JPG, whatever its name says.');
	if (head.widthPx * head.heightPx > mostPx) throw broken('is too large to print: it has more than 60 million dots.');
	if (makeImage === undefined) throw new Error('A photo needs somebody who takes out what hides in it.');
	const made = await makeImage.photo(bytes);
	if (made === undefined) throw broken('is broken: we cannot read all of it.');
	return { kind: 'image', bytes: made.bytes, width: made.widthPx, height: made.heightPx };
}
