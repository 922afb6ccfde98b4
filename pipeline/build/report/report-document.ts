import { sentencesIn } from '../../check/text/sentences-in.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { Finding, Level } from '../../model/finding.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { ReportDocument, ReportPlace, ReportSection } from '../../model/report-page.ts';
import type { Span } from '../../model/span.ts';
import { plainText } from '../../model/walk.ts';
import { sourceAt } from '../../model/words-at.ts';
import type { CheckedDocument } from '../checked.ts';
import { levelWeight } from '../level-weight.ts';
import { readabilityOfChecked } from '../readability-of.ts';
import { groupsBy } from './groups-by.ts';
import { type Reading, reportCards } from './report-cards.ts';
import { wordsIn } from './shown-words.ts';

/** As many findings of one rule in one document as a person reads. */
const mostOfOneKind = 20;

/**
 * One checked document as the report shows it.
 * @param findings those of the document that are shown, each once in a run
 * @param noteOf what there is to know about a rule
 */
export function reportDocument(
	checked: CheckedDocument,
	{ findings, file, noteOf }: { readonly findings: readonly Finding[]; readonly file: string; readonly noteOf: Reading['noteOf'] },
): ReportDocument {
	const { document, results, suppressed, inBaseline } = checked;
	const units = results ? sentencesIn(document, results) : [];
	const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
	const hasEasyRead = blocksOfKind(document, 'easy-read').length > 0;
	return {
		file,
		title: document.title ? plainText(document.title.children) : file,
		counts: { error: count('error'), warning: count('warning'), advice: count('advice') },
		sections: sectionsOf(checked, findings, { units, noteOf }),
		kept: suppressed.map(({ finding, suppression: { reason, by, reviewBy } }) => ({
			words: wordsIn(finding.span, sourceAt(document, finding.span), units),
			rule: finding.ruleId,
			reason,
			...(by !== undefined && { by }),
			...(reviewBy !== undefined && { reviewBy }),
		})),
		known: inBaseline.length,
		readability: readabilityOfChecked(checked),
		checklist: blocksOfKind(document, 'checklist').length > 0 && results ? results.checklist : [],
		readers: results ? [results.type.profile.id, ...(hasEasyRead ? (['easy-read'] as const) : [])] : [],
	};
}

function sectionsOf({ document, results }: CheckedDocument, findings: readonly Finding[], reading: Reading): readonly ReportSection[] {
	const byLetter = results?.type.sectionsBy === 'letter';
	const { shown, more } = mostImportant(findings);
	return groupsBy(findings, ({ span }) => placeOf(document, span, byLetter).key)
		.flatMap(([{ span }, all]) => {
			const weight = Math.max(...all.map(({ level }) => levelWeight[level]));
			const cards = reportCards({ document, findings: all.filter((finding) => shown.has(finding)), more, ...reading });
			const first = all.filter(({ level }) => levelWeight[level] === weight).length;
			return cards.length === 0 ? [] : [{ weight, section: { place: placeOf(document, span, byLetter).place, cards, first } }];
		})
		.toSorted((one, other) => other.weight - one.weight)
		.map(({ section }) => section);
}

/** As many findings of each rule as a person reads, those with errors before others; after the last one, how many more there are. */
function mostImportant(findings: readonly Finding[]): {
	readonly shown: ReadonlySet<Finding>;
	readonly more: ReadonlyMap<Finding, number>;
} {
	const rules = groupsBy(findings, ({ ruleId }) => ruleId).map(([, all]) => {
		const byWeight = all.toSorted((one, other) => levelWeight[other.level] - levelWeight[one.level]);
		return { shown: byWeight.slice(0, mostOfOneKind), more: all.length - mostOfOneKind };
	});
	return {
		shown: new Set(rules.flatMap(({ shown }) => shown)),
		more: new Map(
			rules.flatMap(({ shown, more }) => {
				const last = shown.at(-1);
				return last && more > 0 ? [[last, more] as const] : [];
			}),
		),
	};
}

function placeOf(document: PlanDocument, { file, start }: Span, byLetter: boolean): { readonly key: string; readonly place: ReportPlace } {
	if (file !== document.source.file) return { key: `file ${file}`, place: { kind: 'case-file', file } };
	const index = document.sections.findIndex(({ span }) => span.start.offset <= start.offset && start.offset < span.end.offset);
	const section = document.sections[index];
	if (!section) return { key: 'front', place: { kind: 'front' } };
	if (section.id === 'intro') return { key: 'intro', place: { kind: 'intro' } };
	const heading = section.heading && plainText(section.heading.children);
	const letter = byLetter && section.id !== '' ? section.id : undefined;
	return {
		key: `section ${index}`,
		place: { kind: 'section', ...(letter !== undefined && { letter }), ...(heading !== undefined && { heading }) },
	};
}
