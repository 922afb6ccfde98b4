import type { Artifact } from './artifact.ts';
import type { PlanDocument } from './document.ts';
import type { EasyReadDocument } from './easy-read.ts';
import type { ChecklistItem, Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Look } from './look.ts';
import type { NoticeTemplate } from './notice.ts';
import type { OutputId } from './template.ts';

/** Everything known about one checked document, ready to print. */
export interface PrintJob {
	readonly document: PlanDocument;
	readonly facts: Facts;
	readonly checklist: readonly ChecklistItem[];
	/** Absent where the document has no easy-read block. */
	readonly easyRead?: EasyReadDocument;
	/** Absent where the document type sends none. */
	readonly notice?: NoticeTemplate;
	readonly look: Look;
}

/** Makes one kind of output. Reads no file and no clock: the same job gives the same bytes. */
export interface Renderer {
	readonly id: OutputId;
	/** `made`: what earlier renderers made of the same job, such as the PDFs that a message carries. */
	render(job: PrintJob, made: readonly Artifact[]): Promise<RenderedOutput>;
}

/** Files, with anything that is wrong in them: what came out, not what was meant. */
export interface RenderedOutput {
	readonly artifacts: readonly Artifact[];
	readonly findings: readonly Finding[];
}
