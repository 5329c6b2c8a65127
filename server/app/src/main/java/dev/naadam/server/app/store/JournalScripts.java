package dev.naadam.server.app.store;

/**
 * What happens to a shard's log, each in one step of Redis (docs/redis.md, "The log of a shard"). The owner record is a hash:
 * e epoch, n nonce, q number of the newest entry, h its hash, node, st status. Every script may run twice. All run on Redis
 * 6.2; {@code SimStore} among the core's tests is the same in Java.
 */
final class JournalScripts {

    static final long APPENDED = 0;
    static final long DUPLICATE = 1;
    static final long OLD = 2;
    static final long GAP = 3;
    static final long FENCED = 4;
    static final long DIVERGED = 5;

    static final long CLAIMED = 0;
    static final long OUTRUN = 1;
    static final long DROPPED = 2;
    static final long ABSENT = 3;

    static final String STATUS_RELEASED = "released";
    static final String STATUS_DROPPED = "dropped";

    /**
     * KEYS: owner, log. ARGV: epoch, nonce, sequence, hash, entry, trim below or 0. XADD goes first: if Redis refuses it for
     * want of memory, nothing has been written; after a write it refuses none.
     */
    static final Script COMMIT = new Script("""
            local own = redis.call('HMGET', KEYS[1], 'e', 'n', 'q', 'h')
            if own[1] ~= ARGV[1] or own[2] ~= ARGV[2] then return {4, tonumber(own[1] or '0')} end
            local last, sequence = tonumber(own[3]), tonumber(ARGV[3])
            if sequence < last then return {2, last} end
            if sequence == last then return {own[4] == ARGV[4] and 1 or 5, last} end
            if sequence > last + 1 then return {3, last} end
            redis.call('XADD', KEYS[2], ARGV[3] .. '-0', 'p', ARGV[5])
            redis.call('HSET', KEYS[1], 'q', ARGV[3], 'h', ARGV[4])
            if ARGV[6] ~= '0' then redis.call('XTRIM', KEYS[2], 'MINID', '=', ARGV[6] .. '-0') end
            return {0, sequence}
            """);

    /** KEYS: owner, log. ARGV: epoch, nonce, node. */
    static final Script OPEN = new Script("""
            local own = redis.call('HMGET', KEYS[1], 'e', 'n', 'q', 'h')
            if own[1] then
              if own[1] == ARGV[1] and own[2] == ARGV[2] then return {0, own[1], own[3], own[4]} end
              return {1, own[1]}
            end
            redis.call('DEL', KEYS[2])
            redis.call('HSET', KEYS[1], 'e', ARGV[1], 'n', ARGV[2], 'q', '0', 'h', '0000000000000000',
              'node', ARGV[3], 'st', 'live')
            return {0, ARGV[1], '0', '0000000000000000'}
            """);

    /** KEYS: owner. ARGV: expected epoch, least epoch before, nonce, node. */
    static final Script CLAIM = new Script("""
            local own = redis.call('HMGET', KEYS[1], 'e', 'n', 'q', 'h', 'st')
            if not own[1] then return {3} end
            if own[5] == 'dropped' then return {2} end
            if own[2] == ARGV[3] then return {0, own[1], own[3], own[4]} end
            if own[1] ~= ARGV[1] then return {1, own[1]} end
            local epoch = string.format('%.0f', math.max(tonumber(ARGV[1]), tonumber(ARGV[2])) + 1)
            redis.call('HSET', KEYS[1], 'e', epoch, 'n', ARGV[3], 'node', ARGV[4], 'st', 'live')
            return {0, epoch, own[3], own[4]}
            """);

    /** KEYS: owner, log. ARGV: epoch, nonce, number of the entry before the first. */
    static final Script REBASE = new Script("""
            local own = redis.call('HMGET', KEYS[1], 'e', 'n', 'q', 'h')
            if not own[1] then return {3} end
            if own[1] ~= ARGV[1] or own[2] ~= ARGV[2] then return {1, own[1]} end
            if tonumber(own[3]) >= tonumber(ARGV[3]) then return {0, own[1], own[3], own[4]} end
            redis.call('DEL', KEYS[2])
            redis.call('HSET', KEYS[1], 'q', ARGV[3], 'h', '0000000000000000')
            return {0, own[1], ARGV[3], '0000000000000000'}
            """);

    /** KEYS: owner, log. ARGV: epoch, nonce, number of the newest entry, status, ms kept if it is dropped. */
    static final Script LEAVE = new Script("""
            local own = redis.call('HMGET', KEYS[1], 'e', 'n', 'q', 'st')
            if own[1] ~= ARGV[1] or own[3] ~= ARGV[3] then return 0 end
            if own[4] == ARGV[4] then return 1 end
            if own[2] ~= ARGV[2] then return 0 end
            redis.call('HSET', KEYS[1], 'n', '', 'st', ARGV[4])
            if ARGV[4] == 'dropped' then
              redis.call('DEL', KEYS[2])
              redis.call('PEXPIRE', KEYS[1], ARGV[5])
            end
            return 1
            """);

    private JournalScripts() {}
}
