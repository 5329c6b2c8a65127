package dev.naadam.server.app.redis;

/** Where the store finds its Redis, asked again before every connection attempt. Safe for use by any thread. */
public sealed interface RedisSource permits EmbeddedRedis, ExternalRedis {

    /** Address and login at this moment; an embedded Redis may come back on another port. Never blocks. */
    RedisUri uri();

    /** Whether the process belongs to the data folder, and so to us. */
    boolean isEmbedded();

    /**
     * Starts the Redis again when it is ours and dead. May block for as long as a start takes.
     *
     * @return whether this call started it; false when it lives, when another node was first, or when it is not ours
     * @throws EmbeddedRedisException when it is dead and could not be started
     */
    boolean reviveIfDead() throws EmbeddedRedisException;
}
