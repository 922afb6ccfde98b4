import type { Unit } from '../../language/unit.ts';
import type { PlanDocument } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { ReportCard, ReportFinding } from '../../model/report-page.ts';
import type { RuleNote } from '../../model/rule-note.ts';
import { sourceAt } from '../../model/words-at.ts';
import { levelWeight } from '../level-weight.ts';
import { groupsBy } from './groups-by.ts';
import { shownWords } from './shown-words.ts';

/** What a card needs to know: the sentences of its document, and what each rule asks for. */
export interface Reading {
	readonly units: readonly Unit[];
	readonly noteOf: (ruleId: string) => RuleNote | undefined;
}

interface Part extends Reading {
	readonly document: PlanDocument;
	/** Those of one section that are shown. */
	readonly findings: readonly Finding[];
	/** How many more of its rule the document has, by the last one that is shown. */
	readonly more: ReadonlyMap<Finding, number>;
}

/** The findings of one section: those of one rule with the same level, reason and source on one card; errors first. */
export function reportCards({ document, findings, more, units, noteOf }: Part): readonly ReportCard[] {
	return groupsBy(findings, ({ ruleId, level, why, source }) => JSON.stringify([ruleId, level, why, source]))
		.map(([{ level, ruleId, why, source }, alike]) => {
			const meta = noteOf(ruleId)?.meta;
			return {
				level,
				ruleId,
				title: meta?.title ?? ruleId,
				why,
				...(source && { source }),
				...(meta?.examples.rewrite && { example: meta.examples.rewrite }),
				findings: alike.map((finding) => reportFinding(finding, document, units)),
				...moreOf(alike, more),
			};
		})
		.toSorted((one, other) => levelWeight[other.level] - levelWeight[one.level]);
}

function reportFinding(finding: Finding, document: PlanDocument, units: readonly Unit[]): ReportFinding {
	const { span, message, mend } = finding;
	return { line: span.start.line, message, mend, ...shownWords(finding, sourceAt(document, span), units) };
}

function moreOf(alike: readonly Finding[], more: Part['more']): Pick<ReportCard, 'more'> {
	const found = alike.map((finding) => more.get(finding)).find((count) => count !== undefined);
	return found === undefined ? {} : { more: found };
}
