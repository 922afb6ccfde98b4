/** The rules that judge single sentences: the ones that a labelled set speaks of. */
export const sentenceRules = [
	'easy/hard-word',
	'easy/number-format',
	'lang/acronym',
	'lang/jargon',
	'lang/long-sentence',
	'outcome/is-provision',
	'outcome/vague-verb',
	'plan/placeholder',
	'plan/placement-in-draft',
	'provision/vague',
];

/**
 * A small document with a text in the place that a context names. Nothing else in it breaks a rule of `sentenceRules`.
 * @param {string} context one of the contexts of a labelled set
 * @param {string} text Markdown as it would stand in that place
 * @returns {string} Markdown
 */
export function documentInPlace(context, text) {
	switch (context) {
		case 'outcome-short':
			return plan('final', outcome('Read a page aloud.', cell(text)));
		case 'outcome-long':
			return plan('final', outcome(text, 'Read a line aloud.'));
		case 'provision':
			return plan(
				'final',
				`## Section F: Special educational provision

| What Ned will get | Who gives it | How often | How long | Helps with |
|---|---|---|---|---|
| ${cell(text)} | Class teacher | Every day | 20 minutes | Reading |
`,
			);
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
			return plan(context, `## Section B: Special educational needs\n\n### Thinking and learning\n\n${text}\n`);
		case 'easy-read':
			return plan('final', `## Section C: Health needs\n\n:::easy-read[About me]\n${/^\s*[-*] /.test(text) ? text : `- ${text}`}\n:::\n`);
		case 'booklet':
		case 'email':
			return `---\ndocument: booklet\ntitle: Help\naudience: parents\n---\n\n# Help\n\n## A part\n\n${text}\n`;
		default:
			throw new Error(`The context "${context}" is not known.`);
	}
}

function plan(stage, body) {
	return `---\ndocument: ehc-plan\nstage: ${stage}\nversion: 1\ncase: EX-0001\nborn: 2017-03-14\nissued: 2026-11-23\n---\n\n# A plan\n\n${body}`;
}

function outcome(statement, step) {
	return `## Section E: What Ned will be able to do

:::outcome[Reading]{for="Reading"}
${statement}

| Step for this year | What will help | How often | Who | How we will know |
|---|---|---|---|---|
| ${step} | A book | Every day | Class teacher | A list |
:::
`;
}

function cell(text) {
	return text.replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)\|/g, '\\|');
}
