import type { Level } from './finding.ts';
import type { NoticeTemplate } from './notice.ts';
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
	/** The folder of the ledger, from `folder`. */
	readonly ledger: string;
	readonly transports: Transports;
	/** The folder for outputs, from `folder`. */
	readonly output: string;
	/** Wording of messages of its own, from `email/` beside `project.yml`: in place of the program's, or in another language. By file name without ending. */
	readonly notices?: ReadonlyMap<string, NoticeTemplate>;
	/** Rules about words of its own, from `packs/` beside `project.yml`. */
	readonly packs?: readonly Pack[];
	/** Pictures of its own for easy read. */
	readonly symbols?: ProjectSymbols;
}

/** The ways out. Secrets are never here: only the names of the variables that hold them. */
export interface Transports {
	/** The folder for `.eml` files, from the project's own: what `send` uses unless another way is named. */
	readonly outbox: string;
	readonly smtp?: SmtpSettings;
}

/** A mail relay. */
export interface SmtpSettings {
	readonly host: string;
	readonly port: number;
	/** `tls` from the first byte, else `starttls`, which is always asked for; `none` is refused for any but a relay on this machine. */
	readonly security: 'tls' | 'starttls' | 'none';
	/** Names of environment variables. */
	readonly user?: string;
	readonly password?: string;
	/** OAuth2 in place of a password: names of environment variables, and the address of the service that gives tokens. */
	readonly oauth2?: { readonly clientId: string; readonly clientSecret: string; readonly refreshToken: string; readonly accessUrl: string };
	/** At most so many connections at a time, and so many messages a minute; absent where the relay sets no limit. */
	readonly connections: number;
	readonly perMinute?: number;
	/** Where what comes back is sent: `bounces@northmoor.example` becomes `bounces+<tag>@northmoor.example`. */
	readonly bounces: string;
	/** Signs here, where the relay does not: the domain, the selector and the name of the variable that holds the key. */
	readonly dkim?: { readonly domain: string; readonly selector: string; readonly key: string };
	/** Every message of a trial goes to this address in place of its reader's. */
	readonly redirectAllTo?: string;
	/** The largest message that the relay takes, in bytes. */
	readonly maxBytes?: number;
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
