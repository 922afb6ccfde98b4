import type { Artifact } from '../../model/artifact.ts';
import type { Finding } from '../../model/finding.ts';
import type { Notice } from '../../model/notice.ts';
import { dutyFindings } from '../../model/notice-findings.ts';
import type { Renderer } from '../../model/renderer.ts';
import type { Theme } from '../../model/theme.ts';
import { makeNotices } from './make-notices.ts';
import { refusedFiles, toHtml } from './to-html.ts';
import { toText } from './to-text.ts';
import { visibleWords } from './visible-words.ts';

/**
 * The messages that go with a document, one a person of `send-to`. Each email is made here as HTML and as plain text, both
 * from the same notice, and held against what the notice must say. The notices are handed on: `build` puts each email into
 * its envelope (`deliver`) and has each letter printed (`render/pdf/letter`).
 */
export const messages: Renderer = {
	id: 'messages',
	refuses: refusedFiles,
	async render(job, made) {
		const notices = makeNotices(job, made);
		const artifacts: Artifact[] = [];
		const findings: Finding[] = [...notices.findings];
		for (const notice of notices.value) {
			if (notice.person.channel?.kind !== 'email') continue;
			const email = await emailParts(notice, job.look.theme);
			artifacts.push(...email.artifacts);
			findings.push(...email.findings);
		}
		return { artifacts, findings, notices: notices.value };
	},
};

async function emailParts(notice: Notice, theme: Theme): Promise<{ artifacts: readonly Artifact[]; findings: readonly Finding[] }> {
	const page = await toHtml(notice, theme);
	const text = toText(notice);
	return {
		artifacts: [artifact(notice, 'html', 'text/html', page), artifact(notice, 'txt', 'text/plain', text)],
		findings: [...dutyFindings(notice, 'email', visibleWords(page, notice.preview)), ...dutyFindings(notice, 'plain text', text)],
	};
}

function artifact({ fileName, subject, lang }: Notice, ending: string, mediaType: string, words: string): Artifact {
	return {
		path: `messages/${fileName}.${ending}`,
		mediaType,
		bytes: new TextEncoder().encode(words),
		evidence: { title: subject, lang, figures: 0, figuresWithAlt: 0 },
	};
}
