package dev.naadam.server.udp;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The system calls of a UDP socket on 64-bit Linux, where x86 and ARM agree on all numbers used here. Each answers what the
 * call does, or the negative errno. One thread for each {@code state}.
 */
@SuppressWarnings("restricted") // native calls: the launcher enables them
final class LinuxCalls {

    static final int EINTR = 4;
    static final int EAGAIN = 11;
    static final int ENOBUFS = 105;
    static final int ECONNREFUSED = 111;

    static final int SOL_SOCKET = 1;
    static final int SO_SNDBUF = 7;
    static final int SO_RCVBUF = 8;

    /** Where a call leaves its errno. */
    static final MemoryLayout STATE = Linker.Option.captureStateLayout();

    private static final int AF_INET = 2;
    private static final int SOCK_DGRAM_NONBLOCK_CLOEXEC = 2 | 0x800 | 0x80000;
    private static final int MSG_DONTWAIT = 0x40;
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private static final MethodHandle SOCKET = call("socket", JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle SETSOCKOPT = call("setsockopt", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle BIND = call("bind", JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle GETSOCKNAME = call("getsockname", JAVA_INT, ADDRESS, ADDRESS);
    private static final MethodHandle RECVMMSG = call("recvmmsg", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
    private static final MethodHandle SENDMMSG = call("sendmmsg", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
    private static final MethodHandle POLL = call("poll", ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle CLOSE = call("close", JAVA_INT);
    private static final MethodHandle STRERROR = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("strerror"),
                    FunctionDescriptor.of(ADDRESS, JAVA_INT));

    private LinuxCalls() {}

    static int socket(MemorySegment state) {
        try {
            return answer((int) SOCKET.invokeExact(state, AF_INET, SOCK_DGRAM_NONBLOCK_CLOEXEC, 0), state);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static int setOption(MemorySegment state, int socket, int option, MemorySegment value) {
        try {
            int result = (int) SETSOCKOPT.invokeExact(state, socket, SOL_SOCKET, option, value, (int) value.byteSize());
            return answer(result, state);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static int bind(MemorySegment state, int socket, MemorySegment address) {
        try {
            return answer((int) BIND.invokeExact(state, socket, address, (int) address.byteSize()), state);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static int localAddress(MemorySegment state, int socket, MemorySegment address, MemorySegment length) {
        try {
            return answer((int) GETSOCKNAME.invokeExact(state, socket, address, length), state);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** Reads as many datagrams as are there, at most {@code count}. */
    static int receive(MemorySegment state, int socket, MemorySegment messages, int count) {
        try {
            int result = (int) RECVMMSG.invokeExact(state, socket, messages, count, MSG_DONTWAIT, MemorySegment.NULL);
            return answer(result, state);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** Sends as many as the socket takes; an error of any but the first shows with the next call. */
    static int send(MemorySegment state, int socket, MemorySegment messages, int count) {
        try {
            return answer((int) SENDMMSG.invokeExact(state, socket, messages, count, MSG_DONTWAIT), state);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static int poll(MemorySegment state, MemorySegment descriptor, int maxMillis) {
        try {
            return answer((int) POLL.invokeExact(state, descriptor, 1L, maxMillis), state);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static int close(MemorySegment state, int socket) {
        try {
            return answer((int) CLOSE.invokeExact(state, socket), state);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** The system's words for an errno. */
    static String text(int errno) {
        try {
            return ((MemorySegment) STRERROR.invokeExact(errno))
                    .reinterpret(256)
                    .getString(0);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static int answer(int result, MemorySegment state) {
        return result >= 0 ? result : -(int) ERRNO.get(state, 0L);
    }

    private static MethodHandle call(String name, MemoryLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(JAVA_INT, arguments),
                Linker.Option.captureCallState("errno"));
    }

    private static RuntimeException unexpected(Throwable e) {
        return switch (e) {
            case RuntimeException fault -> fault;
            case Error error -> throw error;
            default -> new IllegalStateException("a system call", e);
        };
    }
}
