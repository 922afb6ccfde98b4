import { UserError } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import { type SentencePlace, sentencePlaces } from '../model/rule-note.ts';
import { jsonFinding } from './report/json.ts';
import { prettyFinding } from './report/pretty.ts';
import { summaryOf } from './report/summary.ts';
import { wrap } from './report/wrap.ts';
import type { Session } from './session.ts';

/** What a place is called to people. */
const placeNames: Record<SentencePlace, string> = {
	'outcome-short': 'a step of an outcome, for this year',
	'outcome-long': 'an outcome',
	provision: 'help that a plan gives',
	need: 'a need',
	view: "somebody's own words",
	aspiration: 'a hope',
	profile: 'a one page profile',
	draft: 'the text of a draft plan',
	final: 'the text of a final plan',
	booklet: 'a booklet for families',
	email: 'a message to a family',
	'easy-read': 'easy read for a child',
};

/** `check --explain-sentence "..." --as outcome-short`: what the rules say of one sentence. */
export async function checkOneSentence(
	{ host, home, data, people, version }: Session,
	typed: string,
	{ place, json }: { readonly place: SentencePlace | undefined; readonly json: boolean },
): Promise<readonly Finding[]> {
	if (place === undefined) {
		const places = sentencePlaces.map((name) => `  ${name.padEnd(14)} ${placeNames[name]}`).join('\n');
		throw new UserError('usage/bad-command', `Where would the sentence stand?\n${places}`, 'Add --as and one of these names.');
	}
	const { explainSentence } = await import('../build/explain-sentence.ts');
	const text = typed.trim().replace(/\s+/g, ' ');
	const { source, words, findings } = await explainSentence({ host, home }, place, text);
	if (json) {
		const report = { schema: 1, tool: { name: 'plainplan', version }, place, text, words, findings: findings.map(jsonFinding) };
		data.write(`${JSON.stringify(report, undefined, '\t')}\n`);
	} else {
		const { errors, warnings, advice } = summaryOf(1, findings);
		const read = `Read as ${placeNames[place]}: ${words} ${words === 1 ? 'word' : 'words'}.`;
		const end = errors + warnings + advice === 0 ? 'There is nothing to mend.' : '';
		people.write(`${[...wrap(read, people.width), end].filter((line) => line !== '').join('\n')}\n\n`);
		for (const finding of findings) people.write(`${prettyFinding(finding, source, people)}\n`);
	}
	return findings;
}
