import type { Host } from '../host/host.ts';

/** The paths that a person named; with none, the folder `content` where there is one, or else the current folder. */
export async function defaultPaths(host: Host, paths: readonly string[]): Promise<readonly string[]> {
	if (paths.length > 0) return paths;
	return (await host.kind('content')) === 'folder' ? ['content'] : ['.'];
}
