import type { Level } from './finding.ts';
import type { WordKey } from './printed-words.ts';
import type { Levels, Overlay, Profile } from './profile.ts';

/** All document types, by id. */
export type DocumentTypes = ReadonlyMap<string, DocumentType>;

/** What one kind of document must hold and how it prints: data from `templates/types/<id>/template.yml`. */
export interface DocumentType {
	readonly id: string;
	/** `Education, Health and Care Plan`: for PDF titles and file properties, never with a child's name. */
	readonly name: string;
	/** What a family calls it: `plan`, `booklet`. */
	readonly shortName: string;
	/** The sentence length and wording rules that fit its readers. */
	readonly profile: Profile;
	/** The same for the easy-read parts that it holds. */
	readonly easyRead: Profile;
	/** How sections are known: by the letter in their heading, by their heading's words, or any heading at all. */
	readonly sectionsBy: 'letter' | 'heading' | 'free';
	readonly fields: readonly FieldTemplate[];
	readonly sections: readonly SectionTemplate[];
	readonly areas: readonly AreaTemplate[];
	readonly tables: readonly TableTemplate[];
	readonly numbering: Numbering;
	/** Level of each rule that this type uses, those of its profile among them; a rule that is not listed does not run. */
	readonly rules: Levels;
	/** Changes to `rules` by stage. */
	readonly stageRules: ReadonlyMap<'draft' | 'final', Levels>;
	/** Changes to `rules` where a stage or a country holds; those of the type's stage come after them. */
	readonly overlays: readonly Overlay[];
	/**
	 * The notices that go with each stage, one for each group of readers; `any` for a type without stages. `amended`: a draft that
	 * rests on a review, whose own message is that of the decision it goes with.
	 */
	readonly notices: ReadonlyMap<'draft' | 'amended' | 'final' | 'any', readonly NoticeGroup[]>;
	/** What must follow from how an outcome went, for a type that reviews a plan: the first row that fits. */
	readonly followUps: readonly FollowUp[];
	/** The youngest and the oldest child that it is for, in whole years; absent where it fits every age. */
	readonly ages?: { readonly from: number; readonly to: number };
	/** After so many months of a plan, a review asks why the same help goes on for an outcome that was not reached. */
	readonly sameHelpMonths?: number;
	readonly outputs: readonly OutputId[];
	/** The rule set whose dates and school years hold for it, whatever the project follows: `scotland-2004`. */
	readonly dates?: string;
	/** Phrases that this type prints in its own way, such as `contents: What is in this chapter`; the others are `Look.printed`. */
	readonly words: ReadonlyMap<WordKey, string>;
}

/** Who is sent which notice: everyone under one key of the front matter. */
export interface NoticeGroup {
	readonly to: 'send-to' | 'send-school' | 'send-health';
	readonly notice: string;
	/** The day it is dated and goes: that of the document, each day to remind those who have not answered, or the first working day after the last day. */
	readonly when: 'issued' | 'reminders' | 'after-last-day';
	/** `answered`: of these people only those from whom the document records an answer. */
	readonly only?: 'answered';
}

/** One row of a decision table, such as Figure 3 of Gateshead's guidance. */
export interface FollowUp {
	readonly achieved: readonly ('yes' | 'no' | 'partly')[];
	/** Absent where the reason does not matter. */
	readonly because?: 'circumstances' | 'outcome' | 'support';
	readonly demands: readonly Demand[];
	/** Why, in one plain sentence. */
	readonly why: string;
}

/** `new-outcome`: another outcome follows; `kept-outcome`: the same one goes on; `other-words`: it is written anew; `other-help`: its help changes; `steps`: the outcomes that follow have steps; `council`: the council is asked to decide. */
export type Demand = 'new-outcome' | 'kept-outcome' | 'other-words' | 'other-help' | 'steps' | 'council';

/** Every kind of output, in the order in which they are made. */
export const outputIds = ['pdf', 'easy-read', 'easy-read-page', 'page', 'sheets', 'picture-proof', 'messages'] as const;

export type OutputId = (typeof outputIds)[number];

export type FieldKind =
	| 'text'
	| 'date'
	| 'dates'
	| 'number'
	| 'choice'
	| 'case'
	| 'people'
	| 'keys'
	| 'key'
	| 'list'
	| 'agreement'
	| 'document'
	| 'documents'
	| 'digest'
	| 'standard'
	| 'meeting';

/** One key of the front matter. */
export interface FieldTemplate {
	readonly key: string;
	readonly kind: FieldKind;
	/** `true`, or a stage in which it must be there. A group name makes one of the group's keys enough. */
	readonly required: boolean | 'draft' | 'final';
	/** The level of a missing key where it is not an error. */
	readonly missing?: Level;
	/** Fields that share a group: any one of them is enough (`school-now` or `setting`). */
	readonly oneOf?: string;
	readonly choices?: readonly string[];
	/** One plain sentence on what it is for. */
	readonly about: string;
	readonly example: string;
}

export interface SectionTemplate {
	/** A letter (`H1`) or a short name (`hopes`). */
	readonly id: string;
	/** The heading as printed in starters; `{child}` is filled in. */
	readonly heading: string;
	readonly aliases: readonly string[];
	readonly required: boolean;
	/** `aspiration` and `view` are verbatim: exempt from wording rules. */
	readonly role: SectionRole;
	readonly easyRead: 'expected' | 'optional' | 'none';
	/** The section's hope, need, outcome or provision numbers start with this letter, where it is not the id. */
	readonly letter?: string;
	/** What an empty section prints in a draft, such as why section I is empty. */
	readonly emptyText?: string;
	/** The section always starts a page. */
	readonly startsPage: boolean;
	/** Needs of this section: their main contact is this front-matter key. */
	readonly contact?: string;
	/** Areas must be headed in this section. */
	readonly areas: boolean;
	/** Headings of level 3 expected in it, such as the eight hopes of a One Plan. */
	readonly headings: readonly HeadingTemplate[];
	/** The ids of tables that may stand here. */
	readonly tables: readonly string[];
}

export interface HeadingTemplate {
	readonly id: string;
	readonly heading: string;
	readonly aliases: readonly string[];
	/** Words, or starts of words, by which advice is brought under this heading. */
	readonly words?: readonly string[];
	readonly role?: SectionRole;
}

export type SectionRole = 'text' | 'aspiration' | 'view' | 'need' | 'outcome' | 'provision' | 'placement' | 'advice' | 'review' | 'profile';

/** One of the four areas of need. */
export interface AreaTemplate {
	readonly id: string;
	/** The plain heading: `Thinking and learning`. */
	readonly heading: string;
	/** The Code of Practice's name: `Cognition and learning`. */
	readonly codeName: string;
	readonly aliases: readonly string[];
}

/** A table known by its columns. */
export interface TableTemplate {
	readonly id: string;
	/** Stands inside an outcome block rather than straight in a section. */
	readonly inOutcome: boolean;
	/** Rows get a number after this pattern: `{section}{n}`, `{section}.{n}`, `{outcome}.{n}`. */
	readonly rowNumber?: string;
	readonly columns: readonly ColumnTemplate[];
}

export interface ColumnTemplate {
	readonly id: string;
	/** Headings, or words in them, by which the column is known; the longest that matches wins. */
	readonly aliases: readonly string[];
	readonly required: boolean;
}

/** First letters of the printed numbers; `section` means the letter of the section the block stands in. */
export interface Numbering {
	readonly hope: string;
	readonly need: string;
	readonly outcome: string;
	/** Of what a reply asks for. */
	readonly request: string;
}
