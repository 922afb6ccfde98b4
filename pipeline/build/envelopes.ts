import type { Artifact } from '../model/artifact.ts';
import type { PdfIdentity } from '../model/delivery.ts';
import type { Finding } from '../model/finding.ts';
import type { Look } from '../model/look.ts';
import type { Notice } from '../model/notice.ts';
import { type PrintFormat, printFormatOf } from '../model/reader-format.ts';
import type { RenderedOutput } from '../model/renderer.ts';
import { sizeFindings } from './size-findings.ts';

/**
 * Puts each message that a renderer made into its envelope: an `.eml` file for an address, a cover letter for post and for hand.
 * A letter is set in the format that its reader needs, and says in its metadata whose it is. A renderer that made no message gives nothing here.
 */
export async function envelopesFor(
	{ notices = [], artifacts }: RenderedOutput,
	lookIn: (format: PrintFormat) => Look,
	identity?: PdfIdentity,
): Promise<RenderedOutput> {
	const envelopes: Artifact[] = [];
	const findings: Finding[] = [];
	for (const notice of notices) {
		if (notice.person.channel?.kind === 'email') {
			const { composeMessage } = await import('../deliver/compose-message.ts');
			const email = await composeMessage(notice, partsOf(notice, artifacts));
			envelopes.push(email);
			findings.push(...sizeFindings(notice, email.bytes.length, lookIn('standard').project));
		} else {
			const { printLetter } = await import('../render/pdf/letter/index.ts');
			const letter = await printLetter(notice, lookIn(printFormatOf(notice.person)), identity);
			envelopes.push(...letter.artifacts);
			findings.push(...letter.findings);
		}
	}
	return { artifacts: envelopes, findings };
}

function partsOf({ fileName }: Notice, artifacts: readonly Artifact[]): { readonly html: string; readonly text: string } {
	const part = (ending: string) => {
		const found = artifacts.find(({ path }) => path === `messages/${fileName}.${ending}`);
		if (found === undefined) throw new Error(`The message ${fileName} has no ${ending} part.`);
		return new TextDecoder().decode(found.bytes);
	};
	return { html: part('html'), text: part('txt') };
}
