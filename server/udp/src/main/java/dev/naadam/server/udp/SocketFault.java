package dev.naadam.server.udp;

/** What can be wrong with a socket while it serves on; counted, and never an exception. */
public enum SocketFault {
    /** It took no more (EAGAIN): what waited was dropped. */
    FULL,
    /** The system had no memory for more (ENOBUFS): what waited was dropped. */
    NO_BUFFERS,
    /** Some peer's port is closed (ECONNREFUSED): its silence is noticed elsewhere. */
    REFUSED,
    /** A signal came in between (EINTR): done again. */
    INTERRUPTED,
    /** A datagram was longer than is accepted. */
    TRUNCATED,
    /** This one datagram can't be sent, or nothing can be read now: no route, a firewall. */
    OTHER
}
