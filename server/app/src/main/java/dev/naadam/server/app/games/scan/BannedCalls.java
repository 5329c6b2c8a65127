package dev.naadam.server.app.games.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of what a game may not call. Names are those of class files: {@code java/lang/Math#sin}.
 *
 * <p>A collection without an order of its own is banned where it is made, not where it is walked: bytecode does not show
 * whose iterator it is that a loop gets through {@code Iterable}. {@code Set.of} and {@code Map.of} order their elements
 * by a number that every JVM draws at its start; those of one element have only one order.
 *
 * <p>Of {@code Math}, what the specification leaves within 1 or 2 ulp is banned. The rest (plain arithmetic, sqrt, fma,
 * rint, floor and so on) is exact: <a href="https://openjdk.org/jeps/306">JEP 306</a>.
 */
final class BannedCalls {

    private static final String TICKS = "count ticks: a match has no other time";
    private static final String SEEDED = "use SeededRandom and write its state";
    private static final String ORDER = "use arrays, EnumMap, TreeMap or LinkedHashMap: its order differs between JVMs";
    private static final String IDENTITY = "use an id of your own or ordinal(): identity hashes differ between runs";
    private static final String THREADS = "a match is played by one thread";
    private static final String OUTSIDE = "a match knows nothing outside of its setup, seed and inputs";
    private static final String REFLECTION = "call it directly: the order of members differs between JVMs";
    private static final String LOCALE = "name the locale or the charset: defaults differ between machines";

    /** Of {@code Math}: those that a platform may round in its own way. */
    private static final List<String> ROUNDED = List.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log1p", "log10", "pow", "cbrt", "hypot");

    /** Of {@code Class}. */
    private static final List<String> REFLECTIVE = List.of(
            "forName",
            "newInstance",
            "getMethod",
            "getMethods",
            "getDeclaredMethod",
            "getDeclaredMethods",
            "getField",
            "getFields",
            "getDeclaredField",
            "getDeclaredFields",
            "getConstructor",
            "getConstructors",
            "getDeclaredConstructor",
            "getDeclaredConstructors",
            "getClasses",
            "getDeclaredClasses");

    private static final Map<String, Ban> CALLS = new HashMap<>();

    /** A whole class or, with '/' at the end, package. The first that fits counts. */
    private static final List<Map.Entry<String, Ban>> OWNERS = List.of(
            Map.entry("java/util/concurrent/ThreadLocalRandom", Ban.broken(SEEDED)),
            Map.entry("java/util/random/", Ban.broken(SEEDED)),
            Map.entry("java/util/Random", Ban.broken(SEEDED)),
            Map.entry("java/util/SplittableRandom", Ban.broken(SEEDED)),
            Map.entry("java/security/", Ban.broken(SEEDED)),
            Map.entry("java/util/concurrent/", Ban.broken(THREADS)),
            Map.entry("java/util/Timer", Ban.broken(THREADS)),
            Map.entry("java/lang/ThreadLocal", Ban.broken(THREADS)),
            Map.entry("java/lang/Thread", Ban.broken(THREADS)),
            Map.entry("java/time/Clock", Ban.broken(TICKS)),
            Map.entry("java/util/Calendar", Ban.broken(TICKS)),
            Map.entry("java/util/GregorianCalendar", Ban.broken(TICKS)),
            Map.entry("java/net/", Ban.broken(OUTSIDE)),
            Map.entry("javax/net/", Ban.broken(OUTSIDE)),
            Map.entry("java/nio/file/", Ban.broken(OUTSIDE)),
            Map.entry("java/nio/channels/", Ban.broken(OUTSIDE)),
            Map.entry("java/io/File", Ban.broken(OUTSIDE)),
            Map.entry("java/io/FileInputStream", Ban.broken(OUTSIDE)),
            Map.entry("java/io/FileOutputStream", Ban.broken(OUTSIDE)),
            Map.entry("java/io/FileReader", Ban.broken(OUTSIDE)),
            Map.entry("java/io/FileWriter", Ban.broken(OUTSIDE)),
            Map.entry("java/io/RandomAccessFile", Ban.broken(OUTSIDE)),
            Map.entry("java/lang/Process", Ban.broken(OUTSIDE)),
            Map.entry("java/lang/ProcessBuilder", Ban.broken(OUTSIDE)),
            Map.entry("java/lang/ProcessHandle", Ban.broken(OUTSIDE)),
            Map.entry("java/lang/Runtime", Ban.broken(OUTSIDE)),
            Map.entry("java/lang/management/", Ban.broken(OUTSIDE)),
            Map.entry("java/lang/foreign/", Ban.broken(OUTSIDE)),
            Map.entry("java/lang/reflect/", Ban.broken(REFLECTION)),
            Map.entry("java/lang/invoke/MethodHandles$Lookup", Ban.broken(REFLECTION)),
            Map.entry("sun/misc/", Ban.broken(OUTSIDE)));

    static {
        ban(Ban.broken(TICKS), "java/lang/System", "currentTimeMillis", "nanoTime");
        ban(Ban.broken(OUTSIDE), "java/lang/System", "getenv", "getProperty", "getProperties", "load", "loadLibrary");
        ban(Ban.broken(OUTSIDE), "java/lang/System", "setProperty", "exit", "gc", "lineSeparator");
        ban(Ban.broken(IDENTITY), "java/lang/System", "identityHashCode");
        ban(Ban.broken(IDENTITY), "java/lang/Object", "hashCode");
        ban(Ban.broken(IDENTITY), "java/lang/Enum", "hashCode");
        for (String type : List.of("Instant", "LocalTime", "LocalDate", "LocalDateTime", "ZonedDateTime", "Year")) {
            ban(Ban.broken(TICKS), "java/time/" + type, "now");
        }
        ban(Ban.broken(TICKS), "java/util/Date", "<init>");
        ban(Ban.broken(SEEDED), "java/lang/Math", "random");
        ban(Ban.broken(SEEDED), "java/lang/StrictMath", "random");
        ban(Ban.broken(SEEDED), "java/util/UUID", "randomUUID");
        ban(Ban.broken(SEEDED), "java/util/Collections", "shuffle");
        for (String function : ROUNDED) {
            ban(
                    Ban.broken("use Fixed or StrictMath." + function + ": Math may round it differently elsewhere"),
                    "java/lang/Math",
                    function);
        }
        for (String type : List.of("HashMap", "HashSet", "IdentityHashMap", "WeakHashMap", "Hashtable")) {
            ban(Ban.broken(ORDER), "java/util/" + type, "<init>", "newHashMap", "newHashSet");
        }
        ban(Ban.broken(ORDER), "java/util/Set", "of", "copyOf");
        ban(Ban.broken(ORDER), "java/util/Map", "of", "copyOf", "ofEntries");
        ban(
                Ban.broken(ORDER),
                "java/util/stream/Collectors",
                "toSet",
                "toMap",
                "toUnmodifiableSet",
                "toUnmodifiableMap");
        ban(Ban.broken(ORDER), "java/util/stream/Collectors", "groupingBy", "partitioningBy");
        for (String type : List.of("Collection", "List", "Set", "SortedSet", "ArrayList")) {
            ban(Ban.broken(THREADS), "java/util/" + type, "parallelStream");
        }
        for (String type : List.of("Stream", "IntStream", "LongStream", "DoubleStream", "BaseStream")) {
            ban(Ban.broken(THREADS), "java/util/stream/" + type, "parallel");
        }
        ban(Ban.broken(THREADS), "java/lang/Object", "wait", "notify", "notifyAll");
        for (String call : REFLECTIVE) {
            ban(Ban.broken(REFLECTION), "java/lang/Class", call);
        }
        ban(Ban.warning(LOCALE), "java/util/Locale", "getDefault");
        ban(Ban.warning(LOCALE), "java/nio/charset/Charset", "defaultCharset");
    }

    private BannedCalls() {}

    /** What is wrong with a call; null if nothing is. */
    static @Nullable Ban of(String owner, String name, String descriptor) {
        if (hasOneElementAtMost(owner, descriptor)) {
            return null;
        }
        Ban call = CALLS.get(owner + "#" + name);
        if (call != null) {
            return call;
        }
        if (usesDefaultLocale(owner, name, descriptor)) {
            return Ban.warning(LOCALE);
        }
        for (Map.Entry<String, Ban> entry : OWNERS) {
            if (entry.getKey().endsWith("/") ? owner.startsWith(entry.getKey()) : owner.equals(entry.getKey())) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static boolean hasOneElementAtMost(String owner, String descriptor) {
        return switch (owner) {
            case "java/util/Set" ->
                descriptor.equals("()Ljava/util/Set;") || descriptor.equals("(Ljava/lang/Object;)Ljava/util/Set;");
            case "java/util/Map" ->
                descriptor.equals("()Ljava/util/Map;")
                        || descriptor.equals("(Ljava/lang/Object;Ljava/lang/Object;)Ljava/util/Map;");
            default -> false;
        };
    }

    private static boolean usesDefaultLocale(String owner, String name, String descriptor) {
        return owner.equals("java/lang/String")
                && switch (name) {
                    case "toLowerCase", "toUpperCase", "getBytes" -> descriptor.startsWith("()");
                    case "format" -> descriptor.startsWith("(Ljava/lang/String;");
                    case "formatted" -> true;
                    default -> false;
                };
    }

    private static void ban(Ban ban, String owner, String... names) {
        for (String name : names) {
            CALLS.put(owner + "#" + name, ban);
        }
    }
}
