import PostalMime, { type Email } from 'postal-mime';
import { plainOf } from './read-reply.ts';

/** All that an email says, what it quotes too: people type their answers between the lines of the message that they answer. */
export interface WholeMail {
	readonly words: string;
	/** The PDFs that came with it, in order. */
	readonly pdfs: readonly Uint8Array[];
	/** How many other files came with it. */
	readonly others: number;
}

/** Longer HTML is cut. A message of ours has some 40,000 letters. */
const mostHtml = 1_000_000;

/** Reads an email (RFC 5322, MIME). Anything that is none gives a mail without words. Never throws on bad input. */
export async function readWholeMail(bytes: Uint8Array): Promise<WholeMail> {
	const email = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' }).catch(
		(): Email => ({ headers: [], headerLines: [], attachments: [] }),
	);
	const { text, html = '', attachments } = email;
	const files = attachments.flatMap(({ content }) => (content instanceof ArrayBuffer ? [new Uint8Array(content)] : []));
	const pdfs = files.filter((file) => Buffer.from(file.subarray(0, 1024)).includes('%PDF-'));
	const plain = text?.trim() ? text : plainOf(html.slice(0, mostHtml).replace(/<\/?blockquote\b[^>]*>/gi, '<br>'));
	return { words: plain, pdfs, others: attachments.length - pdfs.length };
}
