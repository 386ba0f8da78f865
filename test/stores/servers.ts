/**
 * Real triple stores for `npm run test:stores`, each started on a free port of this machine with a data folder of its own. What has to be
 * installed comes from the registries' own clients, into `node_modules/.cache/stores` where that is possible.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../cli/console.ts';

export interface Running {
  /** The address that a user would give. */
  readonly url: string;
  readonly version: string;
  /** What the tool has to have in its environment. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export interface Server {
  readonly name: string;
  /** Installs what is missing and starts it in a folder. @throws Error with the reason why it cannot be had */
  start(folder: string): Promise<Running>;
}

export const FUSEKI = '5.6.0';
export const RDF4J = '5.0.3';
const JETTY = '9.4.57.v20241219';
const OXIGRAPH = '0.5.13';

const CACHE = path.join(ROOT, 'node_modules/.cache/stores');
const STARTING = 180_000;

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 600_000 });
}

/** An error of a command, short enough for a line. */
const because = (error: unknown): string => {
  const { stderr, message } = error as Error & { stderr?: string };
  return ((stderr ?? '').trim().split('\n').pop() || message).slice(0, 200);
};

function installed(what: string, is: () => boolean, install: () => void): void {
  if (is()) return;
  try {
    install();
  } catch (error) {
    throw new Error(`${what} cannot be installed: ${because(error)}`, { cause: error });
  }
  if (!is()) throw new Error(`${what} was installed, and is not there`);
}

