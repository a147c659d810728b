import { Session } from '../editor/session.ts';

/** How long the extension took to activate, its server's start included, as the host of a VS Code in a browser shows it. */
export async function activation(): Promise<string> {
  try {
    const session = await Session.open('# Bill\n\nAn alien who overstays a visa commits an offence.\n');
    try {
      await session.squiggle().first().waitFor();
      await session.command('Developer: Show Running Extensions');
      const row = session.page
        .locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Rightsdraft' })
        .first();
      return /Activation: (\d+ms)/.exec(await row.innerText())?.[1]?.replace('ms', ' ms') ?? 'not told';
    } finally {
      await session.close();
    }
  } catch (error) {
    return `not measured: ${(error as Error).message.split('\n')[0]}`;
  }
}
