import { contrastRatio } from './contrast-ratio.ts';

/** A ground or a text that a colour must be told from. */
export interface Against {
	/** `#RRGGBB`. */
	readonly colour: string;
	/** The contrast ratio that is needed, of 1 to 21. */
	readonly needed: number;
}

/**
 * The colour nearest to one that has the contrast asked for against every other: the same hue, made darker or lighter.
 * Nearness is the distance in OKLab (Björn Ottosson, "A perceptual color space for image processing"), where equal steps look equal.
 * `undefined` where no lightness passes them all.
 */
export function nearestColour(
	colour: string,
	against: readonly Against[],
): { readonly colour: string; readonly distance: number } | undefined {
	const own = toOklab(colour);
	let nearest: { readonly colour: string; readonly distance: number } | undefined;
	for (let step = 0; step <= steps; step += 1) {
		const lightness = step / steps;
		const tried = toHex(fitted({ ...own, lightness }));
		if (!against.every(({ colour: other, needed }) => contrastRatio(tried, other) >= needed)) continue;
		const found = toOklab(tried);
		const distance = Math.hypot(found.lightness - own.lightness, found.a - own.a, found.b - own.b);
		if (nearest === undefined || distance < nearest.distance) nearest = { colour: tried, distance };
	}
	return nearest;
}

/** Finer than the 256 steps of a channel. */
const steps = 1000;

interface Oklab {
	readonly lightness: number;
	readonly a: number;
	readonly b: number;
}

type Channels = readonly [red: number, green: number, blue: number];

function toOklab(hex: string): Oklab {
	const [red, green, blue] = channelsOf(hex).map(linear) as unknown as Channels;
	const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
	const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
	const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
	return {
		lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	};
}

/** Linear light; outside 0 to 1 where a screen cannot show the colour. */
function toLinear({ lightness, a, b }: Oklab): Channels {
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
	];
}

/** The same lightness and hue with as much colour as a screen can show. */
function fitted(colour: Oklab): Channels {
	let [least, most] = [0, 1];
	if (toLinear(colour).every(shows)) return toLinear(colour);
	for (let round = 0; round < 20; round += 1) {
		const share = (least + most) / 2;
		if (toLinear({ lightness: colour.lightness, a: colour.a * share, b: colour.b * share }).every(shows)) least = share;
		else most = share;
	}
	return toLinear({ lightness: colour.lightness, a: colour.a * least, b: colour.b * least });
}

function shows(channel: number): boolean {
	return channel >= -0.0005 && channel <= 1.0005;
}

function toHex(channels: Channels): string {
	const bytes = channels.map((channel) => Math.round(Math.min(1, Math.max(0, encoded(Math.max(0, channel)))) * 255));
	return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('')}`;
}

function channelsOf(hex: string): readonly number[] {
	return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255);
}

/** IEC 61966-2-1, sRGB. */
function linear(channel: number): number {
	return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function encoded(channel: number): number {
	return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
}
