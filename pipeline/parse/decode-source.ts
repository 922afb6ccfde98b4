import { UserError } from '../model/errors.ts';
import type { SourceText } from '../model/span.ts';
import { mostLetters } from './too-much.ts';

/** A letter takes up to three bytes. Above this size, a file has more letters than a document may have, whatever they are. */
const mostBytes = 3 * mostLetters;

/**
 * The bytes of a file as text: UTF-8, without a byte-order mark, line endings as typed.
 *
 * @throws UserError `input/undecodable` where the bytes are not UTF-8, or are too many to look at.
 */
export function decodeSource(file: string, bytes: Uint8Array): SourceText {
	if (bytes.length > mostBytes) {
		throw new UserError(
			'input/undecodable',
			`The file "${file}" has more than ${mostLetters.toLocaleString('en-GB')} letters and marks. Plainplan does not read so long a file.`,
			'Split it into several files, or take away what no document needs.',
		);
	}
	if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) throw undecodable(file, 'It is a Word document or another packed file.');
	if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
		throw undecodable(file, 'It is UTF-16 text.', 'Save it again, and choose UTF-8 in the window that opens.');
	}
	try {
		return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch {
		throw undecodable(file);
	}
}

function undecodable(file: string, more = '', hint?: string): UserError {
	return new UserError('input/undecodable', `The file "${file}" is not UTF-8 text. ${more}`.trim(), hint);
}

function startsWith(bytes: Uint8Array, ...first: readonly number[]): boolean {
	return first.every((byte, index) => bytes[index] === byte);
}
