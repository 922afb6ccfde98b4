import type { EasyReadPageWords } from './easy-read-page-words.ts';
import type { Password } from './password.ts';
import type { Drawings, Pictures } from './picture.ts';
import type { PictureProofWords } from './picture-proof-words.ts';
import type { PrintedPhrases } from './printed-words.ts';
import type { Project } from './project.ts';
import type { DocumentType } from './template.ts';
import type { Theme } from './theme.ts';

/** All that a renderer needs beside the document: read once by `build`, so that no renderer reads a file. */
export interface Look {
	readonly type: DocumentType;
	readonly theme: Theme;
	readonly fonts: FontFiles;
	/** Asked in order for letters that `fonts` cannot draw. */
	readonly fallback: readonly FallbackFont[];
	/** What is printed in PDFs beside the writer's own words, where the type does not say it itself. */
	readonly printed: PrintedPhrases;
	/** What web pages of easy read say beside the document's own words; absent where none is made. */
	readonly pages?: { readonly easyRead: EasyReadPageWords; readonly proof: PictureProofWords };
	readonly project: Project;
	readonly pictures: Pictures;
	/** The art of every picture that the document's outputs show. */
	readonly drawings: Drawings;
	/** Images that the document shows, by the address as typed. */
	readonly images: ReadonlyMap<string, Uint8Array>;
	/** The PDFs open with this password only. */
	readonly password?: Password;
}

/** The bytes of a font family's four files. */
export interface FontFiles {
	readonly regular: Uint8Array;
	readonly bold: Uint8Array;
	readonly italic: Uint8Array;
	readonly boldItalic: Uint8Array;
}

/** A font for letters that the family of a theme does not have. */
export interface FallbackFont {
	readonly name: string;
	readonly regular: Uint8Array;
	/** The regular one again, where there is none. */
	readonly bold: Uint8Array;
}
