import { sortByBaseline } from '../check/baseline.ts';
import { staleBaseline } from '../check/baseline-notes.ts';
import { suppress } from '../check/suppressions.ts';
import { withinQuota } from '../check/within-quota.ts';
import { capitalised, countInWords } from '../check/wording.ts';
import type { KnownFinding } from '../model/baseline.ts';
import type { PlanDocument } from '../model/document.ts';
import type { Facts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { Project } from '../model/project.ts';
import type { Rule } from '../model/rule.ts';
import type { DocumentType } from '../model/template.ts';
import { buildFinding } from './build-finding.ts';
import type { CheckedDocument } from './checked.ts';
import { inSourceOrder } from './in-source-order.ts';
import { maySilence } from './may-silence.ts';
import { findRules, nearestRule, ruleNotesWith } from './rule-catalogue.ts';
import { settle } from './settle.ts';

/** What decides which findings of a document are said. */
interface Asked {
	readonly project: Project;
	/** The rules of `check` for the project. */
	readonly rules: readonly Rule[];
	readonly type?: DocumentType;
	readonly facts?: Facts;
	/** Every rule was asked, so that a note without a finding is unused. */
	readonly isWhole: boolean;
	/** No warning is left to a count. */
	readonly showAll: boolean;
	/** What the project's baseline knows of the document. */
	readonly known?: readonly KnownFinding[];
}

/** Rules whose findings rest on the other documents of a run: with one document alone they are silent. */
const restsOnOthers: ReadonlySet<string> = new Set(['plan/copied-text']);

/** Every finding of a document, parted into those that are said and those that a note in the text or the baseline keeps quiet. */
type Quieted = Pick<CheckedDocument, 'findings' | 'suppressed' | 'inBaseline' | 'onlyCounted'>;

/** All findings of a document without those that its notes and the baseline keep quiet, and with what is wrong with these; in source order. */
export function quieted(all: readonly Finding[], document: PlanDocument, asked: Asked): Quieted {
	const { suppressed, ...rest } = byNotes(all, document, asked);
	const { inBaseline, findings } = byBaseline(rest.findings, document, asked);
	const { type, facts, showAll } = asked;
	const shown = type && facts && !showAll ? withinQuota(findings, document, { type, facts }) : { findings, onlyCounted: [] };
	return { suppressed, inBaseline, ...shown };
}

function byNotes(all: readonly Finding[], document: PlanDocument, asked: Asked): Pick<Quieted, 'findings' | 'suppressed'> {
	if (document.suppressions.length === 0) return { findings: all, suppressed: [] };
	const { project, rules, type, facts, isWhole } = asked;
	const notes = ruleNotesWith(rules);
	const { findings, suppressed, ofNotes } = suppress(all, document, {
		rulesNamed: (name) => findRules(name, notes),
		nearestRule: (name) => nearestRule(name, notes),
		maySilence,
		wasAsked: wasAskedIn(isWhole),
		...(facts && { referenceDate: facts.referenceDate }),
	});
	const faults = settle(ofNotes, document, { project, ...(type && { type }) });
	return { findings: inSourceOrder([...findings, ...faults]), suppressed };
}

function byBaseline(all: readonly Finding[], document: PlanDocument, asked: Asked): Pick<Quieted, 'findings' | 'inBaseline'> {
	const { project, rules, type, isWhole, known = [] } = asked;
	if (known.length === 0) return { findings: all, inBaseline: [] };
	const { findings, inBaseline, stale } = sortByBaseline(all, document, {
		known,
		mayHold: holdableBy(rules),
		wasAsked: wasAskedIn(isWhole),
	});
	if (stale === 0) return { findings, inBaseline };
	const message =
		stale === 1 ? 'One finding of the baseline is gone.' : `${capitalised(countInWords(stale))} findings of the baseline are gone.`;
	const advice = settle([buildFinding(staleBaseline, document.meta.top, message)], document, { project, ...(type && { type }) });
	return { findings: inSourceOrder([...advice, ...findings]), inBaseline };
}

function wasAskedIn(isWhole: boolean): (ruleId: string) => boolean {
	return (ruleId) => isWhole && !restsOnOthers.has(ruleId);
}

/** Whether a baseline may hold the findings of a rule. */
export function holdableBy(rules: readonly Rule[]): (ruleId: string) => boolean {
	const notes = ruleNotesWith(rules);
	return (ruleId) => {
		const note = notes.get(ruleId);
		return note !== undefined && maySilence(note);
	};
}
