import { neededFormats, type PrintFormat } from '../model/reader-format.ts';
import type { NoticeRound } from '../model/renderer.ts';
import type { Printable } from './press.ts';

/** From this size of body text on, in points, print is large (UK Association for Accessible Formats, Creating clear print and large print documents). */
const largePrintPt = 16;

/** The formats that a document is made in: as its theme says, and in large print where it asks for that or somebody who is sent it needs it, and on A5 where it asks for that. */
export function printFormatsOf({ document }: Printable, rounds: readonly NoticeRound[], bodyPt: number): readonly PrintFormat[] {
	const needed = [document.meta.format, ...rounds.flatMap(({ people }) => people.map(({ format }) => format))];
	const isNeeded = needed.some((format) => neededFormats(format).largePrint);
	const isSmall = neededFormats(document.meta.format).a5;
	return ['standard', ...(isNeeded && bodyPt < largePrintPt ? (['large-print'] as const) : []), ...(isSmall ? (['a5'] as const) : [])];
}
