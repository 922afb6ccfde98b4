import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadSettings } from '../../pipeline/config/load-settings.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { parsePlan } from '../../pipeline/parse/parse-plan.ts';
import { chaptersOf } from './handbook.ts';

const { types } = await loadSettings(nodeHost, '.');
const chapters = chaptersOf('writers');

/** What writers are told to type, from each box of code: the chapter and the text. */
const boxes = chapters.flatMap(({ file, text }) =>
	[...text.matchAll(/^```\n([\s\S]*?)^```$/gm)].map(([, typed = '']) => ({ file, typed })),
);
const commands = chapters.flatMap(({ text }) => [...text.matchAll(/`plainplan ([a-z]+) ?([a-z-]*)/g)]);

/** Mistakes of form in a plan that holds the box. Names of hopes, needs and people stand elsewhere in a real plan. */
function mistakesIn(typed: string): readonly string[] {
	const heading =
		typed.startsWith(':::view') || typed.startsWith(':::hope')
			? 'Section A: Views'
			: typed.includes(':::need')
				? 'Section B: Needs'
				: 'Section E: Outcomes';
	const text = `---\ndocument: ehc-plan\nchild: Ada\n---\n\n# A plan\n\n## ${heading}\n\n${typed}`;
	const { findings } = parsePlan({ file: 'box.md', text }, types);
	return findings
		.filter(({ span, level }) => level === 'error' && span.start.line > 7)
		.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

describe('what the guide for writers tells them to type', () => {
	it('stands in boxes', () => {
		expect(boxes.length).toBeGreaterThan(10);
	});

	it.each(boxes)('in $file is read without a mistake: $typed', ({ typed }) => {
		expect(mistakesIn(typed)).toEqual([]);
	});

	it('names only kinds of document that there are', () => {
		const named = commands.filter(([, verb]) => verb === 'new').map(([, , type = '']) => type);
		expect(named.length).toBeGreaterThan(8);
		expect(named.filter((type) => !types.has(type))).toEqual([]);
	});

	it('names only verbs that there are', () => {
		expect(commands.map(([, verb]) => verb).filter((verb) => !existsSync(`pipeline/cli/commands/${verb}.ts`))).toEqual([]);
	});
});
