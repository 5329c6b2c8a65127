package dev.naadam.loadtest.bench.kryonet;

import com.esotericsoftware.kryo.Kryo;

/**
 * What server and bots say to each other, written by Kryo field by field as KryoNet's users do. Public, because Kryo makes
 * them from classes of another loader.
 */
public final class Messages {

    private Messages() {}

    /** A player's keys. */
    public static final class Keys {
        public int tick;
        public byte[] input = {};
    }

    /**
     * Everything in a match at one tick. Arrays of numbers and not objects: the smaller of the two usual ways, and no
     * dearer.
     */
    public static final class Everything {
        public int tick;
        public short[] players = {};
        public short[] shots = {};
    }

    /** In one order on both sides: Kryo numbers classes by it. */
    static void register(Kryo kryo) {
        kryo.register(byte[].class);
        kryo.register(short[].class);
        kryo.register(Keys.class);
        kryo.register(Everything.class);
    }
}
