import type { Finding, Level, TextEdit } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { parseRuleNotes } from './rule-notes.ts';

/** What one finding says; its level, its `why` and its source come from its rule note. */
interface Said {
	readonly message: string;
	readonly mend: string;
	readonly fixes?: readonly TextEdit[];
	/** Where this finding's level is not the rule's own. */
	readonly level?: Level;
}

/** Takes the findings of one parse. */
export interface Report {
	(ruleId: string, span: Span, said: Said): void;
	/** All findings, in source order; those of another file come after those of the first. */
	findings(): readonly Finding[];
}

/** `file`: the file whose findings come first. */
export function newReport(file = ''): Report {
	const found: Finding[] = [];
	const report = (ruleId: string, span: Span, said: Said) => {
		const meta = notes.get(ruleId);
		if (!meta) throw new Error(`No rule note for ${ruleId}.`);
		found.push({
			ruleId,
			level: said.level ?? meta.level,
			message: said.message,
			why: meta.why,
			mend: said.mend,
			span,
			source: meta.source,
			fixes: said.fixes ?? [],
		});
	};
	const rank = ({ span }: Finding) => (span.file === file ? 0 : 1);
	const findings = () =>
		[...found].sort((a, b) => rank(a) - rank(b) || a.span.start.offset - b.span.start.offset || a.span.end.offset - b.span.end.offset);
	return Object.assign(report, { findings });
}

const notes = new Map(parseRuleNotes.map(({ id, meta }) => [id, meta]));
