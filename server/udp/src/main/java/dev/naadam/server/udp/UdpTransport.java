package dev.naadam.server.udp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;

/** What an operator may ask to carry the datagrams. */
public enum UdpTransport implements PortOpener {
    /** The fastest that works here. */
    AUTO {
        @Override
        public UdpTransport chosen() {
            return isNativeThere() ? NATIVE : NETTY;
        }

        @Override
        public DatagramPort open(InetSocketAddress local, int maxDatagramBytes) throws IOException {
            return chosen().open(local, maxDatagramBytes);
        }
    },

    /** Netty, on native epoll where there is one: works everywhere. */
    NETTY {
        @Override
        public UdpTransport chosen() {
            return this;
        }

        @Override
        public DatagramPort open(InetSocketAddress local, int maxDatagramBytes) throws IOException {
            return NettyDatagramPort.open(local, maxDatagramBytes);
        }
    },

    /** The system calls of 64-bit Linux. */
    NATIVE {
        @Override
        public UdpTransport chosen() throws IOException {
            if (!isNativeThere()) {
                throw new IOException("native UDP needs 64-bit Linux and native access for this JVM");
            }
            return this;
        }

        @Override
        public DatagramPort open(InetSocketAddress local, int maxDatagramBytes) throws IOException {
            return LinuxDatagramPort.open(local, maxDatagramBytes);
        }
    };

    /** Where the layouts and numbers of {@link LinuxCalls} are those of the kernel. */
    private static final Set<String> ARCHITECTURES = Set.of("amd64", "aarch64");

    /**
     * What this comes to on this machine.
     *
     * @throws IOException saying why it does not work here
     */
    public abstract UdpTransport chosen() throws IOException;

    /** For people. */
    public String words() {
        return this == NETTY ? "Netty" : "system calls of our own";
    }

    private static boolean isNativeThere() {
        try {
            return System.getProperty("os.name", "").equals("Linux")
                    && ARCHITECTURES.contains(System.getProperty("os.arch", ""))
                    && LinuxCalls.STATE.byteSize() > 0;
        } catch (LinkageError e) {
            // the calls can't be linked: another C library, or native access is denied
            return false;
        }
    }
}
