import { loadProject } from '../config/load-project.ts';
import { UserError } from '../model/errors.ts';
import type { Project } from '../model/project.ts';
import { defaultPaths } from './default-paths.ts';
import type { Session } from './session.ts';

/** The project whose ledger a verb works on: of the folder that a person named, else of `content`, else of the current folder. */
export async function ledgerProject({ host }: Pick<Session, 'host'>, folder: string | undefined): Promise<Project> {
	const [named = '.'] = await defaultPaths(host, folder === undefined ? [] : [folder]);
	if ((await host.kind(named)) !== 'folder') throw new UserError('usage/no-such-path', `There is no folder "${named}".`);
	return loadProject(host, named);
}

/** The option by which a person names that folder. */
export const projectOption = ['--project <folder>', 'the folder of your documents; the folder "content" if you name none'] as const;
