import { describe, expect, it } from 'vitest';
import { runProgram } from '../../pipeline/cli/program.ts';
import type { Session, Stream } from '../../pipeline/cli/session.ts';
import { readText } from '../../pipeline/host/host.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { hostOver } from '../build/host-over.ts';

const home = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const starterOf = (type: string) => readText(nodeHost, `${home}/templates/types/${type}/starter.md`);
const plan = await starterOf('my-plan-plus');
const advice = (need: string) =>
	`---\ndocument: advice\nchild: Ada\n---\n\n# Advice\n\n## What Ada needs, and how to help\n\n| Need | Effect | Outcome | How to help |\n|---|---|---|---|\n| ${need} | The day is long. | Eat four foods. | A new food each week. |\n`;

/** One run of the verb over two files in memory. */
async function run(source: string, ...words: readonly string[]) {
	const host = hostOver({ '/office/a.md': source, '/office/plan.md': plan });
	const told = { out: '', err: '' };
	const stream = (to: 'out' | 'err'): Stream => ({
		write: (text) => {
			told[to] += text;
		},
		isTerminal: false,
		colour: false,
		width: 100,
	});
	const machine: Omit<Session, 'finish' | 'version'> = { host, home, data: stream('out'), people: stream('err') };
	const code = await runProgram(['bring-in', '/office/a.md', '--into', '/office/plan.md', ...words], machine);
	return { ...told, code, text: new TextDecoder().decode(host.files.get('/office/plan.md')) };
}

describe('bring-in', () => {
	it('ends with 0 where all of it has a place, and with --json tells programs the same', async () => {
		const { code, out, err } = await run(advice('Ada eats two foods.'), '--json', '--dry-run');
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(JSON.parse(out)).toMatchObject({
			schema: 1,
			isWritten: false,
			groups: [{ title: 'Row 1', pieces: [{ what: 'Need', to: 'Eating, washing, dressing and sleep' }, {}, {}, {}] }],
		});
	});

	it('ends with 1 and writes nothing where a person must say which part of life a row belongs to', async () => {
		const { code, out, text } = await run(advice('She tires.'));
		expect(code).toBe(1);
		expect(out).toContain('Say it, such as --part "1=Thinking and learning".');
		expect(text).toBe(plan);
	});

	it('goes where the person says', async () => {
		const { code, text } = await run(advice('She tires.'), '--part', '1=Health, moving and the senses');
		expect(code).toBe(0);
		expect(text).toContain('The day is long.\n\n:::need[Tires]');
	});

	it.each([
		[['--part', '1=Kitchen'], 'The plan has no part "Kitchen".'],
		[['--part', 'Kitchen'], 'We cannot read "Kitchen" after "--part".'],
	])('ends with 2 after %j', async (words, message) => {
		const { code, err, text } = await run(advice('She tires.'), ...words);
		expect(code).toBe(2);
		expect(err).toContain(message);
		expect(text).toBe(plan);
	});
});
