import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { evidenceLog } from '../evidence/a-log.ts';
import { saysPhrase } from '../phrases.ts';
import { saysSomething, wordsIn } from '../rows.ts';
import { gateshead } from '../sources.ts';
import { quoted } from '../wording.ts';

/** The first entry of each outcome says how it was at the start. */
export const evidenceBaselineFirst: Rule = {
	id: 'evidence/baseline-first',
	meta: {
		title: 'The first entry for each outcome says how it was at the start.',
		why: 'Without a start nobody can tell how far the child has come.',
		mend: 'Write "At the start" in the first row, with what you saw before the help began.',
		source: gateshead('how we will know that an outcome was met'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				evidenceLog('| 8 January 2027 | Sample of work | 10 words | Tom |'),
				evidenceLog('|  |  |  |  |'),
				evidenceLog(
					'| 8 March 2027 | Sample of work | 20 words | Tom |\n| 8 January 2027 | At the start: sample of work | 10 words | Tom |',
				),
				evidenceLog('| 8 January 2027 | Questionnaire | He likes books. | Tom |'),
				'document: evidence-log\n\n## What we saw\n\n:::outcome[Reading]{for="Reading"}\nRead 50 words.\n:::',
			],
			good: [
				evidenceLog('| 8 January 2027 | At the start: sample of work | 10 words | Tom |'),
				evidenceLog('| 8 January 2027 | Sample of work | At the start he reads 10 words. | Tom |'),
				evidenceLog('| 8 January 2027 | Baseline test | 10 words | Tom |'),
				evidenceLog('| 8 January 2027 | At the start | 10 words | Tom |\n| 8 March 2027 | Sample of work | 20 words | Tom |'),
				'document: evidence-log\n\n## What we saw\n\nThe plan began last week.',
			],
		},
	},
	*check(document, { words }) {
		for (const { label, children } of blocksOfKind(document, 'outcome')) {
			const tables = children.flatMap((block) => (block.kind === 'table' && block.meaning === 'entries' ? [block] : []));
			const [table] = tables;
			const row = table?.rows.find(saysSomething);
			if (table === undefined || row === undefined) {
				yield {
					message: `The outcome ${quoted(label.name)} has no entry yet.`,
					mend: 'Add a table. Its first row says how it was at the start.',
					span: label.span,
				};
				continue;
			}
			const said = `${wordsIn(table, row, 'kind')}. ${wordsIn(table, row, 'seen')}`;
			if (saysPhrase(said, 'evidence-baseline', words)) continue;
			yield {
				message: `The first entry for ${quoted(label.name)} does not say how it was at the start.`,
				mend: 'Put a row above it that begins with "At the start".',
				span: row.span,
			};
		}
	},
};
