import { checkPlan } from '../check/check-plan.ts';
import type { Settings } from '../config/load-settings.ts';
import { workOutFacts } from '../dates/work-out-facts.ts';
import type { Finding } from '../model/finding.ts';
import type { Project } from '../model/project.ts';
import type { Rule } from '../model/rule.ts';
import type { SentencePlace } from '../model/rule-note.ts';
import type { DocumentType } from '../model/template.ts';
import { parsePlan } from '../parse/parse-plan.ts';

/** Whether a rule judges single sentences; the others need a whole document. */
export function judgesSentences({ meta }: Rule): boolean {
	return meta.examples.place !== 'document';
}

/** What the sentence rules among `rules` say of a text that stands in a place, as they would in a whole document. */
export function checkSentence(
	place: SentencePlace,
	text: string,
	{ settings, project, rules }: { readonly settings: Settings; readonly project: Project; readonly rules: readonly Rule[] },
): readonly Finding[] {
	return checkText(documentInPlace(place, text), { settings, project, rules: rules.filter(judgesSentences) }, place);
}

/** What some rules say of a whole document that stands in no file; `place`: what it was made for. */
export function checkText(
	text: string,
	{ settings, project, rules }: { readonly settings: Settings; readonly project: Project; readonly rules: readonly Rule[] },
	place?: SentencePlace,
): readonly Finding[] {
	const { value: document, findings: early } = parsePlan({ file: 'sentence.md', text }, settings.types);
	const type = typeFor(place, document.type, settings);
	const ruleSet = settings.ruleSets.get(project.rules);
	const calendar = settings.calendars.get(project.region);
	// A text that nobody can read, such as 30,000 brackets, is no document of any type: parse says so.
	if (!type || !ruleSet || !calendar) return early;
	const facts = workOutFacts(document, { type, ruleSet, calendar, project }).value;
	const context = { type, facts, words: settings.words, project, pictures: settings.pictures };
	return checkPlan(document, context, rules);
}

/** A message is no document of its own: it reads as a booklet does, with the rules for messages. */
function typeFor(place: SentencePlace | undefined, id: string, { types, profiles }: Settings): DocumentType | undefined {
	const [type, email] = [types.get(id), profiles.get('email')];
	return place === 'email' && type && email ? { ...type, profile: email, rules: email.rules } : type;
}

/** A small document with a text in the place that a context names. Nothing else in it breaks a rule that judges sentences. */
export function documentInPlace(place: SentencePlace, text: string): string {
	switch (place) {
		case 'outcome-short':
			return plan('final', outcome('Read a page aloud by Year 6.', cell(text)));
		case 'outcome-long':
			return plan('final', outcome(text, 'Read a line aloud by Easter.'));
		case 'provision':
			return plan('final', `## Section F: Special educational provision\n\n${text}\n`);
		case 'need':
			return plan('final', `## Section B: Special educational needs\n\n### Thinking and learning\n\n:::need[Reading]\n${text}\n:::\n`);
		case 'view':
			return plan('final', `## Section A: Views, interests and hopes\n\n:::view[Ned]{how="Ned talked to Ann."}\n${text}\n:::\n`);
		case 'aspiration':
			return plan('final', `## Section A: Views, interests and hopes\n\n:::hope[A hope]\n${text}\n:::\n`);
		case 'profile':
			return plan(
				'final',
				`## Section A: Views, interests and hopes\n\n### One page profile\n\n#### What people like about Ned\n\n${text}\n`,
			);
		case 'draft':
		case 'final':
			return plan(place, `${place === 'draft' ? '::window\n\n' : ''}## Section J: Personal budget\n\n${text}\n`);
		case 'easy-read':
			return plan('final', `## Section C: Health needs\n\n:::easy-read[About me]\n${/^\s*[-*] /.test(text) ? text : `- ${text}`}\n:::\n`);
		case 'booklet':
		case 'email':
			return `---\ndocument: booklet\ntitle: Help\naudience: parents\n---\n\n# Help\n\n## A part\n\n${text}\n`;
	}
}

/** Nothing that a day could be worked out from: an outcome is judged by its own words. */
function plan(stage: 'draft' | 'final', body: string): string {
	return `---\ndocument: ehc-plan\nstage: ${stage}\nversion: 1\ncase: EX-0001\n---\n\n# A plan\n\n${body}`;
}

function outcome(statement: string, step: string): string {
	return `## Section E: What Ned will be able to do

:::outcome[Reading]{for="Reading"}
${statement}

| Step for this year | What will help | How often | Who | How we will know |
|---|---|---|---|---|
| ${step} | A book | Every day | Class teacher | A list |
:::
`;
}

/** A text as it may stand in one cell of a table. */
function cell(text: string): string {
	return text.replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)\|/g, '\\|');
}
