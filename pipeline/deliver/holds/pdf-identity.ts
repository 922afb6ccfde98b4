import { inflateSync } from 'node:zlib';
import type { PdfIdentity } from '../../model/delivery.ts';
import { identityFrom } from '../../model/pdf-identity.ts';

/**
 * What a PDF says of itself: the case, the version and the source under `dc:identifier` in its metadata (ISO 16684-1). Read from the bytes themselves.
 * `undefined` where it is locked, is not ours, or names more than one identity, as a file does that holds another file.
 */
export function pdfIdentity(bytes: Uint8Array): PdfIdentity | undefined {
	if (isLockedPdf(bytes)) return undefined;
	const file = textOf(bytes);
	const packets = [file, ...packedMetadata(file)];
	const identifiers = new Set(packets.flatMap((packet) => [...packet.matchAll(identifier)].map(([, found = '']) => found)));
	const ours = [...identifiers].flatMap((found) => identityFrom(found) ?? []);
	return ours.length === 1 ? ours[0] : undefined;
}

/** Whether a PDF asks for a password before anybody can read it (ISO 32000-1, 7.6.1). */
export function isLockedPdf(bytes: Uint8Array): boolean {
	return isPdf(bytes) && /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(textOf(bytes));
}

/** Whether the bytes are a PDF, whatever their name says. */
export function isPdf(bytes: Uint8Array): boolean {
	return textOf(bytes.subarray(0, 1024)).includes('%PDF-');
}

const identifier = /<dc:identifier>\s*(urn:plainplan:[^<\s]*)\s*<\/dc:identifier>/g;

/** The metadata that another program packed when it saved the file again. */
function packedMetadata(file: string): readonly string[] {
	return [...file.matchAll(/<<[^<>]*\/Subtype\s*\/XML\b[^<>]*>>\s*stream\r?\n/g)].flatMap(({ 0: head, index }) => {
		if (!head.includes('/FlateDecode')) return [];
		const from = index + head.length;
		const to = file.indexOf('endstream', from);
		try {
			return [inflateSync(Buffer.from(file.slice(from, to), 'latin1'), { maxOutputLength: 1_000_000 }).toString('utf8')];
		} catch {
			return [];
		}
	});
}

function textOf(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
