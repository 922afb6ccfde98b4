import { inflateSync } from 'node:zlib';
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
		if (!width || !high) throw new UserError('settings/bad', `The logo "${path}" is not a PNG picture that we can read.`, saveAgain);
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
			`We cannot use the logo "${path}". ${error.message}`,
			'Save it as a plain SVG of shapes, without letters, styles, links or scripts. Or use a PNG.',
		);
	}
}

const saveAgain = 'Save the logo again as a PNG or a plain SVG.';

/** Width and height in pixels of a PNG that is whole (PNG specification, 5.3 and 11.2): its chunks end where the file does, and its dots unpack. */
function pngSize(bytes: Uint8Array): readonly [number, number] | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return undefined;
	const dots: Uint8Array[] = [];
	for (let at = 8; at + 12 <= bytes.byteLength; at += 12 + view.getUint32(at)) {
		const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
		const end = at + 8 + view.getUint32(at);
		if (kind === 'IEND') return unpacks(dots) ? [view.getUint32(16), view.getUint32(20)] : undefined;
		if (kind === 'IDAT' && end <= bytes.byteLength) dots.push(bytes.subarray(at + 8, end));
	}
	return undefined;
}

const mostUnpacked = 100_000_000;

function unpacks(dots: readonly Uint8Array[]): boolean {
	try {
		return inflateSync(Buffer.concat(dots), { maxOutputLength: mostUnpacked }).byteLength > 0;
	} catch {
		return false;
	}
}
