import { describe, expect, it } from 'vitest';
import { valeStyle } from '../../pipeline/build/write-vale-style.ts';
import { loadPacks } from '../../pipeline/config/load-packs.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { found, packsFrom, packText } from '../check/a-pack.ts';

const shipped = await loadPacks(nodeHost, 'templates/packs/en-GB', { own: false });

describe('our packs as a style for Vale', () => {
	it('replacements stand apart from advice', async () => {
		const packs = await packsFrom({
			'own-words.yml': packText(
				"type: substitution\nentries: [{words: {in order to: to, utilise: use; apply, holistic: {advice: 'Say what.'}, key: {instead: [main], unless: [door]}}}]",
			),
		});
		expect(valeStyle(packs)).toEqual([
			{
				name: 'Words.yml',
				text: `# Northmoor Council: House style, words
extends: substitution
message: "Write '%s' instead of '%s'."
description: "Some readers do not know them."
level: warning
ignorecase: true
nonword: true
swap:
  "\\\\bin[ -](?:order|orders)[ -]to\\\\b": "to"
  "\\\\b(?:utilise|utilises|utilising|utilised)\\\\b": "use|apply"
# Left out: 1 of the entries, which hang on the words around them.
`,
			},
			{
				name: 'WordsAdvice.yml',
				text: `# Northmoor Council: House style, words
extends: existence
message: "'%s' is not a word for families."
description: "Some readers do not know them."
level: warning
ignorecase: true
nonword: true
tokens:
  - "\\\\b(?:holistic|holistics)\\\\b"
`,
			},
		]);
	});

	it.each(valeStyle(shipped).map((file) => [file.name, file.text] as const))('%s can be read back as a style', async (name, text) => {
		const [pack] = await packsFrom({ [`Plainplan/${name}`]: text });
		expect(pack?.meta.why).toMatch(/\.$/);
	});

	it('finds the same words as the pack that it was made from', async () => {
		const own = await packsFrom({ 'own-words.yml': packText("type: substitution\nentries: [{words: {'i.e.': that is, ie: that is}}]") });
		const files = Object.fromEntries(valeStyle(own).map(({ name, text }) => [`Plainplan/${name}`, text]));
		const findings = await found(files, 'Toys, i.e. cars, and ie that.', 'booklet');
		expect(findings.map(({ suggestions = [] }) => suggestions.map(({ was, text }) => `${was} -> ${text}`))).toEqual([
			['i.e. -> that is'],
			['ie -> that is'],
		]);
	});
});
