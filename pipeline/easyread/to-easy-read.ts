import type { EasyReadBlock } from '../model/block.ts';
import type { PlanDocument } from '../model/document.ts';
import type { EasyReadDocument, EasyReadPart } from '../model/easy-read.ts';
import type { EasyReadFrameOfType } from '../model/easy-read-frame.ts';
import type { Finding, Reported } from '../model/finding.ts';
import type { Picture, PicturePack, Pictures } from '../model/picture.ts';
import { picturesOfRow } from '../model/pictures-used.ts';
import { blocksOfKind } from '../model/plan-parts.ts';
import { coverPicturesOf } from './cover-pictures.ts';
import type { EasyReadContext } from './easy-read-context.ts';
import { fillFrameRows, fillLine } from './fill-frame.ts';
import { levelOf } from './level-of.ts';
import { propertiesTitleOf } from './properties-title.ts';
import { rowOfItem } from './row-of-item.ts';
import { samePictures } from './same-pictures.ts';
import { type Slots, slotsOf } from './slots.ts';
import { wordsExplainedIn } from './words-explained.ts';

/**
 * The easy-read version of a document: its easy-read blocks in source order, one item a row, with a cover and a last page
 * from the frame of its type. `undefined` where the document has no easy-read block. Findings: `easy/picture` and
 * `easy/picture-chosen`.
 */
export function toEasyRead(document: PlanDocument, context: EasyReadContext): Reported<EasyReadDocument | undefined> {
	const blocks = blocksOfKind(document, 'easy-read');
	if (blocks.length === 0) return { value: undefined, findings: [] };
	const findings: Finding[] = [];
	const parts = blocks.map((block) => partOf(block, document, context, findings));
	findings.push(...samePictures(parts));
	const frame = context.pictures.frame.types.get(document.type);
	const slots = slotsOf(document, context);
	return {
		value: { ...framed(document, context, frame, slots, parts), parts, words: wordsExplainedIn(document, blocks, context.glossary) },
		findings,
	};
}

function partOf(block: EasyReadBlock, document: PlanDocument, context: EasyReadContext, findings: Finding[]): EasyReadPart {
	const rows = block.items.map((item) => {
		const { value, findings: found } = rowOfItem(item, document, context);
		findings.push(...found);
		return value;
	});
	return { title: block.label.name, rows, span: block.span };
}

function framed(
	document: PlanDocument,
	context: EasyReadContext,
	frame: EasyReadFrameOfType | undefined,
	slots: Slots,
	parts: readonly EasyReadPart[],
): Omit<EasyReadDocument, 'parts' | 'words'> {
	const { pictures, type } = context;
	const stage = document.meta.stage;
	const coverPictures = coverPicturesOf(frame?.coverPictures ?? ['first'], parts, context);
	const coverRows = fillFrameRows(frame?.cover ?? [], slots, pictures, stage, document.meta.top);
	const closingRows = fillFrameRows(frame?.closing.rows ?? [], slots, pictures, stage, document.meta.top);
	const authority = slots.get('authority');
	const about = (frame?.about ?? []).map((line) => fillLine(line, slots)).filter((line) => line !== undefined);
	const rows = [...coverRows, ...parts.flatMap((part) => part.rows), ...closingRows];
	return {
		title: fillLine(frame?.title ?? '{title}', slots) ?? type.name,
		propertiesTitle: propertiesTitleOf(document, type),
		lang: document.lang,
		level: levelOf(document),
		...(authority !== undefined && { authority }),
		coverPictures,
		coverRows,
		...(frame !== undefined && closingRows.length > 0 && { closing: { title: frame.closing.title, rows: closingRows } }),
		credits: creditsOf([...coverPictures, ...rows.flatMap(picturesOfRow)], pictures),
		about,
	};
}

function creditsOf(used: readonly Picture[], { packs }: Pictures): readonly PicturePack[] {
	return [...new Set(used.map(({ pack }) => pack))].flatMap((id) => packs.get(id) ?? []);
}
