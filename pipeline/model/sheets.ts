import type { CalendarDate } from './calendar-date.ts';
import type { Picture, PicturePack } from './picture.ts';

/** Every sheet that can go with easy read, in the order in which they are printed. */
export const sheetIds = ['my-meeting', 'who', 'days-left', 'my-goals', 'what-works', 'choices', 'feelings', 'cards', 'my-views'] as const;

export type SheetId = (typeof sheetIds)[number];

/** Pages that a child fills in, cuts out or keeps. Made from a document and its easy read; no writer types them. */
export interface SheetsDocument {
	/** `Sam's sheets`: the heading on the first page. */
	readonly title: string;
	/** The title for file properties, without the child's name. */
	readonly propertiesTitle: string;
	readonly lang: string;
	readonly authority?: string;
	/** The chip on the first page. */
	readonly label: string;
	/** `Page {n}`. */
	readonly page: string;
	/** Above the list of sheets. */
	readonly intro: readonly string[];
	readonly sheets: readonly Sheet[];
	readonly adult: AdultPage;
}

export interface Sheet {
	readonly id: SheetId;
	readonly title: string;
	/** For the list of sheets. */
	readonly picture?: Picture;
	readonly parts: readonly SheetPart[];
}

/** What stands on a sheet, from top to bottom. In all words `**a few words**` print bold. */
export type SheetPart =
	| SheetHeading
	| SheetRows
	| NowNextThen
	| DayBoxes
	| SheetPeople
	| SheetGoals
	| AnswerMat
	| CutCards
	| AnswerOptions
	| HowBig
	| DrawingBox
	| WritingLines;

export interface SheetHeading {
	readonly kind: 'heading';
	readonly words: string;
}

/** One idea a row, a picture on the left. */
export interface SheetRows {
	readonly kind: 'rows';
	readonly rows: readonly PicturedWords[];
}

export interface PicturedWords {
	readonly picture?: Picture;
	readonly sentences: readonly string[];
}

/** Pictures in a row, each with a word above it and a sentence below, and an arrow to the next. */
export interface NowNextThen {
	readonly kind: 'board';
	readonly steps: readonly { readonly word: string; readonly picture?: Picture; readonly says: string }[];
}

/** One day, with a box to cross off. */
export interface SheetDay {
	readonly date: CalendarDate;
	/** `Monday`. */
	readonly weekday: string;
	readonly number: number;
	/** `June`. */
	readonly month: string;
	readonly isWeekend: boolean;
	/** What the day is, where it is one that counts. */
	readonly mark?: SheetOption;
}

/** Days as boxes, such as those up to a meeting. */
export interface DayBoxes {
	readonly kind: 'day-boxes';
	/** Asked of each box when a program reads it: `Cross off`. */
	readonly cross: string;
	readonly days: readonly SheetDay[];
}

export interface SheetPeople {
	readonly kind: 'people';
	readonly people: readonly SheetPerson[];
	/** Before a line for one more name. */
	readonly other: string;
}

export interface SheetPerson {
	/** Their photo, or a picture of what they are. */
	readonly picture?: Picture;
	readonly name: string;
	/** `My mum`, `Class teacher`. */
	readonly role: string;
	/** What they do, in plain words. */
	readonly does?: string;
}

export interface SheetGoals {
	readonly kind: 'goals';
	readonly goals: readonly SheetGoal[];
	/** What stands before each part of a goal. */
	readonly labels: { readonly step: string; readonly who: string; readonly know: string; readonly say: string };
	readonly answers: readonly SheetOption[];
}

/** A part that the plan does not say in easy words is absent: a line to write on stands in its place. */
export interface SheetGoal {
	/** `E1`. */
	readonly number: string;
	readonly picture?: Picture;
	readonly goal: string;
	readonly step?: string;
	readonly who?: string;
	readonly know?: string;
}

/** Room for cards under each of three answers, and a place for one more thing. */
export interface AnswerMat {
	readonly kind: 'mat';
	readonly answers: readonly SheetOption[];
	readonly talk: SheetOption;
}

/** Cards to cut out. */
export interface CutCards {
	readonly kind: 'cards';
	readonly cards: readonly SheetOption[];
	readonly across: number;
	readonly startsPage?: boolean;
	/** Asks a person to cut. */
	readonly how: string;
}

/** Something to choose. A picture that carries an answer is read aloud as what it means. */
export interface SheetOption {
	readonly picture?: Picture;
	readonly words: string;
	/** Left empty, for an answer of one's own. */
	readonly own?: boolean;
}

/** A question with pictures to tick. The last two answers are always one's own and `I do not know`. */
export interface AnswerOptions {
	readonly kind: 'options';
	readonly question: string;
	readonly options: readonly SheetOption[];
	readonly across: number;
	/** Small, beside their boxes: no question of the child's own. */
	readonly compact?: boolean;
}

/** How strong a feeling is, in steps from 1. */
export interface HowBig {
	readonly kind: 'how-big';
	readonly question: string;
	readonly least: string;
	readonly most: string;
	readonly steps: number;
	readonly neutral: string;
}

export interface DrawingBox {
	readonly kind: 'draw';
	readonly words: string;
	readonly picture?: Picture;
	readonly startsPage?: boolean;
}

export interface WritingLines {
	readonly kind: 'lines';
	readonly question: string;
	readonly lines: number;
	/** Before the question. */
	readonly picture?: Picture;
	/** A second, shorter question on its right. */
	readonly beside?: string;
}

/** The last page, for the adult who shares the sheets. */
export interface AdultPage {
	readonly title: string;
	readonly notes: readonly string[];
	readonly vocabularyTitle: string;
	/** The pictures of the easy read, to be taught first. */
	readonly vocabulary: readonly Picture[];
	readonly creditsTitle: string;
	/** Each pack used, once. */
	readonly credits: readonly PicturePack[];
}

/** Every picture that the sheets print, each once, in the order of first use. */
export function picturesOfSheets({ sheets, adult }: SheetsDocument): readonly Picture[] {
	const found = [
		...sheets.flatMap(({ picture, parts }) => [...(picture ? [picture] : []), ...parts.flatMap(picturesOfPart)]),
		...adult.vocabulary,
	];
	return [...new Map(found.map((picture) => [picture.drawing, picture])).values()];
}

function picturesOfPart(part: SheetPart): readonly Picture[] {
	return optionsOf(part).flatMap(({ picture }) => picture ?? []);
}

function optionsOf(part: SheetPart): readonly { readonly picture?: Picture }[] {
	switch (part.kind) {
		case 'rows':
			return part.rows;
		case 'board':
			return part.steps;
		case 'day-boxes':
			return part.days.flatMap(({ mark }) => mark ?? []);
		case 'people':
			return part.people;
		case 'goals':
			return [...part.goals, ...part.answers];
		case 'mat':
			return [...part.answers, part.talk];
		case 'cards':
			return part.cards;
		case 'options':
			return part.options;
		case 'draw':
		case 'lines':
			return [part];
		default:
			return [];
	}
}
