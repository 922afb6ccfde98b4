import { describe, expect, it } from 'vitest';
import { buildDocuments } from '../../pipeline/build/build.ts';
import { readText } from '../../pipeline/host/host.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { type OutputId, outputIds } from '../../pipeline/model/template.ts';
import { hostOver } from './host-over.ts';

/** Builds the starter of a One Plan with these words in place of the first line of its easy read. */
async function built(line: (typed: string) => string, outputs: readonly OutputId[] = outputIds) {
	const project = await readText(nodeHost, 'templates/project.yml');
	const starter = await readText(nodeHost, 'templates/types/one-plan/starter.md');
	const text = starter.replace(/^(:::easy-read\[[^\n]*\n\n?)(- .*)$/m, (_, opening: string, typed: string) => `${opening}${line(typed)}`);
	const host = hostOver({ '/office/project.yml': project, '/office/plan.md': text });
	const [one] = await buildDocuments({ host, home: '.' }, { paths: ['/office/plan.md'], to: '/office/out', outputs });
	return { written: (one?.written ?? []).map((path) => path.replace('/office/out/', '')), findings: one?.findings ?? [] };
}

describe('the sheet for checking pictures in a build', () => {
	it('is made with the easy read, and the page for the screen with it', async () => {
		const { written } = await built((typed) => typed);
		expect(written.filter((path) => path.endsWith('.html') && !path.startsWith('messages/'))).toEqual([
			'EXAMPLE-one-plan-easy-read.html',
			'EXAMPLE-one-plan.html',
			'EXAMPLE-one-plan-picture-proof.html',
		]);
	});

	it('is all that is made where a picture is still to be chosen', async () => {
		const { written, findings } = await built(() => '- :pic[zzgrumph] I like school.');
		expect(findings.filter(({ level }) => level === 'error').map(({ ruleId }) => ruleId)).toEqual(['easy/picture']);
		expect(written).toEqual(['EXAMPLE-one-plan-picture-proof.html']);
	});

	it('is not made where nobody asks for it, nor where something else is wrong too', async () => {
		expect((await built(() => '- :pic[zzgrumph] I like school.', ['pdf'])).written).toEqual([]);
		expect((await built(() => '- :pic[zzgrumph] I like school.\n- :pic[dog] I will :date[nothing].')).written).toEqual([]);
	});
});
