import { randomBytes } from 'node:crypto';
import { chmod, type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { isPlainAddress } from '../../model/email-address.ts';
import { UserError } from '../../model/errors.ts';
import { heldBody } from './held-body.ts';
import type { Outgoing, SendResult, Transport } from './transport.ts';

/**
 * A folder of `.eml` files that only this person can open: what `send` uses unless another way is named.
 *
 * A message is written under another name and synced; its last step is the new name, `<key>.eml`. The same message twice gives the same file.
 * Throws a `UserError` `disk/write` where the folder cannot be made.
 */
export async function outboxTransport(folder: string): Promise<Transport> {
	try {
		await mkdir(folder, { recursive: true, mode: 0o700 });
		await chmod(folder, 0o700);
		await removeLeftovers(folder);
	} catch (error) {
		throw new UserError('disk/write', `We cannot use the folder "${folder}" for messages. ${wordsOf(error)}`);
	}
	return { id: 'outbox', send: (letter) => send(folder, letter), close: async () => {} };
}

async function send(folder: string, { key, to, body, signal }: Outgoing): Promise<SendResult> {
	if (!isPlainAddress(to)) return { result: 'refused', reply: 'That is not one plain address.' };
	if (!/^[0-9a-f]{64}$/.test(key)) return { result: 'lost', reply: 'That is not the key of a message.' };
	const part = path.join(folder, `.${key}.${process.pid}-${randomBytes(4).toString('hex')}${unfinished}`);
	const held = heldBody(body);
	try {
		await writeWhole(part, held.chunks, signal);
		await rename(part, path.join(folder, `${key}.eml`));
	} catch (error) {
		await rm(part, { force: true });
		const thrown = held.thrown();
		if (thrown) return { result: 'stopped', error: thrown.error };
		// Nothing bears the final name: that is as good as an answer.
		return { result: held.ended() ? 'deferred' : 'lost', reply: wordsOf(error) };
	}
	try {
		await syncFolder(folder);
	} catch (error) {
		return { result: 'lost', reply: wordsOf(error) };
	}
	return { result: 'accepted' };
}

async function writeWhole(file: string, chunks: AsyncIterable<Uint8Array>, signal: AbortSignal | undefined): Promise<void> {
	const handle = await open(file, 'wx', 0o600);
	try {
		await writeAll(handle, chunks, signal);
		await handle.sync();
	} finally {
		await handle.close();
	}
}

async function writeAll(handle: FileHandle, chunks: AsyncIterable<Uint8Array>, signal: AbortSignal | undefined): Promise<void> {
	await handle.chmod(0o600);
	for await (const chunk of chunks) {
		signal?.throwIfAborted();
		await handle.writeFile(chunk);
	}
}

async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

const unfinished = '.part';

/** Half messages of a worker that was killed hold personal facts. Those of a worker that still runs are left. */
async function removeLeftovers(folder: string): Promise<void> {
	for (const name of await readdir(folder)) {
		const [, worker] = /^\.[0-9a-f]{64}\.(\d+)-[0-9a-f]+\.part$/.exec(name) ?? [];
		if (worker !== undefined && !isRunning(Number(worker))) await rm(path.join(folder, name), { force: true });
	}
}

function isRunning(pid: number): boolean {
	if (pid === process.pid) return true;
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

function wordsOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (code === 'ENOSPC' || code === 'EDQUOT') return 'The disk is full.';
	return code === '' ? 'We stopped it.' : `The computer says: ${code}.`;
}
