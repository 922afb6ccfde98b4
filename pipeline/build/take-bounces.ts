import { readDeliveryStatus } from '../deliver/bounces/read-delivery-status.ts';
import { type LookReason, type TakenBounce, takeBounce } from '../deliver/bounces/take-bounce.ts';
import type { Host } from '../host/host.ts';
import { UserError } from '../model/errors.ts';
import type { Project } from '../model/project.ts';
import { withLedger } from './ledger/with-ledger.ts';
import type { ResolveTools } from './resolve-messages.ts';
import { serviceRule } from './service-rule.ts';

export type { LookReason, TakenBounce };

/** What one file led to. */
export type TakenFile = TakenBounce & { readonly file: string };

/**
 * Takes every email of some files and folders, such as the mailbox to which messages come back (a Maildir, or files that somebody saved). It changes and removes no file.
 * A path where nothing stands is a `UserError` `usage/no-such-path`, and then none is taken.
 */
export async function takeBounces(tools: ResolveTools, project: Project, paths: readonly string[]): Promise<readonly TakenFile[]> {
	const { host } = tools;
	const files = (await Promise.all(paths.map((path) => filesAt(host, path)))).flat();
	return withLedger(tools, project, async (ledger) => {
		const serviceOf = await serviceRule(tools, project);
		const taken: TakenFile[] = [];
		for (const file of new Set(files)) {
			const status = await readDeliveryStatus(await host.read(file));
			taken.push({ file, ...(await takeBounce(status, { ledger, at: host.now().toISOString(), serviceOf })) });
		}
		return taken;
	});
}

async function filesAt(host: Host, path: string): Promise<readonly string[]> {
	const kind = await host.kind(path);
	if (kind === 'missing') throw new UserError('usage/no-such-path', `Nothing stands at "${path}".`);
	if (kind !== 'folder') return [path];
	const files = await host.list(path);
	return files.filter((file) => !isUnfinished(file, path));
}

/** In a Maildir a server still writes what stands in `tmp`. */
function isUnfinished(file: string, folder: string): boolean {
	return file.startsWith(`${folder.replace(/\/+$/, '')}/tmp/`);
}
