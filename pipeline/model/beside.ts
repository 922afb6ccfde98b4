import type { CalendarDate } from './calendar-date.ts';
import type { PlanDocument } from './document.ts';
import type { Facts } from './facts.ts';
import type { PlanChanges } from './plan-changes.ts';

/** The other documents of the same case that a document names, read and worked out by `build`. Each is absent where it is not named or cannot be read. */
export interface Beside {
	/** The frozen draft under `served-draft`. */
	readonly served?: PlanDocument;
	/** The last day for answers that the frozen draft printed. */
	readonly servedLastDay?: CalendarDate;
	/** The SHA-256 of each report and image that stood beside the frozen draft, by its address as typed. */
	readonly servedHashes?: Readonly<Record<string, string>>;
	/** What was worked out from that draft's dates. */
	readonly servedFacts?: Facts;
	/** The documents under `replies`, in the order typed. For a document about a plan: those of that plan. */
	readonly replies: readonly PlanDocument[];
	/** The document under `plan`. */
	readonly plan?: BesidePlan;
	/** The document under `proposed`. */
	readonly proposed?: BesidePlan;
	/** The document under `review`. */
	readonly review?: PlanDocument;
	/** The documents under keys that only this document's type has, by key, in the order typed. */
	readonly own?: ReadonlyMap<string, readonly PlanDocument[]>;
	/** A handbook with its chapters, as one document: what prints. Its blocks keep the places of their own files. */
	readonly whole?: PlanDocument;
	/** Of a chapter, in a run with its handbook: the handbook and the chapters before this one. What they explained and said holds here too. */
	readonly before?: readonly PlanDocument[];
	/** Final against its frozen draft, an amended draft against the plan, or those of the plan under `plan`. */
	readonly changes?: PlanChanges;
}

export interface BesidePlan {
	readonly document: PlanDocument;
	readonly facts: Facts;
}
