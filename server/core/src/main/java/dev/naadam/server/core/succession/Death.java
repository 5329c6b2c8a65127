package dev.naadam.server.core.succession;

/** What a node's death was noticed by. */
public enum Death {
    /** Its connection was closed and its port refuses another one: the kernel does both when a process ends. */
    CLOSED,
    /** Nothing was heard of it for 200 ms: frozen, cut off, or a machine without power. */
    SILENT
}
