package dev.naadam.server.app.store;

/** Stores a result once, and has the lobby looked after that plays the match, if there is one. */
final class ResultScript {

    /**
     * KEYS: result, lobby of the match, due. ARGV: sealed result, ms kept, channel. The lobby is told again when the result
     * was there already: who stored it first may not have come to know, and looking after a lobby twice does no harm.
     */
    static final Script PUT = new Script("""
            local isStored = redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2])
            local lobby = redis.call('GET', KEYS[2])
            if lobby then
              local member = 'lobby:' .. lobby
              redis.call('ZADD', KEYS[3], 0, member)
              redis.call('PUBLISH', ARGV[3], member .. ' 0 0')
            end
            return isStored and 1 or 0
            """);

    private ResultScript() {}
}
