import { appendFileSync } from 'node:fs';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/** Writes the address of every module that is imported to the file that `MODULE_LOG` names. */
if (isMainThread) register(import.meta.url);

export async function resolve(name, context, next) {
	const resolved = await next(name, context);
	appendFileSync(process.env.MODULE_LOG, `${resolved.url}\n`);
	return resolved;
}
