// One message as two libraries read it: Python's own and postal-mime.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';

/** Throws where Python cannot run. Of text only its words count: libraries end lines as they like. */
export async function readTwice(bytes) {
	const ran = spawnSync('python3', ['.ci/stages/read-mail.py'], { input: bytes, encoding: 'utf8', maxBuffer: 1e8 });
	if (ran.error || ran.status !== 0) throw new Error(`Python could not read the message: ${ran.error?.message ?? ran.stderr}`);
	const mail = await PostalMime.parse(bytes);
	const postalMime = {
		subject: mail.subject,
		from: mail.from.address,
		to: mail.to.map(({ address }) => address),
		messageId: mail.messageId,
		text: plain(mail.text).trim(),
		html: plain(mail.html).trim(),
		files: mail.attachments.map(({ filename, mimeType, content }) => [filename, mimeType, digest(mimeType, Buffer.from(content))]),
	};
	return { python: JSON.parse(ran.stdout), postalMime };
}

function plain(text) {
	return text.replaceAll('\r\n', '\n');
}

function digest(type, bytes) {
	const counted = type.startsWith('text/') ? Buffer.from(plain(bytes.toString('latin1')), 'latin1') : bytes;
	return createHash('sha256').update(counted).digest('hex');
}
