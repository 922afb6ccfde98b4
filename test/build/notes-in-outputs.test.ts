import { describe, expect, it } from 'vitest';
import { buildDocuments } from '../../pipeline/build/build.ts';
import { readText } from '../../pipeline/host/host.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { outputIds } from '../../pipeline/model/template.ts';
import { wordsOfPdf } from '../render/email/words-of-pdf.ts';
import { hostOver } from './host-over.ts';

const note = '<!-- plainplan ignore lang/jargon: Zebra reason (Quokka, 4 May 2029) -->';
const kept = ':keep[cognition]{rule="lang/jargon" reason="Zebra reason (Quokka, 4 May 2029)"}';
const secrets = /zebra|quokka|plainplan ignore|4 May 2029|lang\/jargon/i;

/** The starter of a draft with notes in every place that is printed, mailed or read aloud. */
async function withNotes(): Promise<string> {
	const starter = await readText(nodeHost, 'templates/types/ehc-plan/starter.md');
	const heading = /^## Section B.*\n/m;
	return starter
		.replace(/^# /m, `${note}\n\n# `)
		.replace(heading, (line) => `${note}\n\n${line}\n${note}\nEllie has good ${kept} here.\n\n${note}\n- Echoic ${note} speech\n\n`)
		.replace(/^(:::easy-read\[[^\n]*\n)- /m, `$1${note}\n- ${note} `);
}

describe('notes to the checker', () => {
	it('stand in no output, while the words that they keep do', async () => {
		const project = await readText(nodeHost, 'templates/project.yml');
		const host = hostOver({ '/office/project.yml': project, '/office/ellie.md': await withNotes() });
		const [built] = await buildDocuments({ host, home: '.' }, { paths: ['/office/ellie.md'], to: '/office/out', outputs: outputIds });
		expect(built?.findings.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([]);
		const written = built?.written ?? [];
		expect(written.length).toBeGreaterThan(3);
		const texts = await Promise.all(
			written.map(async (path) => {
				const bytes = await host.read(path);
				return path.endsWith('.pdf')
					? `${await wordsOfPdf(bytes)}\n${new TextDecoder('latin1').decode(bytes)}`
					: new TextDecoder().decode(bytes);
			}),
		);
		expect(written.filter((_, index) => secrets.test(texts[index] ?? ''))).toEqual([]);
		expect(texts.some((text) => text.includes('Ellie has good cognition here.'))).toBe(true);
	});
});
