import type { Host } from '../host/host.ts';

/** The path of a file from a folder: `plans/sam.md`; its absolute path where it does not stand below the folder. */
export async function pathFrom(host: Pick<Host, 'resolve'>, folder: string, file: string): Promise<string> {
	const [above, path] = await Promise.all([host.resolve(folder), host.resolve(file)]);
	const start = above === '/' ? above : `${above}/`;
	return path.startsWith(start) ? path.slice(start.length) : path;
}
