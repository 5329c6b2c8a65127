// Makes brackets.txt and groups.txt: what the npm package brackets-manager lays out and plays for every size from 2 to 64.
//
//   npm install --prefix /tmp/goldens brackets-manager@1.11.1 brackets-memory-db@1.0.6
//   NODE_PATH=/tmp/goldens/node_modules node make-goldens.mjs
//
// A line of brackets.txt is: format, teams, seed order, spread of byes, then every match as group.round.number:a-b with the
// seeds of both sides when all is played ('0' for nobody). Who wins is worked out from the match itself, see below.
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(join(process.env.NODE_PATH ?? '.', 'x.js'));
const { BracketsManager } = require('brackets-manager');
const { InMemoryDatabase } = require('brackets-memory-db');
const { ordering } = require('brackets-manager/dist/ordering.js');
const folder = dirname(fileURLToPath(import.meta.url));
const READY = 2;

const isWonByFirst = (a, b, round) => (7 * a + 5 * b + 3 * round) % 4 < 2;

function seeds(teams) {
    let size = 1;
    while (size < teams) size *= 2;
    return Array.from({ length: size }, (_, i) => (i < teams ? `t${i + 1}` : null));
}

// The package leaves a second grand final open whoever won the first. By the rule that both brackets' winners may lose once
// it is played only if the winner of the lower bracket, its second opponent, won.
function isNotNeeded(match, matches, rounds, groups) {
    if (groups.get(match.group_id).number !== 3 || rounds.get(match.round_id).number !== 2) return false;
    const first = matches.find(m => m.group_id === match.group_id && rounds.get(m.round_id).number === 1);
    return first.opponent1?.result === 'win';
}

async function play(type, teams, settings) {
    const storage = new InMemoryDatabase();
    const manager = new BracketsManager(storage);
    await manager.create.stage({ tournamentId: 0, name: 's', type, seeding: seeds(teams), settings });
    const participants = await storage.select('participant');
    const seedOf = new Map(participants.map(p => [p.id, Number(p.name.slice(1))]));
    const rounds = new Map((await storage.select('round')).map(r => [r.id, r]));
    const groups = new Map((await storage.select('group')).map(g => [g.id, g]));
    for (;;) {
        const matches = await storage.select('match');
        const ready = matches.filter(m => m.status === READY && !isNotNeeded(m, matches, rounds, groups));
        if (ready.length === 0) break;
        const match = ready[0];
        const [a, b] = [seedOf.get(match.opponent1.id), seedOf.get(match.opponent2.id)];
        const first = isWonByFirst(a, b, rounds.get(match.round_id).number);
        await manager.update.match({
            id: match.id,
            opponent1: { score: first ? 1 : 0, result: first ? 'win' : 'loss' },
            opponent2: { score: first ? 0 : 1, result: first ? 'loss' : 'win' },
        });
    }
    const side = s => (s && s.id !== null ? seedOf.get(s.id) : 0);
    const all = await storage.select('match');
    return all.map(m =>
        `${groups.get(m.group_id).number}.${rounds.get(m.round_id).number}.${m.number}:${
            isNotNeeded(m, all, rounds, groups) ? '0-0' : `${side(m.opponent1)}-${side(m.opponent2)}`}`);
}

const lines = [];
for (let teams = 2; teams <= 64; teams++) {
    const isSmall = teams < 4;
    lines.push(['SINGLE', teams, 'INNER_OUTER', 'LAST',
        ...(await play('single_elimination', teams, { seedOrdering: ['inner_outer'], consolationFinal: !isSmall }))]);
    for (const grandFinal of ['none', 'simple', 'double']) {
        if ((teams === 2 || teams > 16) && grandFinal !== 'double') continue;
        lines.push([`DOUBLE-${grandFinal.toUpperCase()}`, teams, 'INNER_OUTER', 'LAST',
            ...(await play('double_elimination', teams, { seedOrdering: ['inner_outer'], grandFinal }))]);
    }
    lines.push(['DOUBLE-SIMPLE', teams, 'NATURAL', 'BALANCED',
        ...(await play('double_elimination', teams, { seedOrdering: ['natural'], balanceByes: true, grandFinal: 'simple' }))]);
}
for (const order of ['natural', 'reverse', 'half_shift', 'reverse_half_shift', 'pair_flip', 'inner_outer']) {
    for (const teams of [4, 8, 16, 32, 64]) {
        lines.push(['SINGLE', teams, order.toUpperCase(), 'LAST',
            ...(await play('single_elimination', teams, { seedOrdering: [order] }))]);
    }
}
writeFileSync(join(folder, 'brackets.txt'), lines.map(l => l.join(' ') + '\n').join(''));

const names = { 'groups.effort_balanced': 'EFFORT_BALANCED', 'groups.seed_optimized': 'SNAKE', 'groups.bracket_optimized': 'BRACKET_OPTIMIZED' };
const groupLines = [];
for (const [method, name] of Object.entries(names)) {
    for (const [teams, count] of [[8, 2], [16, 2], [16, 4], [32, 4], [32, 8], [64, 8], [64, 16], [12, 3], [14, 4], [23, 5]]) {
        if (name === 'BRACKET_OPTIMIZED' && (teams & (teams - 1)) !== 0) continue;
        const flat = ordering[method](Array.from({ length: teams }, (_, i) => i + 1), count);
        const groups = [];
        for (let i = 0, at = 0; i < count; i++) {
            const size = Math.floor(teams / count) + (i < teams % count ? 1 : 0);
            groups.push(flat.slice(at, at + size).sort((x, y) => x - y).join(','));
            at += size;
        }
        groupLines.push(`${name} ${teams} ${count} ${groups.join(' ')}\n`);
    }
}
writeFileSync(join(folder, 'groups.txt'), groupLines.join(''));
