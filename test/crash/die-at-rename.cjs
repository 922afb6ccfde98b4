// Loaded before the program: kills it where the first file would get its final name.
require('node:fs').renameSync = () => process.kill(process.pid, 'SIGKILL');
require('node:module').syncBuiltinESMExports();