/** An artifact of Maven Central, by Maven. @returns its file */
function maven(group: string, artifact: string, version: string, packaging = 'jar'): string {
  const name = `${artifact}-${version}.${packaging}`;
  const file = path.join(CACHE, name);
  installed(
    name,
    () => fs.existsSync(file),
    () => {
      fs.mkdirSync(CACHE, { recursive: true });
      const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1';
      const coordinates = `${group}:${artifact}:${version}:${packaging}`;
      run('mvn', ['-q', '-B', `${plugin}:get`, `-Dartifact=${coordinates}`, '-Dtransitive=false']);
      run('mvn', ['-q', '-B', `${plugin}:copy`, `-Dartifact=${coordinates}`, `-DoutputDirectory=${CACHE}`]);
    },
  );
  return file;
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a program, and waits until it answers at an address. */
async function started(command: string, args: readonly string[], folder: string, url: string): Promise<ChildProcess> {
  const log = fs.openSync(path.join(folder, 'log'), 'a');
  const child = spawn(command, args, { cwd: folder, stdio: ['ignore', log, log] });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`${command} ended with ${code}: ${fs.readFileSync(path.join(folder, 'log'), 'utf8').slice(-300)}`)),
    );
  });
  failed.catch(() => undefined);
  const answers = async (): Promise<void> => {
    for (let until = Date.now() + STARTING; Date.now() < until; ) {
      try {
        await fetch(url);
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
    throw new Error(`${command} does not answer within ${STARTING / 1000} seconds`);
  };
  await Promise.race([answers(), failed]);
  child.once('exit', (code, signal) => {
    if (!stopping.has(child))
      console.log(`    ${command} ended by itself (${signal ?? code}): ${fs.readFileSync(path.join(folder, 'log'), 'utf8').slice(-600)}`);
  });
  return child;
}

/** Servers that are being stopped; any other that ends says so. */
const stopping = new WeakSet<ChildProcess>();

async function stopped(child: ChildProcess): Promise<void> {
  stopping.add(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await gone;
  clearTimeout(timer);
}

const javaThere = (): void =>
  installed(
    'Java',
    () => works('java', '-version'),
    () => run('apt-get', ['install', '-y', 'default-jre-headless']),
  );

function works(command: string, ...args: string[]): boolean {
  try {
    run(command, args);
    return true;
  } catch {
    return false;
  }
}

const fuseki: Server = {
  name: 'Fuseki',
  async start(folder) {
    javaThere();
    const jar = maven('org.apache.jena', 'jena-fuseki-server', FUSEKI);
    const port = await freePort();
    const root = `http://127.0.0.1:${port}`;
    const data = path.join(folder, 'data');
    fs.mkdirSync(data);
    const args = ['-Xmx1g', '-jar', jar, '--localhost', '--port', `${port}`, '--update', '--tdb2', '--loc', data, '/ds'];
    const child = await started('java', args, folder, `${root}/$/ping`);
    return { url: `${root}/ds`, version: `${FUSEKI}, TDB2`, environment: {}, stop: () => stopped(child) };
  },
};

const CONFIGURATION = `@prefix config: <tag:rdf4j.org,2023:config/> .
[] a config:Repository ; config:rep.id "pledges" ; config:rep.impl [ config:rep.type "openrdf:SailRepository" ;
  config:sail.impl [ config:sail.type "openrdf:NativeStore" ; config:native.tripleIndexes "spoc,posc,cspo" ] ] .`;

const rdf4j: Server = {
  name: 'RDF4J',
  async start(folder) {
    javaThere();
    const jetty = maven('org.eclipse.jetty', 'jetty-runner', JETTY);
    const war = maven('org.eclipse.rdf4j', 'rdf4j-http-server', RDF4J, 'war');
    const port = await freePort();
    const root = `http://127.0.0.1:${port}/rdf4j-server`;
    const property = `-Dorg.eclipse.rdf4j.appdata.basedir=${path.join(folder, 'data')}`;
    const args = ['-Xmx4g', property, '-jar', jetty, '--host', '127.0.0.1', '--port', `${port}`, '--path', '/rdf4j-server', war];
    const child = await started('java', args, folder, `${root}/protocol`);
    const url = `${root}/repositories/pledges`;
    const made = await fetch(url, { method: 'PUT', headers: { 'content-type': 'text/turtle' }, body: CONFIGURATION });
    if (!made.ok) throw new Error(`RDF4J makes no repository: ${made.status}`);
    return { url, version: `${RDF4J} on Jetty ${JETTY}, native store`, environment: {}, stop: () => stopped(child) };
  },
};

const oxigraph: Server = {
  name: 'Oxigraph',
  async start(folder) {
    const room = path.join(CACHE, `oxigraph-${OXIGRAPH}`);
    const program = path.join(room, 'bin/oxigraph');
    installed(
      'Oxigraph',
      () => fs.existsSync(program),
      () => {
        run('python3', ['-m', 'venv', room]);
        run(path.join(room, 'bin/pip'), ['install', '--quiet', `oxigraph==${OXIGRAPH}`]);
      },
    );
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const child = await started(program, ['serve', '--location', path.join(folder, 'data'), '--bind', `127.0.0.1:${port}`], folder, url);
    return { url, version: OXIGRAPH, environment: {}, stop: () => stopped(child) };
  },
};

const virtuosoConfiguration = (folder: string, sql: number, http: number): string => `
[Database]
DatabaseFile = ${folder}/virtuoso.db
ErrorLogFile = ${folder}/virtuoso.log
LockFile = ${folder}/virtuoso.lck
TransactionFile = ${folder}/virtuoso.trx
xa_persistent_file = ${folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = ${folder}/temporary.db
TransactionFile = ${folder}/temporary.trx
[Parameters]
ServerPort = 127.0.0.1:${sql}
NumberOfBuffers = 20000
MaxDirtyBuffers = 15000
[HTTPServer]
ServerPort = 127.0.0.1:${http}
ServerThreads = 10
[SPARQL]
ResultSetMaxRows = 10000
`;

const virtuoso: Server = {
  name: 'Virtuoso',
  async start(folder) {
    const packages = ['virtuoso-opensource-7-bin', 'virtuoso-opensource-7-common'];
    installed(
      'Virtuoso',
      () => works('which', 'virtuoso-t'),
      () => {
        run('apt-get', ['update']);
        run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
      },
    );
    const [sql, http] = [await freePort(), await freePort()];
    fs.writeFileSync(path.join(folder, 'virtuoso.ini'), virtuosoConfiguration(folder, sql, http));
    const url = `http://127.0.0.1:${http}`;
    const child = await started('virtuoso-t', ['+foreground', '+configfile', 'virtuoso.ini'], folder, `${url}/sparql`);
    const { headers } = await fetch(`${url}/sparql`);
    const version = /Virtuoso\/(\S+)/u.exec(headers.get('server') ?? '')?.[1] ?? 'of unknown version';
    const environment = { PLEDGEGRAPH_STORE_USER: 'dba', PLEDGEGRAPH_STORE_PASSWORD: 'dba' };
    return { url, version, environment, stop: () => stopped(child) };
  },
};

export const SERVERS: readonly Server[] = [fuseki, rdf4j, virtuoso, oxigraph];

/** A folder for one server, below the system's folder for temporary files. */
export const newFolder = (name: string): string => fs.mkdtempSync(path.join(os.tmpdir(), `pledgegraph-${name.toLowerCase()}-`));
