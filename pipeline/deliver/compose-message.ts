import { createHash } from 'node:crypto';
import type { Artifact } from '../model/artifact.ts';
import { isPlainAddress } from '../model/email-address.ts';
import type { Notice } from '../model/notice.ts';
import { headerText, headerToken } from './header-values.ts';

/**
 * Puts one email into its envelope: an `.eml` file (RFC 5322 and MIME) with a plain-text part, an HTML part and the PDFs.
 *
 * One person in `To`, never `Cc` or `Bcc`. The same notice and parts give the same bytes: boundaries and Message-ID come from
 * a hash of the content, and the date is that of the notice, at nine in the morning UTC. No file and no address is read.
 * Throws on an address that is not one plain address: the caller was to report it as a finding. Words of people stand in headers as `headerText` has them.
 */
export async function composeMessage(notice: Notice, parts: { readonly html: string; readonly text: string }): Promise<Artifact> {
	const { person, from } = notice;
	const to = person.channel?.kind === 'email' ? person.channel.address : '';
	for (const address of [to, from.address, ...(from.replyTo === undefined ? [] : [from.replyTo])]) {
		if (!isPlainAddress(address)) throw new Error(`"${address}" is not one plain address.`);
	}
	const digest = digestOf(notice, to, parts);
	const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
	const message = new MailComposer({
		from: { name: headerText(from.name), address: from.address },
		to: { name: '', address: to },
		...(from.replyTo !== undefined && { replyTo: { name: '', address: from.replyTo } }),
		subject: headerText(notice.subject),
		date: new Date(`${headerToken('day', notice.date)}T09:00:00Z`),
		messageId: `<${digest}@${from.address.split('@')[1]}>`,
		baseBoundary: digest,
		headers: {
			'Auto-Submitted': 'auto-generated',
			'X-Auto-Response-Suppress': 'OOF, AutoReply',
			'Content-Language': headerToken('language', notice.lang),
		},
		text: parts.text,
		html: parts.html,
		attachments: notice.attachments.map(({ fileName, mediaType, bytes }) => ({
			filename: headerToken('file name', fileName),
			contentType: headerToken('media type', mediaType),
			// Byte for byte: a calendar file would else lose its line ends on the way.
			contentTransferEncoding: 'base64',
			content: Buffer.from(bytes),
		})),
		newline: 'windows',
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	return {
		path: `messages/${notice.fileName}.eml`,
		mediaType: 'message/rfc822',
		bytes: new Uint8Array(await message.compile().build()),
		evidence: { title: notice.subject, lang: notice.lang, figures: 0, figuresWithAlt: 0 },
	};
}

/** SHA-256 over all that makes this message what it is, cut to 40 hexadecimal digits: it holds no personal data. */
function digestOf(
	{ fileName, kind, subject, date, from, attachments }: Notice,
	to: string,
	{ html, text }: { html: string; text: string },
): string {
	const files = attachments.map(({ fileName: name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')]);
	const content = JSON.stringify([fileName, kind, subject, date, from, to, html, text, files]);
	return createHash('sha256').update(content).digest('hex').slice(0, 40);
}
