import { describe, expect, it } from 'vitest';
import { textNoGlyph } from '../../pipeline/check/rules/text-no-glyph.ts';
import { parsePlan } from '../../pipeline/parse/parse-plan.ts';
import { read, types } from './checked.ts';

describe('letters that no font prints', () => {
	it('are found in the case file too, where the names of people stand', () => {
		const plan = '---\ndocument: booklet\ncase-file: sam.yml\n---\n\n# Title\n';
		const text = 'people:\n  # Ask Mei: 你好\n  mum: 李伟, mum, mum@example.org\n';
		const { value } = parsePlan({ file: 'plan.md', text: plan }, types, { caseFile: { file: 'sam.yml', text } });
		const found = [...textNoGlyph.check(value, read(plan).context)];
		expect(found.map(({ message, span }) => `${span.file}:${span.start.line}:${span.start.column} ${message}`)).toEqual([
			'sam.yml:3:8 The fonts cannot print "李伟".',
		]);
	});
});
