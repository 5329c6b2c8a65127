package dev.naadam.server.app.games.plants;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Plant: a method for each thing that is banned, and for some that look like it. None is ever called. */
@SuppressWarnings({"unused", "ReturnValueIgnored", "StringCaseLocaleUsage", "EnumOrdinal"})
public final class BannedGame extends SoundGame {

    private static int shared;

    enum Colour {
        RED,
        BLUE
    }

    @Override
    public String name() {
        return "banned";
    }

    static long clock() {
        return System.currentTimeMillis();
    }

    static LongSupplier clockByReference() {
        return System::nanoTime;
    }

    static long clockInALambda() {
        LongSupplier later = () -> System.nanoTime() + 1;
        return later.getAsLong();
    }

    static double sine(double x) {
        return Math.sin(x);
    }

    static int chance() {
        return new Random(1).nextInt();
    }

    static int threadsChance() {
        return ThreadLocalRandom.current().nextInt();
    }

    static UUID uuid() {
        return UUID.randomUUID();
    }

    static void shuffled(List<Integer> list) {
        Collections.shuffle(list);
    }

    static Map<String, Integer> hashMap() {
        return new HashMap<>();
    }

    static Set<String> setOfTwo() {
        return Set.of("a", "b");
    }

    static Set<String> collected(List<String> list) {
        return list.stream().collect(Collectors.toSet());
    }

    static int identity(Object any) {
        return System.identityHashCode(any);
    }

    static int enumHash(Colour colour) {
        return colour.hashCode();
    }

    static void thread() {
        new Thread(() -> {}).start();
    }

    static boolean file() {
        return Files.exists(Path.of("x"));
    }

    static Class<?> reflection() throws ClassNotFoundException {
        return Class.forName("x");
    }

    static void sharedState() {
        shared = 1;
    }

    static String locale(String text) {
        return text.toLowerCase();
    }

    static double floats(double a, double b) {
        return a * b;
    }

    static void console() {
        System.out.println();
    }

    // ---- what is allowed ----

    static double exactMath(double x) {
        return Math.sqrt(x) + Math.abs(x) + StrictMath.sin(x);
    }

    static Set<String> setOfOne() {
        return Set.of("a");
    }

    static Map<Colour, Integer> enumMap() {
        return new EnumMap<>(Colour.class);
    }

    static String rootLocale(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
