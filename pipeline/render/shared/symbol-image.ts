import type { ReadImage } from './image.ts';

/** 6 cm at 300 dots an inch: twice the height of a picture beside its sentence, for the levels that print it large. */
const mostSidePx = 709;

/**
 * Makes a PNG or JPEG of a pack fit to stand as a picture: upright, on white, with at most 709 dots a side, and without anything that hides in it, such as the
 * place where a photo was taken. `undefined` where the bytes are broken. Never hand it an SVG: that could name other files.
 */
export async function symbolImage(bytes: Uint8Array): Promise<ReadImage | undefined> {
	try {
		const { default: sharp } = await import('sharp');
		const image = sharp(bytes, { failOn: 'error', limitInputPixels: 60_000_000 });
		const { format } = await image.metadata();
		if (format !== 'png' && format !== 'jpeg') return undefined;
		const sized = image
			.rotate()
			.flatten({ background: '#ffffff' })
			.toColourspace('srgb')
			.resize({ width: mostSidePx, height: mostSidePx, fit: 'inside', withoutEnlargement: true });
		const made =
			format === 'jpeg' ? sized.jpeg({ quality: 88, progressive: false }) : sized.removeAlpha().png({ palette: false, progressive: false });
		const { data, info } = await made.toBuffer({ resolveWithObject: true });
		return { bytes: data, mediaType: format === 'jpeg' ? 'image/jpeg' : 'image/png', widthPx: info.width, heightPx: info.height };
	} catch {
		return undefined;
	}
}

/** Nobody sees a lighter grey on white. */
const palest = 250;

/**
 * A drawing as an image on white, cropped to its ink, with 709 dots on its longer side. `undefined` where it shows nothing. Hand it only drawings that were
 * made safe before.
 */
export async function drawingImage(svg: string): Promise<ReadImage | undefined> {
	try {
		const { default: sharp } = await import('sharp');
		const [width = 0, height = 0] = [/ width="([\d.]+)"/, / height="([\d.]+)"/].map((size) => Number(size.exec(svg)?.[1]));
		const density = Math.min(7200, Math.max(1, (72 * 2 * mostSidePx) / Math.max(width, height)));
		const drawn = sharp(Buffer.from(svg), { density }).flatten({ background: '#ffffff' }).toColourspace('srgb');
		const cropped = await drawn.png().toBuffer();
		const { channels } = await sharp(cropped).greyscale().stats();
		if ((channels[0]?.min ?? 255) > palest) return undefined;
		const sized = sharp(cropped)
			.trim({ background: '#ffffff', threshold: 1 })
			.resize({ width: mostSidePx, height: mostSidePx, fit: 'inside' });
		const { data, info } = await sized.removeAlpha().png({ palette: false, progressive: false }).toBuffer({ resolveWithObject: true });
		return { bytes: data, mediaType: 'image/png', widthPx: info.width, heightPx: info.height };
	} catch {
		return undefined;
	}
}
