import type { PlanDocument } from '../../model/document.ts';
import type { Finding, Reported } from '../../model/finding.ts';
import type { PicturePack } from '../../model/picture.ts';
import { picturesPrinted } from '../../model/pictures-used.ts';
import { picturesOfSheets, type Sheet, type SheetId, type SheetPart, type SheetsDocument, sheetIds } from '../../model/sheets.ts';
import { fillLine } from '../fill-frame.ts';
import { cards } from './cards.ts';
import { choices } from './choices.ts';
import { daysLeft } from './days-left.ts';
import { feelings } from './feelings.ts';
import { askedTo, meetingOf } from './meeting-of.ts';
import { myGoals } from './my-goals.ts';
import { myMeeting } from './my-meeting.ts';
import { myViews } from './my-views.ts';
import { picked } from './options.ts';
import { sheetNotMade } from './rule-notes.ts';
import type { FilledContext, SheetContext } from './sheet-context.ts';
import { slotsOfSheets } from './slots-of-sheets.ts';
import { whatWorks } from './what-works.ts';
import { who } from './who.ts';

/** How each sheet is made. One without parts is left out: its document does not hold what it tells of. */
const makers: Readonly<Record<SheetId, (document: PlanDocument, context: FilledContext) => readonly SheetPart[]>> = {
	'my-meeting': myMeeting,
	who,
	'days-left': daysLeft,
	'my-goals': myGoals,
	'what-works': whatWorks,
	choices,
	feelings,
	cards,
	'my-views': myViews,
};

/** What each sheet needs, as a writer can add it. The other sheets can always be made. */
const needs: Readonly<Partial<Record<SheetId, string>>> = {
	'my-meeting': 'Add "meeting" with a day that is still to come.',
	who: 'Add people whose work the sheets know, such as "class teacher".',
	'days-left': 'Only a draft has days to answer in.',
	'my-goals': 'Only a document with outcomes has goals.',
};

/**
 * The sheets that go with the easy read of a document: those that its front matter names, else those of its type and stage, in one order.
 * `undefined` where the writer wants none or no sheet can be made. Findings: `easy/sheet`.
 */
export function toSheets(document: PlanDocument, context: SheetContext): Reported<SheetsDocument | undefined> {
	const filled: FilledContext = { ...context, slots: slotsOfSheets(document, context) };
	const wanted = wantedSheets(document, context);
	const sheets = sheetIds.filter((id) => wanted.includes(id)).flatMap((id) => sheetOf(id, document, filled));
	const findings = [...notMade(document, sheets), ...meetingOver(document, context)];
	if (sheets.length === 0) return { value: undefined, findings };
	return { value: withCredits(documentOf(document, sheets, filled), context), findings };
}

function wantedSheets({ type, meta: { sheets, stage } }: PlanDocument, { words }: SheetContext): readonly SheetId[] {
	if (sheets === undefined) return words.types.get(type)?.get(stage ?? 'any') ?? words.types.get(type)?.get('any') ?? [];
	return sheetIds.filter((id) => sheets.some(({ name }) => idOf(name) === id));
}

/** `my meeting` -> `my-meeting`. */
function idOf(name: string): string {
	return name.toLowerCase().replaceAll(' ', '-');
}

function sheetOf(id: SheetId, document: PlanDocument, context: FilledContext): readonly Sheet[] {
	const parts = makers[id](document, context);
	if (parts.length === 0) return [];
	const { meeting, who: people, days, goals, works, views, ...others } = context.words;
	const words = {
		'my-meeting': meeting,
		who: askedTo(document, context).length > 0 ? { ...people, title: people.there } : people,
		'days-left': days,
		'my-goals': goals,
		'what-works': works,
		choices: others.choices,
		feelings: others.feelings,
		cards: others.cards,
		'my-views': views,
	}[id];
	return [{ id, title: words.title, ...picked(words.picture, context), parts }];
}

function documentOf(document: PlanDocument, sheets: readonly Sheet[], context: FilledContext): SheetsDocument {
	const { words, slots, easyRead } = context;
	return {
		title: fillLine(words.title, slots) ?? words.untitled,
		propertiesTitle: easyRead.propertiesTitle.replace(/, easy read$/, ', sheets'),
		lang: document.lang,
		...(easyRead.authority !== undefined && { authority: easyRead.authority }),
		label: words.label,
		page: words.page,
		intro: words.intro,
		sheets,
		adult: {
			title: words.adult.title,
			notes: words.adult.notes,
			vocabularyTitle: words.adult.vocabulary,
			vocabulary: picturesPrinted(easyRead),
			creditsTitle: words.adult.credits,
			credits: [],
		},
	};
}

/** Each pack whose pictures are printed, once. */
function withCredits(sheets: SheetsDocument, { pictures: { packs } }: SheetContext): SheetsDocument {
	const ids = new Set(picturesOfSheets(sheets).map(({ pack }) => pack));
	const credits: readonly PicturePack[] = [...ids].flatMap((id) => packs.get(id) ?? []);
	return { ...sheets, adult: { ...sheets.adult, credits } };
}

function notMade({ meta }: PlanDocument, made: readonly Sheet[]): readonly Finding[] {
	return (meta.sheets ?? []).flatMap(({ name, span }) => {
		const id = sheetIds.find((known) => known === idOf(name));
		const mend = id && needs[id];
		if (mend === undefined || made.some((sheet) => sheet.id === id)) return [];
		return [finding(`We cannot make the sheet "${name}" from this document.`, mend, span)];
	});
}

/** A meeting that was before the document has no story. */
function meetingOver(document: PlanDocument, context: SheetContext): readonly Finding[] {
	const { meeting } = document.meta;
	if (meeting === undefined || meetingOf(document, context) !== undefined) return [];
	return [finding('The meeting was before the day of this document.', 'Write the next meeting, or take "meeting" away.', meeting.span)];
}

function finding(message: string, mend: string, span: Finding['span']): Finding {
	const { level, why, source } = sheetNotMade.meta;
	return { ruleId: sheetNotMade.id, level, message, why, mend, span, source, fixes: [] };
}
