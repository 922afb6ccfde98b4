import { z } from 'zod';
import type { ColourToken, TypeSize } from '../../model/theme.ts';
import { words } from './plain.ts';

const sizeAndLine = 'Write size and line height in points, such as 13/18.';
const largest = 72;

/** Size and line height in points, written `13/18`. `least`: letters that are smaller could not be read. */
function size(least: number) {
	return z
		.string(sizeAndLine)
		.regex(/^\d+(\.\d+)?\/\d+(\.\d+)?$/, sizeAndLine)
		.transform((text): TypeSize => {
			const [sizePt = 0, linePt = 0] = text.split('/').map(Number);
			return { sizePt, linePt };
		})
		.refine(({ sizePt, linePt }) => linePt >= sizePt, 'The line must not be lower than the letters.')
		.refine(({ sizePt }) => sizePt >= least, `Letters here are at least ${least} points high.`)
		.refine(
			({ sizePt, linePt }) => sizePt <= largest && linePt <= 2 * sizePt,
			`Letters are at most ${largest} points, and a line at most twice as high.`,
		);
}

/** What people read: at least 12 points (UK Association for Accessible Formats, Creating clear print and large print documents, 2012). */
const read = size(12);
/** The line at the foot of a page. */
const small = size(10);
/** At least 14 points (Department of Health, Making written information easier to understand for people with learning disabilities, 2010). */
const easyRead = size(14);

const bareColour = "Write the colour in quotation marks, such as '#1A2429'. Without them, the program reads nothing after the #.";
const colour = z.string(bareColour).regex(/^#[0-9A-Fa-f]{6}$/, 'Write a colour with six digits, such as #1A2429.');
const points = z.number().positive();
/** An A4 page is 595 by 842 points: more room round the text than this would leave too little for it. */
const margin = points.max(144);
const distance = points.max(96);
const stroke = points.max(6);
const fontFile = z
	.string()
	.regex(/^[A-Za-z0-9][\w-]*\.ttf$/, 'Write the name of a font file in templates/themes/fonts/, such as north-bold.ttf.');
const token = z.enum([
	'ink',
	'soft',
	'pine',
	'on-pine',
	'gold',
	'goldline',
	'rule',
	'white',
	'paper',
	'tint',
	'tint2',
	'sun',
] satisfies readonly ColourToken[]);

/** Stands beside the theme's file. */
const logo = z.strictObject({
	folder: words,
	file: z.string().regex(/^[A-Za-z0-9][\w-]*\.(svg|png)$/i, 'Write the name of an SVG or PNG file beside the theme, such as logo.svg.'),
	alt: words,
	height: points.max(60).default(36),
});

/** A whole theme, once the themes it extends are filled in; the id is the file's name. */
export const themeSchema = z
	.strictObject({
		font: z.strictObject({
			name: words,
			'line-ratio': points.min(0.8).max(3),
			'width-ratio': points.min(0.5).max(2).default(1),
			regular: fontFile,
			bold: fontFile,
			italic: fontFile,
			'bold-italic': fontFile,
			licence: words,
		}),
		paper: z.enum(['A4', 'A5']).default('A4'),
		page: z.strictObject({ left: margin, right: margin, top: margin, bottom: margin, hang: margin }),
		type: z.strictObject({
			cover: read,
			section: read,
			part: read,
			h3: read,
			block: read,
			lead: read,
			body: read,
			table: read,
			foot: small,
		}),
		space: z.strictObject({
			hair: distance,
			tight: distance,
			small: distance,
			snug: distance,
			block: distance,
			wide: distance,
			heading: distance,
			section: distance,
		}),
		easy: z.strictObject({ title: easyRead, text: easyRead, picture: points.max(216) }),
		line: z.strictObject({ row: stroke, head: stroke, card: stroke, box: stroke }),
		cover: z.strictObject({ bar: points.max(36), band: points.max(360), 'bar-colour': token, ground: token, title: token, text: token }),
		logo: logo.exactOptional(),
		colour: z.strictObject({
			ink: colour,
			soft: colour,
			pine: colour,
			'on-pine': colour,
			gold: colour,
			goldline: colour,
			rule: colour,
			hair: colour,
			white: colour,
			paper: colour,
			tint: colour,
			tint2: colour,
			sun: colour,
			'dark-ground': colour,
			'dark-text': colour,
			'dark-soft': colour,
			'dark-accent': colour,
			'dark-on-accent': colour,
			'dark-rule': colour,
		}),
		tables: z.enum(['grid', 'records']),
	})
	.transform(
		({
			font: { 'line-ratio': lineRatio, 'width-ratio': widthRatio, 'bold-italic': boldItalic, ...files },
			cover: { 'bar-colour': barColour, ...cover },
			...rest
		}) => ({
			...rest,
			font: { ...files, lineRatio, widthRatio, boldItalic },
			cover: { ...cover, barColour },
		}),
	);

/** One theme's file: any part of a theme, and the theme that fills in the rest. */
export const themeFileSchema = z.looseObject({ extends: words.exactOptional() });
