import { type Host, readText } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import type { Logo } from '../model/theme.ts';
import { normaliseSvg } from './symbols/normalise-svg.ts';
import { UnsafeSvg } from './symbols/svg-elements.ts';

/** A logo as a theme's file names it. */
export interface LogoFile {
	/** The folder of the theme's file. */
	readonly folder: string;
	readonly file: string;
	readonly alt: string;
	/** Points. */
	readonly height: number;
}

/**
 * Reads a theme's logo and makes it safe: an SVG is cropped to its ink, and may hold shapes alone; a PNG is taken as it is.
 * A file that is missing or is no such picture is a `UserError`.
 */
export async function loadLogo(host: Host, { folder, file, alt, height }: LogoFile): Promise<Logo> {
	const path = `${folder}/${file}`;
	if ((await host.kind(path)) !== 'file') throw new UserError('settings/missing-file', `The logo "${path}" is not there.`);
	if (/\.png$/i.test(file)) {
		const image = await host.read(path);
		const [width, high] = pngSize(image) ?? [];
		if (!width || !high) throw new UserError('settings/bad', `The logo "${path}" is not a PNG picture that can be read.`);
		return { alt, heightPt: height, widthPt: (height * width) / high, drawing: { image } };
	}
	const svg = safeSvg(await readText(host, path), path);
	const [, width = '1', high = '1'] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
	return { alt, heightPt: height, widthPt: (height * Number(width)) / Number(high), drawing: { svg } };
}

function safeSvg(text: string, path: string): string {
	try {
		return normaliseSvg(text);
	} catch (error) {
		if (!(error instanceof UnsafeSvg)) throw error;
		throw new UserError(
			'settings/bad',
			`The logo "${path}" cannot be used. ${error.message}`,
			'Turn its letters into shapes, or use a PNG.',
		);
	}
}

/** Width and height in pixels from the header chunk (PNG specification, 11.2.2). */
function pngSize(bytes: Uint8Array): readonly [number, number] | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return undefined;
	return [view.getUint32(16), view.getUint32(20)];
}
