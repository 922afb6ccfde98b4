import { UserError } from '../model/errors.ts';
import type { SourceText } from '../model/span.ts';

/**
 * The bytes of a file as text: UTF-8, without a byte-order mark, line endings as typed.
 *
 * @throws UserError `input/undecodable` where the bytes are not UTF-8.
 */
export function decodeSource(file: string, bytes: Uint8Array): SourceText {
	try {
		return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch {
		throw new UserError('input/undecodable', `The file "${file}" is not UTF-8 text.`);
	}
}
