import { comparePlans } from '../compare/compare-plans.ts';
import { workOutFacts } from '../dates/work-out-facts.ts';
import type { Beside, BesidePlan } from '../model/beside.ts';
import type { NameRef } from '../model/block.ts';
import type { PlanDocument } from '../model/document.ts';
import type { Finding, Reported } from '../model/finding.ts';
import type { PlanChanges } from '../model/plan-changes.ts';
import { nameKey } from '../model/plan-parts.ts';
import type { Project } from '../model/project.ts';
import type { DocumentType } from '../model/template.ts';
import { buildFinding } from './build-finding.ts';
import { datesOf } from './dates-of.ts';
import { composeHandbook } from './handbook/compose-handbook.ts';
import { pathBeside } from './read-beside.ts';
import type { ReadDocument } from './read-document.ts';
import { documentLink, frozenDraft } from './rule-notes.ts';
import type { Run } from './run.ts';
import { readServed, type ServedDocument } from './served.ts';

interface Naming {
	readonly document: PlanDocument;
	readonly type: DocumentType;
	readonly project: Project;
	/** Absolute folders that linked documents may stand in. */
	readonly roots: readonly string[];
	/** Absolute paths of the documents that led here. */
	readonly within: readonly string[];
	/** The case file could not be read: what it says is missing from the document, so nothing is compared. */
	readonly isCaseLost: boolean;
}

/**
 * Reads the other documents of the case that a document names: its frozen draft, the replies, the plan it is about, the changes
 * proposed to that plan, the review it rests on, and those that only its own type knows. A link that leads nowhere, to another kind of document, to another case
 * or back to the document itself is a finding.
 */
export async function readBesideDocuments(run: Run, naming: Naming): Promise<Reported<Beside>> {
	const { document, project } = naming;
	const { meta } = document;
	const findings: Finding[] = [];
	const follow = async (key: string, ref: NameRef | undefined): Promise<ReadDocument | undefined> => {
		const read = ref && (await followLink(run, naming, key, ref));
		if (read && 'ruleId' in read) findings.push(read);
		return read && !('ruleId' in read) ? read : undefined;
	};

	const served = meta.servedDraft && (await readServed(run.host, project, meta.servedDraft.name));
	if (typeof served === 'string') findings.push(buildFinding(frozenDraft, meta.servedDraft?.span ?? meta.top, served));
	const frozen = typeof served === 'object' ? served : undefined;
	if (frozen && meta.servedDraft && !sameCase(frozen.document, document))
		findings.push(buildFinding(frozenDraft, meta.servedDraft.span, 'This frozen draft belongs to another case.'));

	const plan = await follow('plan', meta.plan);
	const proposed = await follow('proposed', meta.proposed);
	const review = await follow('review', meta.review);
	const replies: PlanDocument[] = [];
	for (const ref of meta.replies) {
		const read = await follow('replies', ref);
		if (read) replies.push(read.document);
	}
	const own = new Map<string, readonly PlanDocument[]>();
	for (const { key, kind } of naming.type.fields) {
		const named = kind === 'document' || kind === 'documents' ? meta.own.get(key) : undefined;
		const read = named?.kind === 'names' ? await Promise.all(named.names.map((ref) => follow(key, ref))) : [];
		if (read.length > 0)
			own.set(
				key,
				read.flatMap((one) => (one ? [one.document] : [])),
			);
	}
	const ofPlan = plan?.known?.beside;
	const isWhole = !naming.isCaseLost && replies.length === meta.replies.length;
	const changes = isWhole ? changesOf(document, { served: frozen?.document, replies, plan, proposed }) : undefined;
	const value: Beside = {
		replies: replies.length > 0 ? replies : (ofPlan?.replies ?? []),
		...(own.size > 0 && { own }),
		...wholeOf(document, own.get('chapters')),
		...(frozen && besideServed(run, frozen, naming)),
		...besidePlan('plan', plan),
		...besidePlan('proposed', proposed),
		...(review && { review: review.document }),
		...(changes && { changes }),
	};
	return { value, findings };
}

/** A handbook with its chapters, each once. */
function wholeOf(document: PlanDocument, chapters: readonly PlanDocument[] | undefined): Pick<Beside, 'whole'> {
	if (chapters === undefined) return {};
	return { whole: composeHandbook(document, [...new Map(chapters.map((chapter) => [chapter.source.file, chapter])).values()]) };
}

/** The frozen draft with what was true of it when it was sent. */
function besideServed({ settings }: Run, { document, facts: { lastDay, beside } }: ServedDocument, { project }: Naming): Partial<Beside> {
	const type = settings.types.get(document.type);
	const context = type && { type, project, beside: { replies: [] }, ...datesOf(settings, project, document.meta.holidays, type) };
	return {
		served: document,
		servedHashes: beside,
		...(lastDay !== undefined && { servedLastDay: lastDay }),
		...(context && { servedFacts: workOutFacts(document, context).value }),
	};
}

function besidePlan<K extends 'plan' | 'proposed'>(key: K, read: ReadDocument | undefined): { readonly [P in K]?: BesidePlan } {
	if (read?.known === undefined) return {};
	const plan: BesidePlan = { document: read.document, facts: read.known.facts };
	return { [key]: plan } as { readonly [P in K]?: BesidePlan };
}

interface Versions {
	readonly served: PlanDocument | undefined;
	readonly replies: readonly PlanDocument[];
	readonly plan: ReadDocument | undefined;
	readonly proposed: ReadDocument | undefined;
}

/** A plan against its frozen draft, a proposed draft against the plan, or the changes of the plan that the document is about. */
function changesOf(document: PlanDocument, { served, replies, plan, proposed }: Versions): PlanChanges | undefined {
	if (served && document.type === served.type) return comparePlans(served, document, { replies });
	if (plan && proposed) return comparePlans(plan.document, proposed.document, { replies: [] });
	return plan?.known?.beside.changes;
}

/** The document behind a link, or what is wrong with it. */
async function followLink(run: Run, { document, type, roots, within }: Naming, key: string, ref: NameRef): Promise<ReadDocument | Finding> {
	const fault = (message: string) => buildFinding(documentLink, ref.span, message);
	const found = await pathBeside(run.host, { file: document.source.file, roots, address: ref.name, what: 'document' });
	if (typeof found === 'string') return fault(found);
	if (within.includes(await run.host.resolve(found.path)))
		return fault(`The documents name each other in a circle: "${ref.name}" leads back here.`);
	const read = await run.read(found.path, within);
	if ('error' in read) return fault(`We cannot read the document "${ref.name}" as text.`);
	const kinds = type.fields.find((field) => field.key === key)?.choices ?? [];
	if (kinds.length > 0 && !kinds.includes(read.document.type)) {
		return fault(`The document "${ref.name}" is of the kind "${read.document.type}". Here it must be: ${kinds.join(' or ')}.`);
	}
	return sameCase(read.document, document) ? read : fault(`The document "${ref.name}" belongs to another case.`);
}

function sameCase(one: PlanDocument, other: PlanDocument): boolean {
	const [first, second] = [one.meta.case, other.meta.case];
	return first === undefined || second === undefined || nameKey(first) === nameKey(second);
}
