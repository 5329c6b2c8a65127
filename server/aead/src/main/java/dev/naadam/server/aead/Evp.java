package dev.naadam.server.aead;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/**
 * The functions of libcrypto 3 that a packet needs, see EVP_EncryptInit(3ssl). Loading this class loads the library: where
 * it is missing, the first use ends in a {@link LinkageError}.
 *
 * <p>EVP_Cipher is what TLS uses: it hands to the cipher at once what EVP_CipherUpdate first asks several questions about.
 */
@SuppressWarnings("restricted") // native calls: the launcher enables them
final class Evp {

    /** The name fixes the ABI: every release of OpenSSL 3. */
    static final String LIBRARY_NAME = "libcrypto.so.3";

    /** EVP_CTRL_AEAD_GET_TAG. */
    static final int GET_TAG = 0x10;

    /** EVP_CTRL_AEAD_SET_TAG. */
    static final int SET_TAG = 0x11;

    private static final SymbolLookup LIBRARY = SymbolLookup.libraryLookup(LIBRARY_NAME, Arena.global());
    private static final MethodHandle VERSION = function("OpenSSL_version", FunctionDescriptor.of(ADDRESS, JAVA_INT));
    private static final MethodHandle FETCH =
            function("EVP_CIPHER_fetch", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle NEW = function("EVP_CIPHER_CTX_new", FunctionDescriptor.of(ADDRESS));
    private static final MethodHandle FREE = function("EVP_CIPHER_CTX_free", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle INIT = shortFunction(
            "EVP_CipherInit_ex",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT));
    private static final MethodHandle CTRL =
            shortFunction("EVP_CIPHER_CTX_ctrl", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle CIPHER =
            shortFunction("EVP_Cipher", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT));

    /** Found once: by the older name each new key would search the providers. */
    private static final MemorySegment AES_128_GCM = fetch("AES-128-GCM");

    private Evp() {}

    /** Such as {@code OpenSSL 3.0.19 27 Jan 2026}. */
    static String version() {
        try {
            MemorySegment text = (MemorySegment) VERSION.invokeExact(0);
            return text.reinterpret(256).getString(0);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /**
     * A context of AES-128-GCM with its key set, freed with the arena.
     *
     * @param key 16 bytes
     * @param isSealing direction, fixed for good
     */
    static MemorySegment newContext(Arena arena, MemorySegment key, boolean isSealing) {
        try {
            MemorySegment fresh = (MemorySegment) NEW.invokeExact();
            if (fresh.equals(MemorySegment.NULL)) {
                throw new OutOfMemoryError("EVP_CIPHER_CTX_new");
            }
            MemorySegment context = fresh.reinterpret(arena, Evp::free);
            int isSet = (int) INIT.invokeExact(
                    context, AES_128_GCM, MemorySegment.NULL, key, MemorySegment.NULL, isSealing ? 1 : 0);
            require(isSet == 1, "EVP_CipherInit_ex");
            return context;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** Begins a packet: the key stays, and setting it each time would cost half of a packet once more. */
    static boolean start(MemorySegment context, MemorySegment nonce) {
        try {
            return (int) INIT.invokeExact(
                            context, MemorySegment.NULL, MemorySegment.NULL, MemorySegment.NULL, nonce, -1)
                    == 1;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** Takes bytes: authenticated only if {@code out} is NULL, else turned over into it. */
    static boolean update(MemorySegment context, MemorySegment out, MemorySegment in, int bytes) {
        try {
            return (int) CIPHER.invokeExact(context, out, in, bytes) >= 0;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** Ends a packet; when opening, false means that the tag is wrong. */
    static boolean finish(MemorySegment context) {
        return update(context, MemorySegment.NULL, MemorySegment.NULL, 0);
    }

    /** Reads or sets the tag. */
    static boolean tag(MemorySegment context, int operation, MemorySegment tag) {
        try {
            return (int) CTRL.invokeExact(context, operation, (int) tag.byteSize(), tag) == 1;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static void free(MemorySegment context) {
        try {
            FREE.invokeExact(context);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static MemorySegment fetch(String algorithm) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment cipher = (MemorySegment)
                    FETCH.invokeExact(MemorySegment.NULL, arena.allocateFrom(algorithm), MemorySegment.NULL);
            require(!cipher.equals(MemorySegment.NULL), "EVP_CIPHER_fetch");
            return cipher;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** One that is over within a microsecond: the thread need not tell the collector that it is outside meanwhile. */
    private static MethodHandle shortFunction(String name, FunctionDescriptor descriptor) {
        return Linker.nativeLinker()
                .downcallHandle(LIBRARY.findOrThrow(name), descriptor, Linker.Option.critical(false));
    }

    private static MethodHandle function(String name, FunctionDescriptor descriptor) {
        return Linker.nativeLinker().downcallHandle(LIBRARY.findOrThrow(name), descriptor);
    }

    private static void require(boolean isDone, String function) {
        if (!isDone) {
            throw new IllegalStateException(function + " failed");
        }
    }

    private static RuntimeException unexpected(Throwable e) {
        return switch (e) {
            case RuntimeException fault -> fault;
            case Error error -> throw error;
            default -> new IllegalStateException("a call into libcrypto", e);
        };
    }
}
