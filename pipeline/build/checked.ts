import type { Beside } from '../model/beside.ts';
import type { PlanDocument } from '../model/document.ts';
import type { EasyReadDocument } from '../model/easy-read.ts';
import type { UserError } from '../model/errors.ts';
import type { ChecklistItem, Facts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { Drawings, Pictures } from '../model/picture.ts';
import type { Project } from '../model/project.ts';
import type { SheetsDocument } from '../model/sheets.ts';
import type { SourceText } from '../model/span.ts';
import type { SuppressedFinding } from '../model/suppression.ts';
import type { DocumentType } from '../model/template.ts';
import type { Enclosures } from './read-enclosures.ts';

/** What came of one file: a document with its findings, or the reason why the file could not be read. */
export type Checked = CheckedDocument | UnreadableFile;

interface UnreadableFile {
	readonly file: string;
	readonly error: UserError;
}

export interface CheckedDocument {
	readonly file: string;
	/** The document's own text first, then that of its case file and those of its chapters: the files that findings point into. */
	readonly sources: readonly SourceText[];
	readonly document: PlanDocument;
	readonly project: Project;
	/** In source order: those that nobody keeps quiet. */
	readonly findings: readonly Finding[];
	/** Findings that a note in the text keeps quiet, each with its note. */
	readonly suppressed: readonly SuppressedFinding[];
	/** Findings that the project's baseline knew already. */
	readonly inBaseline: readonly Finding[];
	/** Warnings beyond the quota of their rule: the last one that is shown says how many they are. */
	readonly onlyCounted: readonly Finding[];
	/** Everything the renderers need; absent where the document's type is not known. */
	readonly results?: PassResults;
}

/** What the passes made of a document whose type is known. */
export interface PassResults extends Enclosures {
	readonly type: DocumentType;
	readonly facts: Facts;
	readonly beside: Beside;
	readonly checklist: readonly ChecklistItem[];
	readonly easyRead?: EasyReadDocument;
	readonly sheets?: SheetsDocument;
	/** The program's, its project's, and the child's own list. */
	readonly pictures: Pictures;
	/** The art of those that its project brings, as far as the document uses them. */
	readonly ownDrawings: Drawings;
	/** Images that the document shows, by the address as typed. */
	readonly images: ReadonlyMap<string, Uint8Array>;
}

/** The findings of a document that its writer could still mend: those that are said, and those that only the baseline keeps quiet. */
export function everyFindingOf({ findings, inBaseline, onlyCounted }: CheckedDocument): readonly Finding[] {
	return [...findings, ...inBaseline, ...onlyCounted];
}

/** Whether any finding stops the document. */
export function hasErrors(findings: readonly Finding[]): boolean {
	return findings.some(({ level }) => level === 'error');
}
