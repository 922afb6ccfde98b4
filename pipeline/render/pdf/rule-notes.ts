import type { RuleNote } from '../../model/rule.ts';

/** Findings that only show when pages are made: letters that the font cannot draw, pictures that cannot be read. */
export const noGlyph = {
	id: 'text/no-glyph',
	meta: {
		title: 'Every letter must be one that the font can print.',
		why: 'A reader would see an empty mark in its place.',
		mend: 'Type the word in other letters, or choose a theme with another font.',
		source: { publisher: 'ISO', title: 'ISO 14289-1, PDF/UA-1', place: 'clause 7.21.8' },
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['Sam likes 🚂 trains.'],
			good: ['Sam likes trains.', 'Mae Siân yn hoffi trenau ŵ ŷ.'],
		},
	},
} as const satisfies RuleNote;

export const unreadableImage = {
	id: 'image/unreadable',
	meta: {
		title: 'Every picture must be a file that can be opened.',
		why: 'Nobody would see the picture. Its description stands in its place.',
		mend: 'Save the picture again as a PNG or JPEG file.',
		source: { publisher: 'ISO', title: 'ISO 14289-1, PDF/UA-1', place: 'clause 7.3' },
		level: 'error',
		law: false,
		aliases: [],
		examples: { place: 'document', bad: [], good: [] },
	},
} as const satisfies RuleNote;

export const pdfRuleNotes: readonly RuleNote[] = [noGlyph, unreadableImage];
