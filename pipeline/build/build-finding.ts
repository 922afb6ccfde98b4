import type { Finding } from '../model/finding.ts';
import type { RuleNote } from '../model/rule-note.ts';
import type { Span } from '../model/span.ts';

/** A finding of `build` itself, with the level, reason and source of its rule note; `mend` where the rule's own is not precise enough. */
export function buildFinding({ id, meta }: RuleNote, span: Span, message: string, mend: string = meta.mend): Finding {
	return { ruleId: id, level: meta.level, message, why: meta.why, mend, span, source: meta.source, fixes: [] };
}
