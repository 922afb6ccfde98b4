import { loadMessagesPage } from '../../config/load-page.ts';
import type { HoldFacts } from '../../deliver/holds/hold-facts.ts';
import { holdsFor } from '../../deliver/holds/holds-for.ts';
import { refusalsOf } from '../../deliver/holds/refusals.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { MessagesPage, PageMessage } from '../../model/messages-page.ts';
import type { NoticeBlock } from '../../model/notice.ts';
import { messagesPageNameOf } from '../../model/output-name.ts';
import { loadLook, themeIdOf } from '../looks.ts';
import type { Printable, Rendered } from '../press.ts';
import type { Run } from '../run.ts';
import { documentHoldFacts } from './document-hold-facts.ts';
import { type MadeBatch, makeBatch } from './make-batch.ts';

/** The page of messages of a printed document. */
export async function messagesPageOf(run: Run, checked: Printable, rendered: Rendered): Promise<Artifact> {
	const { document, project, results, file } = checked;
	const made = await makeBatch(run, checked, rendered);
	const facts = await documentHoldFacts(run, checked, made.batch);
	const page: MessagesPage = {
		document: made.batch.document,
		kind: results.type.name,
		file: file.split(/[\\/]/).at(-1) ?? file,
		date: results.facts.referenceDate,
		digest: made.batch.digest,
		path: file,
		messages: pageMessages(made, facts, rendered.made),
		refusals: [...refusalsOf(made.batch, { ...made.truth, many: true }), ...lockedRefusal(made)],
	};
	const { theme } = await loadLook(run.host, run.home, themeIdOf(checked), 'standard', project.folder);
	const { messagesPage } = await import('../../render/html/messages/index.ts');
	const bytes = new TextEncoder().encode(messagesPage(page, await loadMessagesPage(run.host, run.home), theme));
	const evidence = { title: page.document, lang: 'en-GB', figures: 0, figuresWithAlt: 0 };
	return { path: messagesPageNameOf(document), mediaType: 'text/html', bytes, evidence };
}

/** A release prints without a password: what stands in the ledger can be read again in years to come. */
function lockedRefusal({ batch: { messages } }: MadeBatch): readonly string[] {
	const isLocked = messages.some(({ attachments }) => attachments.some((file) => file.isOurs && file.isLocked === true));
	return isLocked ? ['The PDFs of this build open with a password. Build without one, then release.'] : [];
}

function pageMessages({ shown, batch }: MadeBatch, facts: HoldFacts, files: Rendered['made']): readonly PageMessage[] {
	return shown.map(({ message, notice, opened }) => ({
		message,
		subject: opened?.subject ?? notice.subject,
		opening: firstLines(notice.blocks),
		files: (['html', 'txt', 'eml', 'pdf'] as const).flatMap((kind) => {
			const name = `${message.fileName}.${kind}`;
			return files.some(({ path }) => path === `messages/${name}`) ? [{ name, kind }] : [];
		}),
		holds: holdsFor(message, batch.messages, facts),
	}));
}

const shownLines = 3;

/** The first paragraphs of a message, enough to tell which one it is. */
function firstLines(blocks: readonly NoticeBlock[]): readonly string[] {
	const lines = blocks.flatMap((block) =>
		block.kind === 'paragraph'
			? [
					block.runs
						.map(({ text }) => text)
						.join('')
						.trim(),
				]
			: [],
	);
	return lines.filter((line) => line !== '').slice(0, shownLines);
}
