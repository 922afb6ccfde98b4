import type { LanguageRun } from '../../model/inline.ts';
import type { Rule } from '../../model/rule.ts';
import { type SourceText, type Span, sliceOf, spanBetween } from '../../model/span.ts';
import { inlinesIn } from '../inlines.ts';
import { isLanguageTag, tagOfLanguage } from '../text/languages.ts';
import { quoted } from '../wording.ts';

/** A voice that reads aloud is chosen by the short code of the language. */
export const langUnknownTag: Rule = {
	id: 'lang/unknown-tag',
	meta: {
		title: 'Words in another language carry the right short code of that language.',
		why: 'A screen reader that does not know the language reads the words with the wrong voice.',
		mend: 'Write the code of the language, such as "cy" for Welsh or "pl" for Polish.',
		source: { publisher: 'IETF', title: 'BCP 47, Tags for Identifying Languages', place: 'section 2.2.9' },
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'booklet',
			bad: [
				'His gran calls him :lang[cariad]{is="Welsh"}.',
				'She says :lang[dzień dobry]{is="polish"}.',
				'He says :lang[hola]{is="xx"}.',
				'He says :lang[hola]{is="es_ES"}.',
				'He says :lang[hola]{is="in Spanish"}.',
			],
			good: [
				'His gran calls him :lang[cariad]{is="cy"}.',
				'She says :lang[dzień dobry]{is="pl"}.',
				'He says :lang[hola]{is="es-ES"}.',
				'She says :lang[Nǐ hǎo]{is="zh-Latn"}.',
				'He says :lang[ਸਤਿ ਸ਼੍ਰੀ ਅਕਾਲ]{is="pa"}.',
			],
		},
	},
	*check(document) {
		for (const { inline } of inlinesIn(document)) {
			if (inline.kind !== 'language' || inline.is === '' || isLanguageTag(inline.is)) continue;
			const right = tagOfLanguage(inline.is) ?? hyphened(inline.is);
			const span = spanOfTag(inline, document.source);
			yield {
				message: `No language has the code ${quoted(inline.is)}.`,
				mend: right ? `Write is="${right}".` : 'Write the code of the language, such as "cy" for Welsh or "pl" for Polish.',
				span: span ?? inline.span,
				fixes: right && span ? [{ span, text: right }] : [],
			};
		}
	},
};

/** `es_ES`, as some programs write it. */
function hyphened(tag: string): string | undefined {
	const right = tag.replaceAll('_', '-');
	return isLanguageTag(right) ? right : undefined;
}

/** Where the code was typed. */
function spanOfTag({ is, span }: LanguageRun, source: SourceText): Span | undefined {
	const words = sliceOf(source, span);
	const key = /\bis\s*=\s*["']?/g;
	let found: number | undefined;
	for (const match of words.matchAll(key)) {
		const start = match.index + match[0].length;
		if (words.startsWith(is, start)) found = span.start.offset + start;
	}
	return found === undefined ? undefined : spanBetween(source, found, found + is.length);
}
