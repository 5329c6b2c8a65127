// Makes double-6.json: what the npm package brackets-manager stores of a double elimination of six teams that was played out,
// the better seed winning.
//
//   npm install --prefix /tmp/goldens brackets-manager@1.11.1 brackets-memory-db@1.0.6
//   NODE_PATH=/tmp/goldens/node_modules node make-golden.mjs
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(join(process.env.NODE_PATH ?? '.', 'x.js'));
const { BracketsManager } = require('brackets-manager');
const { InMemoryDatabase } = require('brackets-memory-db');
const READY = 2;

const storage = new InMemoryDatabase();
const manager = new BracketsManager(storage);
const seeding = ['Falcons', 'Wolves', 'Cranes', 'Foxes', 'Bears', 'Owls', null, null];
await manager.create.stage({
    tournamentId: 0,
    name: 'Cup',
    type: 'double_elimination',
    seeding,
    settings: { seedOrdering: ['inner_outer'], grandFinal: 'simple' },
});
for (;;) {
    const match = (await storage.select('match')).find(m => m.status === READY);
    if (!match) break;
    const first = match.opponent1.id < match.opponent2.id;
    await manager.update.match({
        id: match.id,
        opponent1: { score: first ? 13 : 7, result: first ? 'win' : 'loss' },
        opponent2: { score: first ? 7 : 13, result: first ? 'loss' : 'win' },
    });
}
const folder = dirname(fileURLToPath(import.meta.url));
writeFileSync(join(folder, 'double-6.json'), JSON.stringify(await manager.export(), null, 1) + '\n');
