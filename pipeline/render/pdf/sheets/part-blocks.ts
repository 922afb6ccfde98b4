import type { SheetPart } from '../../../model/sheets.ts';
import { blockOf, type SheetBlock } from './block.ts';
import { boardBlocks } from './board.ts';
import { cardBlocks } from './cut-cards.ts';
import { dayBlocks } from './day-boxes.ts';
import { goalBlocks } from './goals.ts';
import { howBigBlocks } from './how-big.ts';
import { matBlocks } from './mat.ts';
import { optionBlocks } from './options.ts';
import { peopleBlocks } from './people.ts';
import { rowBlocks } from './rows.ts';
import type { SheetStyle } from './sheet-style.ts';
import { sheetText } from './sheet-words.ts';
import { drawingBlocks, lineBlocks } from './writing.ts';

/** What a part of a sheet looks like. */
export function partBlocks(part: SheetPart, style: SheetStyle): readonly SheetBlock[] {
	switch (part.kind) {
		case 'heading': {
			const node = sheetText(part.words, style.heading, { margin: [0, 6, 0, 4], ua: { role: 'H3' } });
			return [blockOf(node, style, { keep: true })];
		}
		case 'rows':
			return rowBlocks(part, style);
		case 'board':
			return boardBlocks(part, style);
		case 'day-boxes':
			return dayBlocks(part, style);
		case 'people':
			return peopleBlocks(part, style);
		case 'goals':
			return goalBlocks(part, style);
		case 'mat':
			return matBlocks(part, style);
		case 'cards':
			return cardBlocks(part, style);
		case 'options':
			return optionBlocks(part, style);
		case 'how-big':
			return howBigBlocks(part, style);
		case 'draw':
			return drawingBlocks(part, style);
		case 'lines':
			return lineBlocks(part, style);
	}
}
