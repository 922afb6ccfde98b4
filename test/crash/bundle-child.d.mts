/** Makes `<folder>/<name>.cjs` of `entry`. */
export function bundleChild(entry: string, folder: string): Promise<string>;
