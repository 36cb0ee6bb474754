import type { Figures } from '../figures';
import { Session } from '../measure/client';
import { type Setting, documentOf } from '../setting';

/** Long enough for a server to keep what its next start can use. */
const firstStartMilliseconds = 1500;

/** The first start on a machine is not measured: every later one finds what it left behind. */
async function startOnce(setting: Setting, text: string, path: string): Promise<void> {
  for (const server of setting.servers) {
    const session = await Session.start(server, path);
    await session.open(text);
    await new Promise((resolve) => setTimeout(resolve, firstStartMilliseconds));
    await session.stop();
  }
}

/** From the start of the process to the first findings of a document that is opened at once. */
export async function measureStart(setting: Setting, figures: Figures): Promise<void> {
  for (const size of ['M', 'L'] as const) {
    const document = documentOf(size);
    await startOnce(setting, document.text, document.path);
    for (const server of setting.servers)
      for (let run = 0; run < setting.runs + 2; run++)
        await figures.attempt(`start ${size}, ${server.name}`, async () => {
          const session = await Session.start(server, document.path);
          try {
            const initialised = performance.now() - session.startedAt;
            const { wall } = await session.open(document.text);
            figures.add(server.name, 'ms', {
              [`start ${size} initialised`]: initialised,
              [`start ${size} wall`]: initialised + wall,
              [`start ${size} cpu`]: session.cpu(),
            });
          } finally {
            await session.stop();
          }
        });
  }
}
