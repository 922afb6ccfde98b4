/** A finished message as a mail program reads it. */
export interface Reopened {
	/** Every address that it names as a reader: in To, Cc and Bcc. */
	readonly readers: readonly string[];
	readonly attachments: readonly { readonly fileName: string; readonly bytes: Uint8Array }[];
	/** The plain-text part. */
	readonly text: string;
	readonly subject: string;
	readonly messageId?: string;
}

/** Opens a finished message again, so that what is looked at and judged is what will go, and not what was meant to go into it. */
export async function reopened(bytes: Uint8Array): Promise<Reopened> {
	const { default: PostalMime } = await import('postal-mime');
	const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
	const readers = [...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])];
	return {
		readers: readers.flatMap((one) => one.address ?? one.group?.map(({ address }) => address) ?? []),
		attachments: mail.attachments.map(({ filename, content }) => ({
			fileName: filename ?? '',
			bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
		})),
		text: mail.text ?? '',
		subject: mail.subject ?? '',
		...(mail.messageId !== undefined && { messageId: mail.messageId }),
	};
}
