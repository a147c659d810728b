/** When the clock of `ELSEWHERE` stands still. */
export const LONG_AGO = new Date('2001-02-03T04:05:06Z');

const CLOCK = `const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) { super(...(given.length > 0 ? given : [${LONG_AGO.getTime()}])); }
    static now() { return ${LONG_AGO.getTime()}; }
  };`;

/** The environment of a Node.js in another year, time zone and language. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  TZ: 'Pacific/Auckland',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(CLOCK)}`,
};
