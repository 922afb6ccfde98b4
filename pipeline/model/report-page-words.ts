import type { CountedPhrase } from './due-page-words.ts';
import type { ChecklistItem } from './facts.ts';
import type { Level } from './finding.ts';
import type { Profile } from './profile.ts';

/** What the report of `check` says beside the findings: data from `templates/pages/report.yml`. Names in braces are filled in. */
export interface ReportPageWords {
	readonly title: string;
	readonly intro: string;
	readonly documents: CountedPhrase;
	readonly nothing: string;
	readonly counts: Readonly<Record<Level | 'kept', CountedPhrase>>;
	/** What the marks mean. */
	readonly key: { readonly heading: string } & Readonly<Record<Level, string>>;
	readonly levels: Readonly<Record<Level, string>>;
	readonly progress: {
		readonly heading: string;
		readonly mended: CountedPhrase;
		readonly fresh: CountedPhrase;
		readonly still: CountedPhrase;
		readonly first: string;
	};
	readonly contents: string;
	/** Before the names of documents with nothing to mend. */
	readonly clean: string;
	readonly stops: CountedPhrase;
	readonly passes: string;
	readonly allClear: string;
	/** What to do first in a document, by the level of what is worst there: `{place}`, `{line}`; where it is one thing, `{mend}`. */
	readonly start: Readonly<Record<Level, CountedPhrase>>;
	/** `section`: `{letter}`, `{heading}`; `caseFile`: `{file}`. */
	readonly places: {
		readonly section: string;
		readonly front: string;
		readonly intro: string;
		readonly unnamed: string;
		readonly caseFile: string;
	};
	/** `line`: `{line}`; `several`: `{title}`, what the rule asks for; `rule`: `{rule}`; `things` and `more`: `{count}`. */
	readonly finding: Readonly<
		Record<
			'line' | 'several' | 'words' | 'typed' | 'why' | 'mend' | 'better' | 'choices' | 'example' | 'instead' | 'source' | 'rule',
			string
		>
	> &
		Readonly<Record<'things' | 'more', CountedPhrase>>;
	/** Findings that the project's baseline knew. */
	readonly known: CountedPhrase;
	readonly kept: Readonly<Record<'heading' | 'intro' | 'words' | 'rule' | 'reason' | 'who' | 'again' | 'nobody', string>>;
	/** `caption`: `{title}`; `ofPart`: `{part}`; `longWords`: `{words}`. */
	readonly readability: Readonly<
		Record<
			'heading' | 'intro' | 'caption' | 'part' | 'words' | 'sentence' | 'age' | 'hardest' | 'ofPart' | 'longWords' | 'easyRead' | 'none',
			string
		>
	>;
	readonly checklist: { readonly heading: string; readonly intro: string } & Readonly<Record<ChecklistItem['result'], string>>;
	/** What only people can check, by who reads the document. */
	readonly people: { readonly heading: string; readonly intro: string } & Readonly<Record<Profile['id'], readonly string[]>>;
	readonly unread: Readonly<Record<'heading' | 'intro' | 'file' | 'reason', string>>;
	readonly footer: string;
}
