import type { Host } from '../host/host.ts';
import type { NoticeTemplate } from '../model/notice.ts';
import type { Pictures } from '../model/picture.ts';
import type { Calendar, RuleSet } from '../model/rule-set.ts';
import type { DocumentTypes } from '../model/template.ts';
import type { WordLists } from '../model/words.ts';
import { loadFolder } from './load-folder.ts';
import { loadPictures } from './load-pictures.ts';
import { loadTypes } from './load-types.ts';
import { calendarSchema } from './schema/calendar.ts';
import { noticeSchema } from './schema/notice.ts';
import { ruleSetSchema } from './schema/rule-set.ts';
import { toWordLists, wordFileSchema } from './schema/words.ts';

/** All data that the program ships: read once, the same for every document. */
export interface Settings {
	readonly types: DocumentTypes;
	/** By id, such as `england-2014`. */
	readonly ruleSets: ReadonlyMap<string, RuleSet>;
	/** By region, such as `england`. */
	readonly calendars: ReadonlyMap<string, Calendar>;
	/** The word lists of British English. */
	readonly words: WordLists;
	readonly pictures: Pictures;
	/** By id, such as `draft-plan`. */
	readonly notices: ReadonlyMap<string, NoticeTemplate>;
}

/** Reads the data files below `home`, the program's own folder. A bad file is a `UserError` that names its place. */
export async function loadSettings(host: Host, home: string): Promise<Settings> {
	const [types, ruleSets, calendars, wordFiles, pictures, notices] = await Promise.all([
		loadTypes(host, home),
		loadFolder(host, `${home}/templates/rules`, ruleSetSchema),
		loadFolder(host, `${home}/templates/calendars`, calendarSchema),
		loadFolder(host, `${home}/templates/words/en-GB`, wordFileSchema),
		loadPictures(host, home),
		loadFolder(host, `${home}/templates/email`, noticeSchema),
	]);
	return { types, ruleSets, calendars, words: toWordLists(wordFiles.values()), pictures, notices };
}
