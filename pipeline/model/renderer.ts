import type { Artifact } from './artifact.ts';
import type { Beside } from './beside.ts';
import type { Person, PlanDocument } from './document.ts';
import type { EasyReadDocument } from './easy-read.ts';
import type { ChecklistItem, Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Look } from './look.ts';
import type { Notice, NoticeTemplate } from './notice.ts';
import type { PrintFormat } from './reader-format.ts';
import type { SheetsDocument } from './sheets.ts';
import type { NoticeGroup, OutputId } from './template.ts';

/** Everything known about one checked document, ready to print. */
export interface PrintJob {
	readonly document: PlanDocument;
	readonly facts: Facts;
	readonly checklist: readonly ChecklistItem[];
	/** Absent where the document has no easy-read block. */
	readonly easyRead?: EasyReadDocument;
	/** Absent where the document has no easy read, or its writer wants none. */
	readonly sheets?: SheetsDocument;
	/** One for each group of readers; empty where the document type sends none. */
	readonly notices: readonly NoticeRound[];
	/** Shared explanations of words, by word in lower case, for terms that carry none of their own. */
	readonly glossary?: ReadonlyMap<string, string>;
	/** In the order of the list of advice. */
	readonly reports: readonly Report[];
	/** Other files that go with the document, in the order typed. */
	readonly enclosed: readonly Report[];
	/** The other documents of the same case that this one names. */
	readonly beside?: Beside;
	readonly look: Look;
	/** What `look` is set for; `standard` when not said. */
	readonly format?: PrintFormat;
}

/** The wording of one notice and the people who are sent it. */
export interface NoticeRound {
	readonly template: NoticeTemplate;
	readonly people: readonly Person[];
	/** As `NoticeGroup.when`. */
	readonly when: NoticeGroup['when'];
}

/** A report that goes with a draft, as the list of advice names it. */
export interface Report {
	/** What the list calls it: `Psychological advice`. */
	readonly title: string;
	/** The file's address as typed. */
	readonly address: string;
	/** What it is called when it travels, without anyone's name, where more can be said than its place: `draft-plan.pdf`. */
	readonly fileName?: string;
	readonly bytes: Uint8Array;
	/** The same in large print, for readers who need it; absent where the report came as a file. */
	readonly largePrint?: Uint8Array;
}

/** Makes one kind of output. Reads no file and no clock: the same job gives the same bytes. */
export interface Renderer {
	readonly id: OutputId;
	/** Files that a library would run from the current folder: `build` refuses to render where one of them stands. */
	readonly refuses?: readonly string[];
	/** `made`: what earlier renderers made of the same job, such as the PDFs that a message carries. */
	render(job: PrintJob, made: readonly Artifact[]): Promise<RenderedOutput>;
}

/** Files, with anything that is wrong in them: what came out, not what was meant. */
export interface RenderedOutput {
	readonly artifacts: readonly Artifact[];
	readonly findings: readonly Finding[];
	/** Set by messages only: one a person, for `build` to put into its envelope. */
	readonly notices?: readonly Notice[];
}
