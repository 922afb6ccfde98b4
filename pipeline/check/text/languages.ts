let names: Intl.DisplayNames | undefined;

/** Whether a tag is well formed (BCP 47) and names a language that there is: `cy`, `zh-Hant`, `pt-BR`. */
export function isLanguageTag(tag: string): boolean {
	try {
		const [whole = ''] = Intl.getCanonicalLocales(tag);
		names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
		return names.of(new Intl.Locale(whole).language) !== undefined;
	} catch {
		return false;
	}
}

/** The tag of a language that a writer typed by its name. */
export function tagOfLanguage(name: string): string | undefined {
	return tags[name.trim().toLowerCase()];
}

/** Languages that families in England speak at home most (census of 2021), and those of the United Kingdom. */
const tags: Readonly<Record<string, string>> = {
	albanian: 'sq',
	arabic: 'ar',
	bengali: 'bn',
	bulgarian: 'bg',
	cantonese: 'yue',
	chinese: 'zh',
	cornish: 'kw',
	dutch: 'nl',
	english: 'en',
	farsi: 'fa',
	french: 'fr',
	gaelic: 'gd',
	german: 'de',
	greek: 'el',
	gujarati: 'gu',
	hebrew: 'he',
	hindi: 'hi',
	hungarian: 'hu',
	irish: 'ga',
	italian: 'it',
	kurdish: 'ku',
	latvian: 'lv',
	lithuanian: 'lt',
	malayalam: 'ml',
	mandarin: 'zh',
	nepali: 'ne',
	panjabi: 'pa',
	pashto: 'ps',
	persian: 'fa',
	polish: 'pl',
	portuguese: 'pt',
	punjabi: 'pa',
	romanian: 'ro',
	russian: 'ru',
	somali: 'so',
	spanish: 'es',
	sylheti: 'syl',
	tagalog: 'tl',
	tamil: 'ta',
	tigrinya: 'ti',
	turkish: 'tr',
	ukrainian: 'uk',
	urdu: 'ur',
	vietnamese: 'vi',
	welsh: 'cy',
	yiddish: 'yi',
	yoruba: 'yo',
};
