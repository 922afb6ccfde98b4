import { z } from 'zod';
import type { ColourToken, TypeSize } from '../../model/theme.ts';
import { words } from './plain.ts';

/** Size and line height in points, written `13/18`. */
const size = z
	.string()
	.regex(/^\d+(\.\d+)?\/\d+(\.\d+)?$/, 'Write size and line height in points, such as 13/18.')
	.transform((text): TypeSize => {
		const [sizePt = 0, linePt = 0] = text.split('/').map(Number);
		return { sizePt, linePt };
	})
	.refine(({ sizePt, linePt }) => linePt >= sizePt, 'The line must not be lower than the letters.');

const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/, 'Write a colour with six digits, such as #1A2429.');
const points = z.number().positive();
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
			'line-ratio': points,
			regular: words,
			bold: words,
			italic: words,
			'bold-italic': words,
			licence: words,
		}),
		page: z.strictObject({ left: points, right: points, top: points, bottom: points, hang: points }),
		type: z.strictObject({
			cover: size,
			section: size,
			part: size,
			h3: size,
			block: size,
			lead: size,
			body: size,
			table: size,
			foot: size,
		}),
		space: z.strictObject({
			hair: points,
			tight: points,
			small: points,
			snug: points,
			block: points,
			wide: points,
			heading: points,
			section: points,
		}),
		easy: z.strictObject({ title: size, text: size, picture: points }),
		line: z.strictObject({ row: points, head: points, card: points, box: points }),
		cover: z.strictObject({ bar: points, band: points, 'bar-colour': token, ground: token, title: token, text: token }),
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
			font: { 'line-ratio': lineRatio, 'bold-italic': boldItalic, ...files },
			cover: { 'bar-colour': barColour, ...cover },
			...rest
		}) => ({
			...rest,
			font: { ...files, lineRatio, boldItalic },
			cover: { ...cover, barColour },
		}),
	);

/** One theme's file: any part of a theme, and the theme that fills in the rest. */
export const themeFileSchema = z.looseObject({ extends: words.exactOptional() });
