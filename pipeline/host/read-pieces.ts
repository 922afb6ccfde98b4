import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { UserError } from '../model/errors.ts';

/**
 * A file in pieces, for what may be too large for memory; one that was packed with gzip comes unpacked. A file that we cannot read, and a packed one that is
 * broken, is a `UserError` `disk/read`.
 */
export async function* readPieces(file: string): AsyncGenerator<Uint8Array> {
	try {
		if (!(await stat(file)).isFile()) throw new UserError('disk/read', `We cannot read "${file}". It is no file.`);
		const pieces = createReadStream(file);
		if (!(await isPacked(file))) yield* bytesOf(pieces);
		else {
			const unpacked = createGunzip();
			const feeding = pipeline(pieces, unpacked);
			feeding.catch(() => {});
			yield* bytesOf(unpacked);
			await feeding;
		}
	} catch (error) {
		if (error instanceof UserError || !(error instanceof Error && 'code' in error)) throw error;
		throw new UserError('disk/read', `We cannot read the file "${file}". The computer says: ${String(error.code)}.`);
	}
}

async function* bytesOf(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
	for await (const piece of stream) if (piece instanceof Uint8Array) yield piece;
}

async function isPacked(file: string): Promise<boolean> {
	const handle = await open(file, 'r');
	try {
		const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
		return bytesRead === 2 && buffer.readUInt16BE(0) === 0x1f8b;
	} finally {
		await handle.close();
	}
}
