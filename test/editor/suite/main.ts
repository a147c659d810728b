import { refuseNetwork } from './refuseNetwork.ts';

/** Run by VS Code in its extension host, on a desktop or in the web; rejects when a test fails. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 90_000, slow: 5000 });
  // The editor logs to the same console: what the suite prints is marked.
  Mocha.reporters.Base.consoleLog = (form = '', ...words) => console.log(`│ ${form}`, ...words);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  refuseNetwork();
  await import('./drafts.ts');
  await import('./mending.ts');
  await import('./report.ts');
  await import('./citing.ts');
  await import('./coverage.ts');
  await import('./papers.ts');
  await import('./fullDisk.ts');
  await import('./head.ts');
  await import('./configuration.ts');
  await import('./templates.ts');
  await import('./faults.ts');
  await import('./crash.ts');
  await import('./network.ts');
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} of the tests failed`)) : resolve()));
  });
}
