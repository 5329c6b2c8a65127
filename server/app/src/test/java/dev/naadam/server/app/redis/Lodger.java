package dev.naadam.server.app.redis;

import java.nio.file.Path;
import java.security.SecureRandom;

/** A node in a process of its own: opens the folder, says so, and stays until it is killed. */
public final class Lodger {

    private Lodger() {}

    public static void main(String[] args) throws Exception {
        EmbeddedRedis redis = EmbeddedRedis.open(Path.of(args[0]), RedisBinary.bundled(), new SecureRandom());
        System.out.println("open " + redis.pid());
        // ends by being killed, or with the input that the test holds open
        int ignored = System.in.read();
    }
}
