import type { Host } from '../host/host.ts';
import type { NoticeTemplate } from '../model/notice.ts';
import type { Pack } from '../model/pack.ts';
import type { Pictures } from '../model/picture.ts';
import type { Calendar, RuleSet } from '../model/rule-set.ts';
import type { SheetWords } from '../model/sheet-words.ts';
import type { DocumentTypes } from '../model/template.ts';
import type { WordLists } from '../model/words.ts';
import { loadDictionary } from './load-dictionary.ts';
import { loadFolder } from './load-folder.ts';
import { loadPacks } from './load-packs.ts';
import { loadPictures } from './load-pictures.ts';
import { loadProfiles, type Profiles } from './load-profiles.ts';
import { loadSheets } from './load-sheets.ts';
import { loadTypes } from './load-types.ts';
import { openParsedYaml } from './parsed-yaml.ts';
import { calendarSchema } from './schema/calendar.ts';
import { noticeSchema } from './schema/notice.ts';
import { ruleSetSchema } from './schema/rule-set.ts';
import { toWordLists, wordFileSchema } from './schema/words.ts';

/** All data that the program ships: read once, the same for every document. */
export interface Settings {
	readonly types: DocumentTypes;
	/** How text is worded, by its readers. */
	readonly profiles: Profiles['of'];
	/** By id, such as `england-2014`. */
	readonly ruleSets: ReadonlyMap<string, RuleSet>;
	/** By region, such as `england`. */
	readonly calendars: ReadonlyMap<string, Calendar>;
	/** The word lists of British English. */
	readonly words: WordLists;
	/** Rules about words that are data; `check/pack-rule.ts` makes rules of them. */
	readonly packs: readonly Pack[];
	readonly pictures: Pictures;
	/** What the sheets of a child ask and say. */
	readonly sheets: SheetWords;
	/** By id, such as `draft-plan`. */
	readonly notices: ReadonlyMap<string, NoticeTemplate>;
}

/** Reads the data files below `home`, the program's own folder. A bad file is a `UserError` that names its place. */
export async function loadSettings(host: Host, home: string): Promise<Settings> {
	await openParsedYaml(host, home);
	const profiles = await loadProfiles(host, home);
	const [types, ruleSets, calendars, wordFiles, dictionary, packs, pictures, notices] = await Promise.all([
		loadTypes(host, home, profiles),
		loadFolder(host, `${home}/templates/rules`, ruleSetSchema),
		loadFolder(host, `${home}/templates/calendars`, calendarSchema),
		loadFolder(host, `${home}/templates/words/en-GB`, wordFileSchema),
		loadDictionary(host, home),
		loadPacks(host, `${home}/templates/packs/en-GB`, { own: false }),
		loadPictures(host, home),
		loadFolder(host, `${home}/templates/email`, noticeSchema),
	]);
	return {
		types,
		profiles: profiles.of,
		ruleSets,
		calendars,
		words: { ...toWordLists(wordFiles.values()), dictionary },
		packs,
		pictures,
		sheets: await loadSheets(host, home, pictures),
		notices,
	};
}
