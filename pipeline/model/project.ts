import type { Level } from './finding.ts';
import type { Pack } from './pack.ts';
import type { PdfStandard } from './pdf-standard.ts';

/** The settings of `project.yml`, with every default filled in. A key that was not set is absent. */
export interface Project {
	/** The folder that holds `project.yml`, or the document's own folder where there is none. */
	readonly folder: string;
	readonly authority?: Organisation;
	/** Schools and others by the name that documents use for them. */
	readonly organisations: readonly Organisation[];
	readonly sender?: { readonly name: string; readonly address: string; readonly replyTo?: string };
	readonly localOffer?: Place;
	readonly schoolsList?: Place;
	readonly adviceService?: AdviceService;
	readonly region: 'england' | 'scotland';
	/** The id of the rule set, such as `england-2014`. */
	readonly rules: string;
	/** A BCP 47 tag. */
	readonly language: string;
	readonly theme: string;
	/** Rule id to level; a rule that rests on law may only be raised. */
	readonly levels: ReadonlyMap<string, Level | 'off'>;
	/** Words that are spelled right here: those of the project and of the file `words.txt` beside it. */
	readonly words?: readonly string[];
	/** Sentences and passages that many plans share on purpose. */
	readonly sharedWording?: readonly string[];
	/** Days without post or offices that the project adds: ISO dates. */
	readonly holidays: readonly string[];
	/** The id of a window policy of the rule set; absent for the rule set's own default. */
	readonly window?: string;
	/** School holidays, first and last day of each, for a policy that counts days of term. */
	readonly schoolHolidays: readonly { readonly name: string; readonly from: string; readonly to: string }[];
	/** Who gives the certificate that an appeal needs. */
	readonly mediationService?: AdviceService;
	/** Where a family appeals to. */
	readonly tribunal?: AdviceService;
	/** Who helps families and councils to settle a disagreement. */
	readonly disagreementService?: AdviceService;
	/** For documents that ask for none themselves. */
	readonly pdfStandard?: PdfStandard;
	/** The folder that keeps the frozen drafts, from `folder`. */
	readonly served: string;
	/** The folder for outputs, from `folder`. */
	readonly output: string;
	/** Rules about words of its own, from `packs/` beside `project.yml`. */
	readonly packs?: readonly Pack[];
	/** Pictures of its own for easy read. */
	readonly symbols?: ProjectSymbols;
}

/** Packs of pictures that a project brings. Paths count from its folder, or are absolute. */
export interface ProjectSymbols {
	/** Folders and zip files. */
	readonly packs: readonly string[];
	/** The list of words of the school: a CSV file. */
	readonly words?: string;
	/** The folder with photos of people. */
	readonly photos?: string;
	/** Whether somebody pays for the documents; absent where nobody said. */
	readonly use?: 'commercial' | 'not commercial';
	/** The pack whose pictures come before those of the program. */
	readonly main?: string;
}

export interface Organisation {
	readonly name: string;
	/** Who in it writes, such as `Special educational needs team`. */
	readonly team?: string;
	readonly address?: string;
	readonly phone?: string;
	readonly email?: string;
	/** The number to ring for large print, easy read or another language, where it differs from `phone`. */
	readonly formatsPhone?: string;
}

/** A named place on the web. */
export interface Place {
	readonly name: string;
	readonly web: string;
}

export interface AdviceService {
	readonly name: string;
	readonly phone?: string;
	readonly email?: string;
	readonly web?: string;
}
