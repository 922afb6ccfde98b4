import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Certificate {
	readonly key: string;
	readonly cert: string;
}

/** A certificate for this machine, which signs itself. `from` and `to` are days: `20200101`. */
export function certificate({ from, to } = { from: '20200101', to: '20991231' }): Certificate {
	const folder = mkdtempSync(path.join(tmpdir(), 'plainplan-certificate-'));
	const openssl = (...words: readonly string[]) => execFileSync('openssl', words, { cwd: folder, stdio: 'ignore' });
	try {
		writeFileSync(path.join(folder, 'index.txt'), '');
		writeFileSync(path.join(folder, 'serial'), '01\n');
		writeFileSync(path.join(folder, 'ca.cnf'), settings);
		openssl('req', '-new', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'key.pem', '-out', 'request.pem', '-subj', '/CN=localhost');
		const dates = ['-startdate', `${from}000000Z`, '-enddate', `${to}000000Z`];
		openssl('ca', '-config', 'ca.cnf', '-batch', '-selfsign', '-keyfile', 'key.pem', '-in', 'request.pem', '-out', 'cert.pem', ...dates);
		const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
		return { key: read('key.pem'), cert: read('cert.pem') };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

const settings = `
[ca]
default_ca = here
[here]
dir = .
database = index.txt
serial = serial
new_certs_dir = .
default_md = sha256
policy = anything
x509_extensions = names
[anything]
commonName = supplied
[names]
subjectAltName = DNS:localhost,IP:127.0.0.1
basicConstraints = critical,CA:TRUE
`;
