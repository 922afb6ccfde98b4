import PostalMime, { type Email } from 'postal-mime';
import { plainOf } from './read-reply.ts';

/** All that an email says, what it quotes too: people type their answers between the lines of the message that they answer. */
export interface WholeMail {
	readonly words: string;
	/** The PDFs that came with it, in order: what is one, and what says that it is one. */
	readonly pdfs: readonly MailedPdf[];
	/** How many other files came with it. */
	readonly others: number;
}

/** Longer HTML is cut. A message of ours has some 40,000 letters. */
const mostHtml = 1_000_000;

interface MailedPdf {
	/** As the sender named it; nothing in it is trusted. */
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Reads an email (RFC 5322, MIME). Anything that is none gives a mail without words. Never throws on bad input. */
export async function readWholeMail(bytes: Uint8Array): Promise<WholeMail> {
	const email = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' }).catch(
		(): Email => ({ headers: [], headerLines: [], attachments: [] }),
	);
	const { text, html = '', attachments } = email;
	const pdfs = attachments.flatMap(({ content, filename, mimeType }): readonly MailedPdf[] => {
		if (!(content instanceof ArrayBuffer)) return [];
		const bytes = new Uint8Array(content);
		const isPdf = Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
		return isPdf || mimeType === 'application/pdf' || /\.pdf$/i.test(filename ?? '') ? [{ name: filename ?? '', bytes }] : [];
	});
	const plain = text?.trim() ? text : plainOf(html.slice(0, mostHtml).replace(/<\/?blockquote\b[^>]*>/gi, '<br>'));
	return { words: plain, pdfs, others: attachments.length - pdfs.length };
}
