import { z } from 'zod';
import type { TypeSize } from '../../model/theme.ts';
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
		easy: z.strictObject({ title: size, text: size, picture: points }),
		line: z.strictObject({ row: points, head: points, card: points, box: points }),
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
	.transform(({ font: { 'line-ratio': lineRatio, 'bold-italic': boldItalic, ...files }, ...rest }) => ({
		...rest,
		font: { ...files, lineRatio, boldItalic },
	}));

/** One theme's file: any part of a theme, and the theme that fills in the rest. */
export const themeFileSchema = z.looseObject({ extends: words.exactOptional() });
