import type { DiffersBlock } from '../../model/block.ts';
import { blocksOfKind, nameKey, tablesOf } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import type { WordLists } from '../../model/words.ts';
import { hasWords, textOf } from '../outline.ts';
import { saysPhrase } from '../phrases.ts';
import { wordsIn } from '../rows.ts';
import { planningStage } from '../sources.ts';
import { lostName } from '../suggest-name.ts';
import { quoted } from '../wording.ts';

/** Where advice does not agree, the plan names whose advice it is and says how it was settled. */
export const planAdviceDiffers: Rule = {
	id: 'plan/advice-differs',
	meta: {
		title: 'Where advice does not agree, the plan names who differs and says how it was settled.',
		why: 'A school that reads two answers will choose one. The family must know which one counts, and why.',
		mend: 'Name two or more short names of section K. Then say what the council decided and why.',
		source: planningStage('what parents said: consistent plan quality, conflicting advice'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				differs('School', 'We agreed on ten minutes, because both saw him tire.'),
				differs('School; school', 'We agreed on ten minutes, because both saw him tire.'),
				differs('School; Doctor', 'We agreed on ten minutes, because both saw him tire.'),
				differs('School; Psychologist', 'One report has 10 minutes. The other has 5.'),
				differs('Shcool; Psychologist', 'We agreed on ten minutes, because both saw him tire.'),
				differs('', 'We agreed on ten minutes, because both saw him tire.'),
			],
			good: [
				differs('School; Psychologist', 'We agreed on ten minutes, because both saw him tire.'),
				differs('psychologist; SCHOOL', 'One report has 10 minutes and one has 5. The plan says 5, to be safe.'),
				differs('School; Psychologist; Family', 'Ann chose the shorter time with them on 4 October 2026.'),
				differs('School; Psychologist', 'They met and settled it. Ned can listen for 5 minutes.'),
				'## Section C: Health needs\n\nNo health needs were found.',
			],
		},
	},
	*check(document, { words }) {
		const names = tablesOf(document, 'advice').flatMap(({ table }) =>
			table.rows.map((row) => wordsIn(table, row, 'short-name')).filter((name) => name !== ''),
		);
		for (const block of blocksOfKind(document, 'differs')) {
			yield* namesOf(block, names);
			yield* answerOf(block, words);
		}
	},
};

function* namesOf({ label, between }: DiffersBlock, known: readonly string[]): Generator<RuleFinding> {
	const keys = new Set(known.map(nameKey));
	const named = between.filter(({ name }) => name !== '');
	for (const { name, span } of named) {
		if (keys.has(nameKey(name))) continue;
		yield lostName({ kind: 'source', name, span, known, otherwise: 'Add it to the list of advice, with a short name.' });
	}
	if (new Set(named.map(({ name }) => nameKey(name))).size >= 2) return;
	yield {
		message: `${quoted(label.name)} does not say whose advice differs.`,
		mend: 'Write between="..." with two or more short names of section K, and a semicolon between them.',
		span: label.span,
	};
}

/** A block without words is reported by another rule. */
function* answerOf({ label, children }: DiffersBlock, words: WordLists): Generator<RuleFinding> {
	const said = textOf(children);
	if (!hasWords(said) || saysPhrase(said, 'settled', words)) return;
	yield {
		message: `${quoted(label.name)} does not say how it was settled.`,
		mend: 'Say what the plan follows and why, such as "The plan says 5 minutes, because ...".',
		span: label.span,
	};
}

function differs(between: string, words: string): string {
	return `
## Section J: Personal budget

Nobody has asked for one. :from[School] :from[Psychologist] :from[Family]

:::differs[How long Ned can listen]{between="${between}"}
${words}
:::

## Section K: Advice and information

| Short name | Advice | Written by | Date |
|---|---|---|---|
| School | School advice | Tom, class teacher | 28 September 2026 |
| Psychologist | Psychological advice | Priya, psychologist | 2 October 2026 |
| Family | Family's views | Ann | 20 September 2026 |`;
}
