import type { Facts } from '../model/facts.ts';
import type { Pictures } from '../model/picture.ts';
import type { Project } from '../model/project.ts';
import type { DocumentType } from '../model/template.ts';

/** All that `toEasyRead` may read beside the document. */
export interface EasyReadContext {
	readonly type: DocumentType;
	readonly facts: Facts;
	readonly project: Project;
	readonly pictures: Pictures;
	/** Shared explanations, by word, for `:term[word]` that nothing in the document explains. */
	readonly glossary?: ReadonlyMap<string, string>;
}
