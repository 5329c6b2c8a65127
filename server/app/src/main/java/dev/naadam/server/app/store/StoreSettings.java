package dev.naadam.server.app.store;

import dev.naadam.server.app.redis.RedisSource;
import dev.naadam.server.app.secrets.KeySource;
import java.security.SecureRandom;
import java.util.function.LongSupplier;

/**
 * What the store is made of.
 *
 * @param source where Redis is
 * @param keys keys that seal records
 * @param random source of nonces
 * @param nanoClock monotonic, ns
 * @param meter told of every operation
 */
public record StoreSettings(
        RedisSource source, KeySource keys, SecureRandom random, LongSupplier nanoClock, StoreMeter meter) {}
