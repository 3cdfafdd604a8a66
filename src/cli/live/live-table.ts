import type { Inventory } from '../../inventory/inventory.ts';
import { LiveRegion } from '../output/live-region.ts';
import { fitText } from '../output/text-width.ts';
import type { Session } from '../session.ts';
import { eventLine, isNews } from '../views/event-line.ts';
import { frameLines } from './frame.ts';

/** Fast enough to look alive, slow enough to be read. */
const REDRAW_MS = 500;
const CLEAR_SCREEN = '\u001b[2J\u001b[H';

/**
 * Shows nodes and guests until the user interrupts: on a terminal a table that is redrawn in place below the
 * introduction, else the table once and then a line for each event.
 */
export async function showLive(
  session: Session,
  inventory: Inventory,
  introduction: readonly string[],
): Promise<void> {
  try {
    if (session.shell.stdout.isTerminal) await redraw(session, inventory, introduction);
    else await follow(session, inventory, introduction);
  } catch (error) {
    // To end is what the user wanted.
    if (!session.signal.aborted) throw error;
  }
}

async function follow(
  session: Session,
  inventory: Inventory,
  introduction: readonly string[],
): Promise<void> {
  const { paint, signal } = session;
  session.print(...introduction);
  const whole = { paint, columns: Number.POSITIVE_INFINITY, rows: Number.POSITIVE_INFINITY, events: [] };
  session.print(...frameLines(inventory.snapshot, whole), '');
  for await (const event of inventory.events({ signal })) {
    if (event.kind !== 'snapshot' && isNews(event)) session.print(eventLine(event, inventory, paint));
  }
}

async function redraw(
  session: Session,
  inventory: Inventory,
  introduction: readonly string[],
): Promise<void> {
  const { paint, signal } = session;
  const { stdout, clock } = session.shell;
  const region = new LiveRegion(stdout);
  const events: string[] = [];
  const draw = () => {
    const { columns } = stdout;
    // A long line of the introduction takes several of the screen.
    const taken = introduction.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / columns)), 0);
    const rows = Math.max(8, stdout.rows - taken - 1);
    region.draw(frameLines(inventory.snapshot, { paint, columns, rows, events }));
  };
  const begin = () => {
    session.print(...introduction);
    draw();
  };
  const stopListening = stdout.onResize(() => {
    region.reset();
    stdout.write(CLEAR_SCREEN);
    begin();
  });
  let timer = clock.setTimeout(function tick() {
    draw();
    timer = clock.setTimeout(tick, REDRAW_MS);
  }, REDRAW_MS);
  begin();
  try {
    for await (const event of inventory.events({ signal })) {
      if (event.kind === 'snapshot' || !isNews(event)) continue;
      events.push(
        paint(
          fitText(
            eventLine(event, inventory, (text) => text),
            stdout.columns,
          ),
          'dim',
        ),
      );
      if (events.length > 10) events.shift();
    }
  } finally {
    timer.cancel();
    stopListening();
    region.end();
  }
}
