import type { ReportingDescriptor } from 'sarif';
import type { Level } from '../../../model/finding.ts';
import type { RuleNote } from '../../../model/rule-note.ts';
import { sourceLine } from '../pretty.ts';
import { plainMessage } from './plain-message.ts';

export const sarifLevels: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', advice: 'note' };

/** What there is to know about a rule: what it asks for, why, what to do, whose it is, and examples. */
export function sarifRule(id: string, note: RuleNote | undefined): ReportingDescriptor {
	if (note === undefined) return { id };
	const { title, why, mend, source, level, law, aliases, examples } = note.meta;
	return {
		id,
		shortDescription: { text: plainMessage(title) },
		fullDescription: { text: plainMessage(why) },
		defaultConfiguration: { level: sarifLevels[level] },
		help: {
			text: plainMessage(`${title} ${why} ${mend} It comes from: ${sourceLine(source)}.`),
			markdown: plainMessage(
				[
					`**${title}**`,
					why,
					`**What to do:** ${mend}`,
					`**Where it comes from:** ${sourceLine(source)}`,
					...(examples.rewrite ? [`**For example:** instead of "${examples.rewrite.before}" write "${examples.rewrite.after}"`] : []),
					...(law ? ['It rests on law: a project may make it stricter, never milder.'] : []),
					...listed('It reports', examples.bad),
					...listed('It does not report', examples.good),
				].join('\n\n'),
			),
		},
		properties: { tags: [id.split('/')[0] ?? id, ...aliases, ...(law ? ['law'] : [])] },
	};
}

const mostShown = 3;

function listed(heading: string, examples: readonly string[]): readonly string[] {
	const short = examples.filter((example) => example.length <= 160 && !example.includes('\n')).slice(0, mostShown);
	return short.length === 0 ? [] : [`**${heading}:**`, short.map((example) => `- ${example}`).join('\n')];
}
