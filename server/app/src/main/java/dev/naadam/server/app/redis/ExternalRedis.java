package dev.naadam.server.app.redis;

/** A Redis that somebody else runs. */
public record ExternalRedis(RedisUri uri) implements RedisSource {

    @Override
    public boolean isEmbedded() {
        return false;
    }

    @Override
    public boolean reviveIfDead() {
        return false;
    }
}
