import { loadBaseline } from '../config/load-baseline.ts';
import { loadProject } from '../config/load-project.ts';
import { loadSettings, type Settings } from '../config/load-settings.ts';
import { themeIds } from '../config/load-theme.ts';
import { loadOwnPictures, type OwnPictures } from '../config/symbols/load-own-pictures.ts';
import type { Host } from '../host/host.ts';
import type { Baseline, KnownFinding } from '../model/baseline.ts';
import type { Finding } from '../model/finding.ts';
import type { Project } from '../model/project.ts';
import type { Checked } from './checked.ts';
import type { ChapterPlace } from './handbook/handbooks-of-run.ts';
import { pathFrom } from './path-from.ts';
import { provePacks } from './prove-packs.ts';
import { type ReadFile, readDocument } from './read-document.ts';
import { refuseUnknownLevels } from './refuse-unknown-levels.ts';
import { refuseUnknownWindow } from './refuse-unknown-window.ts';
import { rulesFor } from './rules-for.ts';

/** The machine, and the folder of the program's own data. */
export interface Tools {
	readonly host: Host;
	readonly home: string;
	/** Shows the warnings beyond the quota of their rule too. */
	readonly showAll?: boolean;
	/** What the files of a document are called, by the document's file, where it does not say so itself. */
	readonly outputNames?: ReadonlyMap<string, string>;
	/** Told before each document: which file, and how many are done of how many. */
	readonly onProgress?: (file: string, done: number, total: number) => void;
}

/** One run of the program over some documents. What they share is read once, and so is each document that others name. */
export interface Run {
	readonly host: Host;
	readonly home: string;
	readonly settings: Settings;
	readonly themes: readonly string[];
	/** No warning is left to a count. */
	readonly showAll?: boolean;
	readonly outputNames?: Tools['outputNames'];
	/** The settings for the documents of a folder. */
	projectOf(folder: string): Promise<Project>;
	/** The pictures of a project: the program's, and those that it brings. */
	picturesOf(project: Project): Promise<OwnPictures>;
	/** What the baseline of a project knows of a document. */
	baselineOf(project: Project, file: string): Promise<readonly KnownFinding[]>;
	/** A document with its case file, the documents that it names, and its facts. `within`: the absolute paths of those that led to it. */
	read(file: string, within?: readonly string[]): Promise<ReadFile>;
	/** What all documents of the run show only together, by file; absent where they were not asked for together. */
	readonly across?: ReadonlyMap<string, readonly Finding[]>;
	/** The chapters of the run's handbooks, by absolute path; absent where no documents were asked for together. */
	readonly chapters?: ReadonlyMap<string, ChapterPlace>;
	/** The documents that were checked so far, by file: a plan, its replies and what goes with it ask for each other. */
	readonly checks: Map<string, Promise<Checked>>;
}

/** Loads what a run needs. A bad settings file is a `UserError`. */
export async function startRun({ host, home, outputNames }: Pick<Tools, 'host' | 'home' | 'outputNames'>): Promise<Run> {
	const settings = await loadSettings(host, home);
	return newRun({ host, home, settings, themes: await themeIds(host, home), ...(outputNames && { outputNames }) });
}

/** A run over settings that are loaded. */
export function newRun(loaded: Pick<Run, 'host' | 'home' | 'settings' | 'themes' | 'outputNames'>): Run {
	const { host, settings } = loaded;
	const projects = new Map<string, Promise<Project>>();
	const proven = new Set<string>();
	const files = new Map<string, Promise<ReadFile>>();
	const pictures = new Map<string, Promise<OwnPictures>>();
	const baselines = new Map<string, Promise<Baseline | undefined>>();
	const run: Run = {
		...loaded,
		checks: new Map(),
		projectOf: (folder) => once(projects, folder, () => projectOf(host, folder, settings, proven)),
		picturesOf: (project) => once(pictures, project.folder, () => loadOwnPictures(host, loaded.home, project, settings.pictures)),
		baselineOf: async ({ folder }, file) => {
			const baseline = await once(baselines, folder, () => loadBaseline(host, folder));
			return baseline?.get(await pathFrom(host, folder, file)) ?? [];
		},
		read: async (file, within = []) => {
			const path = await host.resolve(file);
			return once(files, path, () => readDocument(run, file, [...within, path]));
		},
	};
	return run;
}

/** `proven`: the folders of projects whose own packs were tried in this run. */
async function projectOf(host: Host, folder: string, settings: Settings, proven: Set<string>): Promise<Project> {
	const project = await loadProject(host, folder);
	if (project.packs && !proven.has(project.folder)) provePacks(project, settings);
	proven.add(project.folder);
	refuseUnknownLevels(project, rulesFor(settings, project));
	refuseUnknownWindow(project, settings);
	return project;
}

/** The value under a key, made where there is none yet. */
export function once<V>(made: Map<string, Promise<V>>, key: string, make: () => Promise<V>): Promise<V> {
	const value = made.get(key) ?? make();
	made.set(key, value);
	return value;
}
